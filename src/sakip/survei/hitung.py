"""From sums to NRR, IKM and mutu (PermenPANRB 14/2017, annex): IKM = Σ(NRR × weight) × 25."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from sakip.kernel.periode import NAMA_BULAN
from sakip.survei.hasil import Angka, HasilKelompok, HasilSkm, KecukupanSampel, Kelas, NilaiUnsur, TidakDapatDihitung
from sakip.survei.jumlah import Himpunan, Jumlah
from sakip.survei.mutu import classify_ikm
from sakip.survei.pecahan import desimal
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.sampel import galat_proporsi, rentang_ikm, ukuran_sampel
from sakip.survei.survei import Bobot, Survei
from sakip.survei.unsur import BANYAK_UNSUR, Unsur, daftar_unsur

TIDAK_DIISI = "Tidak diisi"
_KONVERSI = 25


def weight(bobot: Bobot) -> Fraction:
    """The weight of each unsur: 1/9, or 0,11 by the old method."""
    return Fraction(11, 100) if bobot is Bobot.LAMA else Fraction(1, BANYAK_UNSUR)


def compute_group(
    jumlah: Jumlah, *, bobot: Bobot = Bobot.SAMA, nama: str = "Seluruh responden", populasi: int | None = None
) -> HasilKelompok:
    """The result of a group of answers; an unsur nobody answered has no mean, and then the group no IKM, with the reason."""
    nrr = [Fraction(j, n) if n else None for j, n in zip(jumlah.jumlah, jumlah.terisi, strict=True)]
    unsur = tuple(_unsur(u, n, jumlah, nrr[n], weight(bobot)) for n, u in enumerate(daftar_unsur()))
    kosong = [u.unsur.kode for u in unsur if u.terisi == 0]
    ikm: Angka
    if jumlah.responden == 0:
        ikm = TidakDapatDihitung("belum ada jawaban")
    elif kosong:
        ikm = TidakDapatDihitung(f"tidak ada jawaban untuk unsur {', '.join(kosong)}")
    else:
        ikm = desimal(sum((n for n in nrr if n is not None), Fraction(0)) * weight(bobot) * _KONVERSI)
    return HasilKelompok(
        nama=nama,
        responden=jumlah.responden,
        daftar_unsur=unsur,
        ikm=ikm,
        kelas=classify_ikm(ikm) if isinstance(ikm, Decimal) else Kelas(),
        rentang=rentang_ikm(jumlah, populasi) if isinstance(ikm, Decimal) else None,
    )


def _unsur(unsur: Unsur, nomor: int, jumlah: Jumlah, nrr: Fraction | None, bobot: Fraction) -> NilaiUnsur:
    tanpa = TidakDapatDihitung("tidak ada yang menjawab")
    konversi = tanpa if nrr is None else desimal(nrr * _KONVERSI)
    return NilaiUnsur(
        unsur=unsur,
        jumlah=jumlah.jumlah[nomor],
        terisi=jumlah.terisi[nomor],
        nrr=tanpa if nrr is None else desimal(nrr),
        tertimbang=tanpa if nrr is None else desimal(nrr * bobot),
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
