"""The attachments: questionnaire, answers per unsur, publication sheet."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.hukum.rujukan import sebut
from sakip.kernel.angka import format_angka
from sakip.kernel.periode import format_tanggal
from sakip.laporan import sel
from sakip.laporan.skm.angka import DESIMAL_NRR, banyak, ikm
from sakip.laporan.skm.depan import judul_survei
from sakip.laporan.skm.konteks import KonteksSkm
from sakip.laporan.skm.tabel_unsur import tabel_rekap
from sakip.naskah.simpul import Blok, GantiHalaman, Isi, Judul, Paragraf, Perataan, Sel, Tabel, Teks
from sakip.survei.unsur import urutan_kuesioner


def susun_lampiran(k: KonteksSkm) -> Iterator[Blok]:
    """Lampiran 1 to 3."""
    yield Judul(tingkat=1, teks="LAMPIRAN", kode="lampiran")
    yield _judul(1, "Kuesioner", "lampiran-kuesioner")
    yield _kuesioner()
    yield _judul(2, "Rekapitulasi Jawaban", "lampiran-rekap")
    yield tabel_rekap(k)
    yield GantiHalaman()
    yield _judul(3, "Lembar Publikasi", "lampiran-publikasi")
    yield from _publikasi(k)


def _judul(nomor: int, teks: str, kode: str) -> Judul:
    return Judul(tingkat=2, teks=teks, kode=kode, nomor=f"Lampiran {nomor}.")


def _kuesioner() -> Tabel:
    return Tabel(
        kode="tabel-kuesioner",
        judul="Pertanyaan dan Pilihan Jawaban menurut Urutan Kuesioner",
        nomor="",
        kolom=sel.kolom(10, 62, 26, 26, 26, 26, tengah=(0,)),
        kepala=(sel.kepala("No", "Pertanyaan", "Nilai 1", "Nilai 2", "Nilai 3", "Nilai 4"),),
        baris=tuple(
            (sel.teks(str(u.urutan_kuesioner)), sel.teks(u.pertanyaan), *(sel.teks(p) for p in u.pilihan))
            for u in urutan_kuesioner()
        ),
        sumber=sel.sumber("PermenPANRB 14/2017, lampiran"),
    )


def _publikasi(k: KonteksSkm) -> Iterator[Blok]:
    yield _tengah("INDEKS KEPUASAN MASYARAKAT (IKM)")
    yield _tengah(k.lembaga.upper())
    yield _tengah(f"{judul_survei(k)}, {k.survei.periode}", tebal=False)
    yield _tabel_publikasi(k)
    yield _tengah("Terima kasih atas penilaian yang telah Saudara berikan.")
    yield _tengah("Masukan Saudara sangat berarti bagi perbaikan pelayanan kami kepada masyarakat.", tebal=False)


def _tengah(teks: str, tebal: bool = True) -> Paragraf:
    return Paragraf(isi=(Teks(teks, tebal=tebal),), gaya="pernyataan", perataan=Perataan.TENGAH)


def _tabel_publikasi(k: KonteksSkm) -> Tabel:
    h = k.semua
    masa = " sampai dengan ".join(map(format_tanggal, k.masa)) if k.masa else k.survei.periode
    layanan = ", ".join(k.nama_layanan) or "seluruh layanan"
    profil = [
        (nama, "; ".join(f"{p.nama} {banyak(p.responden)}" for p in daftar)) for nama, daftar in k.profil().values() if daftar
    ]
    unsur = [f"{u.unsur.nama} {format_angka(u.nrr, DESIMAL_NRR)}" for u in h.daftar_unsur if isinstance(u.nrr, Decimal)]
    baris: list[tuple[Sel, ...]] = [
        (_nama("Nilai IKM"), Sel(isi=ikm(h), tebal=True)),
        (_nama("Mutu pelayanan"), sel.teks(f"{h.kelas.mutu} ({h.kelas.kinerja})" if h.kelas.mutu else "–", tebal=True)),
        (_nama("Layanan"), sel.teks(layanan)),
        (_nama("Responden"), sel.teks(f"{banyak(h.responden)} orang")),
        *((_nama(nama), sel.teks(isi)) for nama, isi in profil),
        *([(_nama("NRR setiap unsur"), sel.teks("; ".join(unsur)))] if unsur else []),
        (_nama("Periode survei"), sel.teks(masa)),
        (_nama("Dasar"), sel.teks(sebut("permenpanrb-14-2017"))),
    ]
    return Tabel(kode="publikasi", judul="Lembar Publikasi", nomor="", kolom=sel.kolom(40, 120), kepala=(), baris=tuple(baris))


def _nama(teks: str) -> Sel:
    isi: Isi = (Teks(teks, tebal=True),)
    return Sel(isi=isi)
