"""Tables of money: 3.8 realisation, 3.9 and 3.10 efficiency by sasaran and by program; the chart of absorption."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakip.kernel.angka import bulatkan, format_angka
from sakip.laporan import kata, sel
from sakip.laporan.draf.anggaran import berserapan
from sakip.laporan.draf.hitungan import cakupan
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.laporan.tabel.janji import urutan_anggaran
from sakip.laporan.tampil import BELUM_DIISI
from sakip.naskah.simpul import Grafik, Perataan, Sel, Seri, Tabel
from sakip.pengukuran.hasil import HasilAnggaran, HasilGugus
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Jenis, Simpul


def ada_uang(k: Konteks) -> bool:
    """True where any budget was entered."""
    unit = k.gugus("unit")
    return unit is not None and unit.anggaran.berlaku.angka is not None


def tabel_3_8(k: Konteks) -> Tabel | None:
    """Budget, realisation and absorption of every program and kegiatan, and the total."""
    if not ada_uang(k):
        return None
    baris = []
    for s, nomor, dalam in urutan_anggaran(k):
        gugus, tebal = k.gugus(s.kode), dalam == 0
        if gugus:
            warna = "abu" if tebal else ""
            awal = (sel.teks(nomor, tebal=tebal, warna=warna), sel.teks(s.nama, tebal=tebal, warna=warna))
            baris.append((*awal, *_tiga(gugus.anggaran, tebal=tebal, warna=warna)))
    unit = k.gugus("unit")
    jumlah = sel.teks("Jumlah", tebal=True, rentang_kolom=2, perataan=Perataan.KANAN)
    return Tabel(
        kode="tabel-3.8",
        judul=f"Capaian Anggaran Program dan Kegiatan Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(11, 80, 28, 28, 30, kanan=(2, 3, 4), tengah=(0,)),
        kepala=(
            sel.kepala("No.", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian (%)"),
            sel.kepala_nomor(5, {5: "(4)/(3)×100"}),
        ),
        baris=tuple(baris),
        kaki=((jumlah, *_tiga(unit.anggaran, tebal=True)),) if unit else (),
        sumber=sel.sumber(f"Realisasi anggaran {k.unit.nama} Tahun Anggaran {k.tahun}"),
    )


def _tiga(uang: HasilAnggaran, *, tebal: bool = False, warna: str = "", tinggi: int = 1) -> sel.Baris:
    bentuk: dict[str, Any] = {"tebal": tebal, "warna": warna, "rentang_baris": tinggi}
    return (sel.uang(uang.berlaku, **bentuk), sel.uang(uang.realisasi, **bentuk), sel.angka(uang.serapan, **bentuk))


def grafik_serapan(k: Konteks) -> Grafik | None:
    """Absorption beside achievement of every program."""
    daftar = berserapan(k, Jenis.PROGRAM)
    if not daftar:
        return None
    serapan = tuple(bulatkan(g.anggaran.serapan.angka or Decimal(0)) for _, g in daftar)
    capaian = tuple(None if g.capaian.angka is None else bulatkan(g.capaian.angka) for _, g in daftar)
    rinci = "; ".join(f"{s.nama} {format_angka(n, 2)}%" for (s, _), n in zip(daftar, serapan, strict=True))
    seri = [Seri(nama="Serapan anggaran", nilai=serapan)]
    if any(n is not None for n in capaian):
        seri.append(Seri(nama="Capaian kinerja", nilai=capaian))
    return Grafik(
        kode="gambar-serapan",
        judul=f"Serapan Anggaran dan Capaian Kinerja Program Tahun {k.tahun}",
        nomor="",
        kategori=tuple(s.nama for s, _ in daftar),
        seri=tuple(seri),
        acuan=Decimal(100),
        alt=f"Diagram batang serapan anggaran dan capaian kinerja tiap program. Serapan: {rinci}.",
    )


def tabel_3_9(k: Konteks) -> Tabel | None:
    """Efficiency by tujuan/sasaran; the unit's row is over its IKU and PK indicators."""
    return _efisiensi(
        k,
        (Jenis.SASARAN,),
        kode="tabel-3.9",
        judul="Perbandingan Pencapaian Kinerja dan Anggaran Menurut Sasaran",
        kepala="Tujuan/Sasaran",
        total="unit",
    )


def tabel_3_10(k: Konteks) -> Tabel | None:
    """Efficiency by program."""
    return _efisiensi(
        k,
        (Jenis.PROGRAM,),
        kode="tabel-3.10",
        judul="Perbandingan Pencapaian Kinerja dan Anggaran Menurut Program",
        kepala="Program",
        total="",
    )


def _efisiensi(k: Konteks, jenis: tuple[Jenis, ...], *, kode: str, judul: str, kepala: str, total: str) -> Tabel | None:
    daftar = [(s, g) for j in jenis for s in k.dokumen.pohon.per_jenis(j) if (g := k.gugus(s.kode))]
    daftar = [(s, g) for s, g in daftar if g.jumlah_indikator or g.anggaran.berlaku.angka is not None]
    if not daftar or not ada_uang(k):
        return None
    kelompok = [_kelompok(k, s, g) for s, g in daftar]
    return Tabel(
        kode=kode,
        judul=judul,
        nomor="",
        kolom=sel.kolom(8, 44, 48, 16, 18, 18, 32, 32, 18, 18, 34, kanan=(3, 4, 5, 6, 7, 8, 9), tengah=(0,)),
        kepala=(
            (
                sel.kepala_tinggi("No."),
                sel.kepala_tinggi(kepala),
                sel.kepala_lebar("Kinerja", 4),
                sel.kepala_lebar("Anggaran", 3),
                sel.kepala_tinggi("Tingkat Efisiensi"),
                sel.kepala_tinggi("Keterangan"),
            ),
            sel.kepala("Indikator", "Target", "Realisasi", "Capaian (%)", "Anggaran (Rp)", "Realisasi (Rp)", "Capaian (%)"),
            sel.kepala_nomor(11, {9: "(8)/(7)×100"}),
        ),
        baris=tuple(sel.bernomor(kelompok)),
        kaki=_kaki(k, total),
    )


def _kelompok(k: Konteks, s: Simpul, g: HasilGugus) -> list[sel.Baris]:
    """The rows of one node: its indicators, and their mean where there are several."""
    milik: list[Indikator | None] = [*k.dokumen.indikator_simpul(s.kode)] or [None]
    rata = len(milik) > 1
    tinggi = len(milik) + rata
    baris: list[sel.Baris] = []
    for n, i in enumerate(milik):
        h, teliti = (k.hasil(i.kode), desimal(k, i)) if i else (None, 0)
        tengah = (
            sel.teks(i.nama if i else "belum ada indikator"),
            sel.nilai(h.target if h else None, teliti, kosong="–" if i is None else BELUM_DIISI),
            sel.realisasi(h, teliti) if i else sel.teks("–"),
            sel.angka(h.capaian) if h else sel.teks("–"),
        )
        if n:
            baris.append(tengah)
            continue
        kanan = (
            *_tiga(g.anggaran, tinggi=tinggi),
            sel.angka(g.efisiensi, rentang_baris=tinggi),
            _keterangan(g, tinggi),
        )
        baris.append((sel.teks(s.nama, rentang_baris=tinggi), *tengah, *kanan))
    if rata:
        baris.append((sel.teks("Rata-rata capaian", tebal=True, rentang_kolom=3), sel.angka(g.capaian, tebal=True)))
    return baris


def _keterangan(g: HasilGugus, tinggi: int = 1, *, tebal: bool = False) -> Sel:
    sebagian = cakupan(g) if g.efisien else ""
    warna = {"efisien": "kuning" if sebagian else "hijau", "tidak efisien": "merah"}.get(g.efisien, "kuning" if g.efisien else "")
    isi = kata.besar_awal(g.efisien) or "Belum dapat dinilai"
    return sel.teks(f"{isi} ({sebagian})" if sebagian else isi, rentang_baris=tinggi, warna=warna, tebal=tebal)


def _kaki(k: Konteks, total: str) -> tuple[sel.Baris, ...]:
    unit = k.gugus("unit")
    if unit is None:
        return ()
    if not total:
        jumlah = sel.teks("Jumlah anggaran", tebal=True, rentang_kolom=6, perataan=Perataan.KANAN)
        return ((jumlah, *_tiga(unit.anggaran, tebal=True), sel.teks("", rentang_kolom=2)),)
    jumlah = sel.teks(f"{k.unit.nama} (rata-rata IKU dan indikator PK)", tebal=True, rentang_kolom=5, perataan=Perataan.KANAN)
    return (
        (
            jumlah,
            sel.angka(unit.capaian, tebal=True),
            *_tiga(unit.anggaran, tebal=True),
            sel.angka(unit.efisiensi, tebal=True),
            _keterangan(unit, tebal=True),
        ),
    )
