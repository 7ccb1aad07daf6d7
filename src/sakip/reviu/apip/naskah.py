"""The statement that a report was reviewed, and the record of the review."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sakip.hukum.rujukan import muat_peraturan
from sakip.kernel.periode import format_tanggal
from sakip.laporan import sel
from sakip.laporan.judul import subbab
from sakip.laporan.rangkai import daftar_kalimat, paragraf
from sakip.laporan.tanda_tangan import penanda, tempat_tanggal
from sakip.naskah.simpul import Bagian, Blok, BlokTandaTangan, Judul, Naskah, Penomoran, Tabel
from sakip.reviu.apip.butir import LembarReviu, daftar_butir

_DASAR = "permenpanrb-53-2014"


def compose_statement(lembar: LembarReviu) -> Naskah:
    """``Pernyataan telah direviu``; what was not settled is named in it."""
    return _naskah(lembar, "Pernyataan Telah Direviu", tuple(_pernyataan(lembar)))


def compose_record(lembar: LembarReviu) -> Naskah:
    """``Catatan hasil reviu``: assignment, checklist, notes with replies."""
    return _naskah(lembar, "Catatan Hasil Reviu", tuple(_catatan(lembar)))


def _naskah(lembar: LembarReviu, judul: str, isi: tuple[Blok, ...]) -> Naskah:
    return Naskah(
        judul=f"{judul} Laporan Kinerja {lembar.unit} Tahun {lembar.tahun}",
        pengarang=lembar.pemda,
        subjek="Reviu laporan kinerja oleh APIP",
        kertas=lembar.kertas,
        daftar_bagian=(Bagian(isi=isi, penomoran=Penomoran.TANPA),),
        kaki=f"{judul} {lembar.unit} Tahun {lembar.tahun}",
    )


def _judul(lembar: LembarReviu, teks: str) -> Iterator[Blok]:
    yield Judul(tingkat=1, teks=teks, kode="judul", di_daftar_isi=False)
    yield Judul(
        tingkat=2, teks=f"LAPORAN KINERJA {lembar.unit.upper()} TAHUN {lembar.tahun}", kode="sub-judul", di_daftar_isi=False
    )
    if lembar.nomor:
        yield paragraf("Nomor: {nomor}", nomor=lembar.nomor)


def _pernyataan(lembar: LembarReviu) -> Iterator[Blok]:
    yield from _judul(lembar, "PERNYATAAN TELAH DIREVIU")
    yield paragraf(
        "Kami telah mereviu Laporan Kinerja {unit} Tahun {tahun} menurut pedoman reviu atas laporan kinerja ({dasar}). Isi "
        "laporan menjadi tanggung jawab pimpinan {unit}. Reviu bertujuan memberi keyakinan terbatas bahwa laporan telah "
        "disajikan secara andal, akurat, dan absah.",
        unit=lembar.unit,
        tahun=str(lembar.tahun),
        dasar=muat_peraturan()[_DASAR].singkatan,
    )
    if not lembar.terbuka:
        yield paragraf(
            "Berdasarkan reviu itu tidak terdapat kondisi atau hal yang menimbulkan perbedaan dalam meyakini keandalan informasi "
            "yang disajikan di dalam laporan kinerja ini.",
        )
    else:
        yield paragraf("Berdasarkan reviu itu, informasi dalam laporan kinerja ini kami yakini andal, kecuali hal berikut:")
        yield daftar_kalimat([c.uraian.rstrip(" .;") for c in lembar.terbuka])
    yield _tanda_tangan(lembar)


def _catatan(lembar: LembarReviu) -> Iterator[Blok]:
    yield from _judul(lembar, "CATATAN HASIL REVIU")
    tugas = lembar.surat_tugas or "[BELUM DIISI: nomor surat tugas]"
    yield paragraf(
        "Reviu dilaksanakan berdasarkan surat tugas {nomor}{tanggal}{tim}.",
        nomor=tugas,
        tanggal=f" tanggal {format_tanggal(lembar.tanggal_tugas)}" if lembar.tanggal_tugas else "",
        tim=f" oleh {lembar.tim}" if lembar.tim else "",
    )
    yield subbab("A", "Daftar Periksa", "daftar-periksa")
    for bagian, butir in groupby(daftar_butir(), key=lambda b: b.bagian):
        yield Tabel(
            kode=f"tabel-{bagian.split()[0].lower()}",
            judul=bagian,
            nomor="",
            kolom=sel.kolom(14, 90, 24, 60, tengah=(0, 2)),
            kepala=(sel.kepala("No.", "Butir", "Jawaban", "Catatan"),),
            baris=tuple(
                (
                    sel.teks(b.kode),
                    sel.teks(b.teks),
                    sel.teks(lembar.jawaban(b.kode).jawaban.value or "belum"),
                    sel.teks(lembar.jawaban(b.kode).catatan),
                )
                for b in butir
            ),
        )
    yield subbab("B", "Catatan dan Tanggapan", "catatan")
    yield Tabel(
        kode="tabel-catatan",
        judul="Catatan Reviu",
        nomor="",
        kolom=sel.kolom(12, 70, 70, 28, tengah=(0,)),
        kepala=(sel.kepala("No.", "Catatan", "Tanggapan unit kerja", "Keadaan"),),
        baris=tuple(
            (
                sel.teks(str(n)),
                sel.teks(c.uraian),
                sel.teks("; ".join(c.balasan) or "–"),
                sel.teks("Selesai" if c.selesai else "Terbuka"),
            )
            for n, c in enumerate(lembar.daftar_catatan, 1)
        ),
        kosong="Tidak ada catatan.",
    )
    yield _tanda_tangan(lembar)


def _tanda_tangan(lembar: LembarReviu) -> BlokTandaTangan:
    return BlokTandaTangan(
        penanda_tangan=(
            penanda(
                lembar.jabatan_penanda or "Inspektur",
                lembar.nama_penanda,
                lembar.pangkat_penanda,
                lembar.nip_penanda,
                tempat_tanggal(lembar.tempat, lembar.tanggal),
            ),
        )
    )
