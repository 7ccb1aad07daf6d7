"""From sums to NRR, IKM and mutu (PermenPANRB 14/2017, annex): IKM = Σ(NRR × weight) × 25."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import prod

from sakip.kernel.periode import NAMA_BULAN
from sakip.survei.hasil import Angka, HasilKelompok, HasilSkm, KecukupanSampel, Kelas, NilaiUnsur, TidakDapatDihitung
from sakip.survei.jumlah import Himpunan, Jumlah
from sakip.survei.mutu import classify_ikm
from sakip.survei.pecahan import bagi
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.sampel import galat_proporsi, rentang_ikm, ukuran_sampel
from sakip.survei.survei import Bobot, Survei
from sakip.survei.unsur import BANYAK_UNSUR, Unsur, daftar_unsur

TIDAK_DIISI = "Tidak diisi"
_KONVERSI = 25
_SAMA, _LAMA = Fraction(1, BANYAK_UNSUR), Fraction(11, 100)
_TANPA_JAWABAN = TidakDapatDihitung("tidak ada yang menjawab")


def weight(bobot: Bobot) -> Fraction:
    """The weight of each unsur: 1/9, or 0,11 by the old method."""
    return _LAMA if bobot is Bobot.LAMA else _SAMA


def compute_nrr(jumlah: int, terisi: int) -> Angka:
    """The mean of an unsur; an unsur nobody answered has none."""
    return bagi(jumlah, terisi) if terisi else _TANPA_JAWABAN


def compute_ikm(jumlah: Jumlah, bobot: Bobot = Bobot.SAMA) -> Angka:
    """The index of a group: the weighted sum of the means × 25, divided once; no index where an unsur has no answer."""
    if jumlah.responden == 0:
        return TidakDapatDihitung("belum ada jawaban")
    if not all(jumlah.terisi):
        kosong = [u.kode for u, n in zip(daftar_unsur(), jumlah.terisi, strict=True) if n == 0]
        return TidakDapatDihitung(f"tidak ada jawaban untuk unsur {', '.join(kosong)}")
    bersama, w = prod(jumlah.terisi), weight(bobot)
    atas = sum(j * (bersama // n) for j, n in zip(jumlah.jumlah, jumlah.terisi, strict=True))
    return bagi(atas * w.numerator * _KONVERSI, bersama * w.denominator)


def compute_group(
    jumlah: Jumlah, *, bobot: Bobot = Bobot.SAMA, nama: str = "Seluruh responden", populasi: int | None = None
) -> HasilKelompok:
    """The result of a group of answers; an unsur nobody answered has no mean, and then the group no IKM, with the reason."""
    ikm = compute_ikm(jumlah, bobot)
    return HasilKelompok(
        nama=nama,
        responden=jumlah.responden,
        daftar_unsur=tuple(_unsur(u, n, jumlah, weight(bobot)) for n, u in enumerate(daftar_unsur())),
        ikm=ikm,
        kelas=classify_ikm(ikm) if isinstance(ikm, Decimal) else Kelas(),
        rentang=rentang_ikm(jumlah, populasi) if isinstance(ikm, Decimal) else None,
    )


def _unsur(unsur: Unsur, nomor: int, jumlah: Jumlah, bobot: Fraction) -> NilaiUnsur:
    atas, terisi = jumlah.jumlah[nomor], jumlah.terisi[nomor]
    konversi = bagi(atas * _KONVERSI, terisi) if terisi else _TANPA_JAWABAN
    return NilaiUnsur(
        unsur=unsur,
        jumlah=atas,
        terisi=terisi,
        nrr=compute_nrr(atas, terisi),
        tertimbang=bagi(atas * bobot.numerator, terisi * bobot.denominator) if terisi else _TANPA_JAWABAN,
        konversi=konversi,
        kelas=classify_ikm(konversi) if isinstance(konversi, Decimal) else Kelas(),
        sebaran=jumlah.sebaran[nomor] if jumlah.sebaran else None,
    )


def compute_skm(survei: Survei, himpunan: Himpunan) -> HasilSkm:
    """The result of a survey from its sums; its services come first, in its order, also those nobody answered for."""
    populasi = {n.nama: n.populasi for n in survei.daftar_layanan}
    nama_layanan = [*populasi, *(n for n in himpunan.per_layanan if n and n not in populasi)]
    layanan = [_kelompok(survei, himpunan.per_layanan, n, n, populasi.get(n)) for n in nama_layanan]
    if layanan and "" in himpunan.per_layanan:
        layanan.append(_kelompok(survei, himpunan.per_layanan, "", TIDAK_DIISI))
    return HasilSkm(
        keseluruhan=compute_group(himpunan.semua, bobot=survei.bobot, populasi=survei.populasi_total),
        per_layanan=tuple(layanan),
        per_profil={p.kode: _profil(survei, himpunan.per_profil.get(p.kode, {}), p.pilihan) for p in DAFTAR_PROFIL},
        per_bulan=tuple(_kelompok(survei, himpunan.per_bulan, k, _bulan(k)) for k in himpunan.per_bulan),
        sampel=_sampel(himpunan.semua.responden, survei.populasi_total),
        sampel_layanan={h.nama: _sampel(h.responden, populasi.get(h.nama)) for h in layanan if h.nama != TIDAK_DIISI},
        bobot=survei.bobot,
        aturan_kosong=survei.aturan_kosong,
        tidak_lengkap=himpunan.tidak_lengkap,
        tidak_dihitung=himpunan.tidak_dihitung,
        awal=himpunan.awal,
        akhir=himpunan.akhir,
    )


def _kelompok(survei: Survei, menurut: Mapping[str, Jumlah], kunci: str, nama: str, populasi: int | None = None) -> HasilKelompok:
    return compute_group(menurut.get(kunci, Jumlah()), bobot=survei.bobot, nama=nama, populasi=populasi)


def _profil(survei: Survei, menurut: Mapping[str, Jumlah], pilihan: tuple[str, ...]) -> tuple[HasilKelompok, ...]:
    """The options somebody chose, the offered ones first, then others that were read, then the empty ones."""
    urutan = [p for p in pilihan if p in menurut] + sorted(p for p in menurut if p and p not in pilihan)
    hasil = [_kelompok(survei, menurut, p, p) for p in urutan]
    if "" in menurut:
        hasil.append(_kelompok(survei, menurut, "", TIDAK_DIISI))
    return tuple(hasil)


def _bulan(kunci: str) -> str:
    if not kunci:
        return "Tanpa tanggal"
    tahun, bulan = kunci.split("-")
    return f"{NAMA_BULAN[int(bulan) - 1]} {tahun}"


def _sampel(responden: int, populasi: int | None) -> KecukupanSampel:
    target = ukuran_sampel(populasi) if populasi and populasi > 0 else None
    return KecukupanSampel(
        responden=responden,
        populasi=populasi,
        target=target,
        cukup=None if target is None else responden >= target,
        galat_persen=galat_proporsi(responden, populasi),
    )
