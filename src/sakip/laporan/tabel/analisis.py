"""Tables of analysis: 3.6 causes and remedies, 3.7 programs that helped or hindered."""

from __future__ import annotations

from itertools import groupby

from sakip.laporan import kata, sel
from sakip.laporan.draf.analisis import indikator_dianalisis
from sakip.laporan.konteks import Konteks
from sakip.laporan.presisi import desimal
from sakip.laporan.rangkai import untai
from sakip.laporan.tampil import BELUM_DIISI
from sakip.naskah.simpul import Isi, Perataan, Tabel, Teks
from sakip.rencana.indikator import Indikator
from sakip.rencana.realisasi import Pendukung


def tabel_3_6(k: Konteks) -> Tabel | None:
    """Every IKU and every weak program indicator with its causes, obstacles, remedies and follow-up."""
    daftar = indikator_dianalisis(k)
    if not daftar:
        return None
    hasil = [k.ukur.indikator[i.kode] for i in daftar]
    baris = tuple(
        (
            sel.teks(str(n)),
            sel.teks(k.nama_simpul(i.simpul)),
            sel.teks(i.nama),
            sel.nilai(h.target, desimal(k, i)),
            sel.realisasi(h, desimal(k, i)),
            sel.angka(h.capaian, warna=sel.warna_kategori(k, h.kategori)),
            sel.teks(_sebab(k, i)),
            sel.teks(_solusi(k, i)),
        )
        for n, (i, h) in enumerate(zip(daftar, hasil, strict=True), 1)
    )
    return Tabel(
        kode="tabel-3.6",
        judul="Analisis Keberhasilan, Kegagalan, dan Solusi",
        nomor="",
        kolom=sel.kolom(8, 38, 40, 17, 18, 18, 72, 72, kanan=(3, 4, 5), tengah=(0,)),
        kepala=(
            sel.kepala(
                "No.",
                "Tujuan/Sasaran/Program",
                "Indikator Kinerja",
                "Target",
                "Realisasi",
                "Capaian (%)",
                "Analisis Keberhasilan/Kegagalan",
                "Solusi/Upaya Peningkatan",
            ),
            sel.kepala_nomor(8),
        ),
        baris=baris,
    )


def _sebab(k: Konteks, i: Indikator) -> Isi:
    a = k.dokumen.analisis(i.kode)
    return _butir(("Penyebab", a.penyebab), ("Hambatan", a.hambatan)) if a else (Teks(BELUM_DIISI, tebal=True),)


def _solusi(k: Konteks, i: Indikator) -> Isi:
    a = k.dokumen.analisis(i.kode)
    return _butir(("Upaya", a.upaya), ("Tindak lanjut", a.tindak_lanjut)) if a else (Teks(BELUM_DIISI, tebal=True),)


def _butir(*isi: tuple[str, str]) -> Isi:
    return untai((Teks(f"{judul}: ", tebal=True), Teks(kata.kalimat(teks))) for judul, teks in isi if teks) or (
        Teks(BELUM_DIISI, tebal=True),
    )


def tabel_3_7(k: Konteks) -> Tabel | None:
    """Per indicator the programs or kegiatan said to help or hinder, with their own achievement and absorption."""
    ada = [p for p in k.dokumen.daftar_pendukung if k.hasil(p.indikator)]
    if not ada:
        return None
    urutan = {i.kode: n for n, i in enumerate(k.dokumen.daftar_indikator)}
    ada.sort(key=lambda p: urutan.get(p.indikator, 0))
    kelompok = [
        [_baris(k, p, len(isi) if n == 0 else 0) for n, p in enumerate(isi)]
        for isi in (list(g) for _, g in groupby(ada, key=lambda p: p.indikator))
    ]
    return Tabel(
        kode="tabel-3.7",
        judul="Analisis Program dan Kegiatan yang Menunjang atau Menghambat",
        nomor="",
        kolom=sel.kolom(8, 36, 38, 18, 44, 44, 18, 26, 56, kanan=(3, 6), tengah=(0, 7)),
        kepala=(
            sel.kepala(
                "No.",
                "Tujuan/Sasaran",
                "Indikator Kinerja",
                "Capaian (%)",
                "Program/Kegiatan",
                "Indikator Program/Kegiatan",
                "Capaian (%)",
                "Menunjang/ Tidak Menunjang",
                "Penjelasan",
            ),
            sel.kepala_nomor(9),
        ),
        baris=tuple(sel.bernomor(kelompok)),
    )


def _baris(k: Konteks, p: Pendukung, tinggi: int) -> sel.Baris:
    gugus = k.gugus(p.simpul)
    milik = k.dokumen.indikator_simpul(p.simpul)
    kiri: sel.Baris = ()
    if tinggi:
        i, h = k.dokumen.indikator(p.indikator), k.hasil(p.indikator)
        kiri = (
            sel.teks(k.nama_simpul(i.simpul) if i else "–", rentang_baris=tinggi),
            sel.teks(i.nama if i else p.indikator, rentang_baris=tinggi),
            sel.angka(h.capaian if h else None, rentang_baris=tinggi),
        )
    sebutan = "belum dinilai" if p.menunjang is None else "Menunjang" if p.menunjang else "Tidak menunjang"
    warna = "" if p.menunjang is None else "hijau" if p.menunjang else "jingga"
    return (
        *kiri,
        sel.teks(k.nama_simpul(p.simpul)),
        sel.teks("; ".join(i.nama for i in milik) or "–"),
        sel.angka(gugus.capaian if gugus else None),
        sel.teks(sebutan, warna=warna, perataan=Perataan.TENGAH),
        sel.teks(kata.kalimat(p.penjelasan) or "–"),
    )
