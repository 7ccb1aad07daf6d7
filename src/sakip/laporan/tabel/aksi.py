"""The action plan by quarter with results, and the SAKIP team."""

from __future__ import annotations

from collections.abc import Sequence

from sakip.kernel.periode import ROMAWI
from sakip.laporan import sel
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.naskah.simpul import Perataan, Sel, Tabel
from sakip.rencana.pohon import Jenis
from sakip.rencana.realisasi import KOSONG, RencanaAksi


def tabel_rencana_aksi(k: Konteks, *, realisasi: bool = True) -> Tabel | None:
    """Per indicator the target of each quarter, below it the result and its achievement; activity, post and budget beside."""
    daftar = [r for r in k.dokumen.daftar_rencana_aksi if k.dokumen.indikator(r.indikator)]
    if not daftar:
        return None
    kelompok = [_kelompok(k, r, realisasi) for r in daftar]
    uraian = ("Uraian",) if realisasi else ()
    awal = ("No.", _kepala_simpul(k, daftar), "Indikator Kinerja", "Satuan", *uraian)
    lebar = [8, 38, 40, 16, *([22] if realisasi else []), 18, 18, 18, 18, 46, 34, 28]
    banyak = len(lebar)
    return Tabel(
        kode="tabel-rencana-aksi",
        judul=f"Rencana Aksi {'dan Realisasi ' if realisasi else ''}per Triwulan Tahun {k.tahun}",
        nomor="",
        kolom=sel.kolom(*lebar, kanan=(*range(len(awal), len(awal) + 4), banyak - 1), tengah=(0,)),
        kepala=(
            (
                *(sel.kepala_tinggi(j) for j in awal),
                sel.kepala_lebar("Triwulan", 4),
                *(sel.kepala_tinggi(j) for j in ("Kegiatan", "Penanggung Jawab", "Anggaran (Rp)")),
            ),
            sel.kepala(*ROMAWI[:4]),
            sel.kepala_nomor(banyak),
        ),
        baris=tuple(sel.bernomor(kelompok)),
        kaki=_jumlah(daftar, banyak),
        sumber=sel.sumber(f"Rencana aksi {k.unit.nama} Tahun {k.tahun}"),
    )


def _kepala_simpul(k: Konteks, daftar: Sequence[RencanaAksi]) -> str:
    """The head of the column of nodes: ``Sasaran``, ``Sasaran/Program`` …: the levels the rows are of."""
    milik = {s.jenis for r in daftar if (i := k.dokumen.indikator(r.indikator)) and (s := k.dokumen.simpul_indikator(i))}
    tingkat = (Jenis.TUJUAN, Jenis.SASARAN, Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)
    return "/".join(j.value.title() for j in tingkat if j in milik) or "Sasaran"


def _jumlah(daftar: Sequence[RencanaAksi], banyak: int) -> tuple[sel.Baris, ...]:
    """The sum of the budgets entered, no row where none was."""
    uang = [r.anggaran_rupiah for r in daftar if r.anggaran_rupiah is not None]
    if not uang:
        return ()
    jumlah = sel.teks("Jumlah", tebal=True, rentang_kolom=banyak - 1, perataan=Perataan.KANAN)
    return ((jumlah, sel.uang_diisi(sum(uang), tebal=True)),)


def _kelompok(k: Konteks, r: RencanaAksi, dengan_hasil: bool) -> list[sel.Baris]:
    i = k.dokumen.indikator(r.indikator)
    teliti = desimal(k, i) if i else 0
    tinggi = 3 if dengan_hasil else 1
    kiri = (
        sel.teks(k.nama_simpul(i.simpul) if i else "–", rentang_baris=tinggi),
        sel.teks(i.nama if i else r.indikator, rentang_baris=tinggi),
        sel.wajib(i.satuan if i else "", rentang_baris=tinggi),
    )
    target = (*((sel.teks("Target"),) if dengan_hasil else ()), *(sel.nilai(n, teliti, kosong="–") for n in r.target_triwulan))
    kanan = (
        sel.wajib(r.kegiatan, rentang_baris=tinggi),
        sel.wajib(r.penanggung_jawab, rentang_baris=tinggi),
        sel.uang_diisi(r.anggaran_rupiah, rentang_baris=tinggi),
    )
    utama = (*kiri, *target, *kanan)
    if not dengan_hasil:
        return [utama]
    baris = k.dokumen.realisasi(r.indikator)
    triwulan = list(baris.triwulan if baris else KOSONG)
    if triwulan[3] is None and baris and baris.tahunan is not None and not any(n is not None for n in triwulan):
        triwulan[3] = baris.tahunan
    realisasi = (sel.teks("Realisasi"), *(sel.nilai(n, teliti, kosong="–") for n in triwulan))
    capaian = (sel.teks("Capaian (%)"), *(_capaian(k, r, n) for n in range(1, 5)))
    return [utama, realisasi, capaian]


def _capaian(k: Konteks, r: RencanaAksi, n: int) -> Sel:
    angka = k.angka(f"triwulan:{r.indikator}:{n}")
    if angka is None or r.target_triwulan[n - 1] is None:
        return sel.teks("–")
    return sel.angka(angka)


def tabel_tim(k: Konteks) -> Tabel | None:
    """The SAKIP team."""
    if not k.dokumen.daftar_tim:
        return None
    return Tabel(
        kode="tabel-tim-sakip",
        judul=f"Susunan Tim SAKIP {k.unit.nama}",
        nomor="",
        kolom=sel.kolom(10, 40, 70, 56, tengah=(0,)),
        kepala=(sel.kepala("No.", "Kedudukan dalam Tim", "Jabatan", "Nama"), sel.kepala_nomor(4)),
        baris=tuple(
            (sel.teks(str(n), perataan=Perataan.TENGAH), sel.teks(a.kedudukan), sel.wajib(a.jabatan), sel.wajib(a.nama))
            for n, a in enumerate(k.dokumen.daftar_tim, 1)
        ),
    )
