"""Read a printed report of any kind: the content decides how, not the name."""

from __future__ import annotations

from dataclasses import replace

from sakip.cetakan.bentuk import Cetakan
from sakip.cetakan.kenali import recognize
from sakip.cetakan.makna import LaporanTercetak
from sakip.cetakan.sambung import join_tables
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah


def read_report(isi: bytes, nama: str, *, ocr: bool = False) -> Cetakan:
    """The blocks of a DOCX, PDF, HTML or text, tables that continue joined. Raises BerkasTidakTerbaca."""
    if not isi.strip():
        raise BerkasTidakTerbaca(
            Masalah(kode="berkas-kosong", pesan=f"{nama} kosong", saran="Simpan ulang laporan, lalu periksa kembali berkasnya.")
        )
    cetakan = _baca(isi, nama, ocr)
    return replace(cetakan, daftar_blok=join_tables(cetakan.daftar_blok))


def recognize_report(cetakan: Cetakan) -> LaporanTercetak:
    """What the blocks mean. Raises BerkasTidakTerbaca for a document in which nothing of a performance report is found."""
    laporan = recognize(cetakan)
    if laporan.asing:
        raise BerkasTidakTerbaca(
            Masalah(
                kode="bukan-laporan",
                pesan=f"{cetakan.nama} tidak dikenali sebagai laporan kinerja: tidak ada judul laporan, bab, atau tabel kinerja",
                saran="Pilih berkas LKjIP. Bila tabelnya berupa gambar, simpan laporan dengan tabel yang dapat dipilih hurufnya.",
            )
        )
    return laporan


def _baca(isi: bytes, nama: str, ocr: bool) -> Cetakan:
    if isi.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        from sakip.exchange.lkjip.docx import read_docx

        return read_docx(isi, nama)
    if b"%PDF-" in isi[:1024]:
        from sakip.exchange.lkjip.pdf import read_pdf

        return read_pdf(isi, nama, ocr=ocr)
    if nama.lower().endswith((".pdf", ".docx")):
        raise BerkasTidakTerbaca(
            Masalah(
                kode="isi-bukan-menurut-nama",
                pesan=f"isi {nama} bukan {nama.rpartition('.')[2].upper()}",
                saran="Buka berkas itu dengan aplikasinya, simpan ulang sebagai DOCX atau PDF, lalu coba lagi.",
            )
        )
    awal = isi[:2048].lstrip().lower()
    if awal.startswith((b"<!doctype html", b"<html", b"\xef\xbb\xbf<!doctype html")):
        from sakip.exchange.lkjip.html import read_html

        return read_html(isi, nama)
    from sakip.exchange.lkjip.teks import read_text

    return read_text(isi, nama)
