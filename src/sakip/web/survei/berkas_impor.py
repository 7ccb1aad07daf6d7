"""The files of answers that are let in: XLSX, and text tables (CSV) told by their content."""

from __future__ import annotations

from typing import IO

from sakip.web.kinerja.jenis_berkas import XLSX, BerkasDitolak, JenisBerkas

_POTONG = 1024 * 1024


def _teks(kepala: bytes, isi: IO[bytes]) -> bool:
    """Text without binary parts; UTF-16, as some programs save it, has a mark of its own."""
    if kepala.startswith((b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")):
        return False
    if kepala.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if kepala.lstrip().lower().startswith((b"<!doctype", b"<html", b"<?xml")):
        raise BerkasDitolak("isinya halaman web, bukan tabel CSV. Ekspor ulang sebagai CSV, lalu unggah lagi.")
    isi.seek(0)
    while potong := isi.read(_POTONG):
        if b"\x00" in potong:
            return False
    return True


CSV = JenisBerkas(nama="CSV", daftar_akhiran=("csv",), jenis_isi="text/csv", cocok=_teks)
JENIS_JAWABAN = (CSV, XLSX)
