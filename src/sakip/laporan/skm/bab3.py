"""BAB III: who answered, and what came out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.laporan.judul import bab, subbab
from sakip.laporan.kata import klausa
from sakip.laporan.rangkai import deret, paragraf, paragraf_kalimat, rangkai
from sakip.laporan.skm.angka import banyak, bernama, ikm, nilai
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.tabel_kelompok import tabel_bulan, tabel_layanan, tabel_profil, tabel_profil_ikm, tabel_unsur_layanan
from sakip.laporan.skm.tabel_unsur import grafik_nrr, tabel_nrr, tabel_sebaran
from sakip.naskah.simpul import AngkaTeks, Blok, Isi, Rujuk
from sakip.survei.hasil import HasilKelompok
from sakip.survei.hitung import TIDAK_DIISI


def susun_bab3(k: KonteksSkm) -> Iterator[Blok]:
    """Respondents, unsur, index; then by service, profile and month where there is more than one."""
    yield bab("III", "HASIL SURVEI")
    yield subbab("A", "Profil Responden", "responden")
    yield from _responden(k)
    yield subbab("B", "Nilai Rata-rata Setiap Unsur", "nilai-unsur")
    yield from _unsur(k)
    yield subbab("C", "Indeks Kepuasan Masyarakat", "ikm")
    yield from _ikm(k)
    if not k.semua.responden:
        return
    huruf = iter("DEFG")
    if len(k.hasil.per_layanan) > 1:
        yield subbab(next(huruf), "Hasil menurut Layanan", "menurut-layanan")
        yield from _layanan(k)
    if any(h.nama != TIDAK_DIISI for _, daftar in k.profil().values() for h in daftar):
        yield subbab(next(huruf), "Hasil menurut Profil Responden", "menurut-profil")
        yield paragraf("IKM setiap kelompok responden disajikan pada {rujuk}.", rujuk=Rujuk("tabel-profil-ikm"))
        yield tabel_profil_ikm(k)
    if len(k.hasil.per_bulan) > 1:
        yield subbab(next(huruf), "Hasil menurut Bulan", "menurut-bulan")
        yield paragraf("IKM menurut bulan pengisian kuesioner disajikan pada {rujuk}.", rujuk=Rujuk("tabel-bulan"))
        yield tabel_bulan(k)
    if any(u.sebaran for u in k.semua.daftar_unsur):
        yield subbab(next(huruf), "Sebaran Jawaban", "sebaran")
        yield paragraf("Banyaknya jawaban pada setiap nilai disajikan pada {rujuk}.", rujuk=Rujuk("tabel-sebaran"))
        yield tabel_sebaran(k)


def _responden(k: KonteksSkm) -> Iterator[Blok]:
    if not k.semua.responden:
        yield paragraf("Belum ada jawaban yang dapat dihitung pada survei ini.")
        return
    yield paragraf(
        "Survei diikuti {n} responden yang jawabannya dihitung. Jumlah dan persentasenya menurut profil disajikan pada {rujuk}.",
        n=banyak(k.semua.responden),
        rujuk=Rujuk("tabel-profil"),
    )
    yield tabel_profil(k)
    yield from paragraf_kalimat(*(_terbanyak(k, nama, daftar) for nama, daftar in k.profil().values()))


def _terbanyak(k: KonteksSkm, nama: str, daftar: tuple[HasilKelompok, ...]) -> Isi:
    """The most frequent option of a profile; nothing where nobody filled it in or two share the first place."""
    terisi = sorted((h for h in daftar if h.nama != TIDAK_DIISI), key=lambda h: -h.responden)
    if not terisi or (len(terisi) > 1 and terisi[0].responden == terisi[1].responden):
        return ()
    return rangkai(
        "Menurut {nama}, responden terbanyak ialah {label} ({n} orang).",
        nama=nama.lower(),
        label=klausa(terisi[0].nama),
        n=banyak(terisi[0].responden),
    )


def _unsur(k: KonteksSkm) -> Iterator[Blok]:
    grafik = grafik_nrr(k)
    yield paragraf(
        "NRR setiap unsur beserta nilai konversi dan mutunya disajikan pada {tabel}{gambar}.",
        tabel=Rujuk("tabel-nrr"),
        gambar=rangkai(" dan digambarkan pada {gambar}", gambar=Rujuk(grafik.kode)) if grafik else "",
    )
    yield tabel_nrr(k)
    if grafik:
        yield grafik
    urut = k.peringkat()
    if len(urut) > 1 and urut[0].nrr != urut[-1].nrr:
        yield paragraf(
            "Nilai tertinggi terdapat pada unsur {tinggi}, sedangkan nilai terendah pada unsur {rendah}.",
            tinggi=bernama(k.tertinggi()[0]),
            rendah=bernama(urut[0]),
        )


def _ikm(k: KonteksSkm) -> Iterator[Blok]:
    h = k.semua
    if not isinstance(h.ikm, Decimal):
        yield paragraf(
            "Indeks Kepuasan Masyarakat {unit} pada {periode} {ikm}.", unit=k.unit, periode=k.survei.periode, ikm=ikm(h)
        )
        return
    yield paragraf(
        "Indeks Kepuasan Masyarakat {unit} pada {periode} ialah {ikm}. Nilai itu termasuk mutu pelayanan {mutu} dengan kinerja "
        "unit pelayanan “{kinerja}”.",
        unit=k.unit,
        periode=k.survei.periode,
        ikm=ikm(h),
        mutu=h.kelas.mutu,
        kinerja=h.kelas.kinerja.lower(),
    )
    if h.rentang is None:
        yield paragraf(
            "Rentang galat tidak dapat dihitung karena responden kurang dari dua orang atau sebarannya tidak tercatat."
        )
        return
    bawah, atas = max(h.ikm - h.rentang, min(h.ikm, Decimal(25))), min(h.ikm + h.rentang, Decimal(100))
    yield paragraf(
        "Pada tingkat kepercayaan 95 persen, rentang galatnya {rentang} poin; nilai sebenarnya diperkirakan berada di antara "
        "{bawah} dan {atas}.",
        rentang=AngkaTeks(f"±{format_angka(h.rentang, 2)}", "rentang"),
        bawah=nilai(bawah, 2),
        atas=nilai(atas, 2),
    )


def _layanan(k: KonteksSkm) -> Iterator[Blok]:
    yield paragraf(
        "IKM setiap layanan disajikan pada {satu}, sedangkan NRR setiap unsurnya pada {dua}.",
        satu=Rujuk("tabel-layanan"),
        dua=Rujuk("tabel-unsur-layanan"),
    )
    yield tabel_layanan(k)
    yield tabel_unsur_layanan(k)
    kosong = [h.nama for h in k.hasil.per_layanan if not h.responden]
    if kosong:
        yield paragraf("Belum ada jawaban untuk layanan {nama}.", nama=deret(kosong))
