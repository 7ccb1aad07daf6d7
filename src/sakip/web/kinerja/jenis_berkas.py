"""The kinds of files people may upload, told by their content; archives must be sound, small when unpacked, without macros."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

_EKOR = 4096
_BATAS_URAI = 200 * 1024 * 1024
"""Bytes of all members of a DOCX or XLSX together, unpacked."""
_BATAS_ANGGOTA = 5000
_BATAS_JENIS = 1024 * 1024


class BerkasDitolak(ValueError):
    """A file is not let in; the message says what, and how to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JenisBerkas:
    """A kind of file: its name for people, its endings (the first is used for storing), its media type, its check."""

    nama: str
    daftar_akhiran: tuple[str, ...]
    jenis_isi: str
    cocok: Callable[[bytes, IO[bytes]], bool]
    """Whether the first bytes and the file are of this kind. May raise BerkasDitolak with a better reason."""


def _pdf(kepala: bytes, isi: IO[bytes]) -> bool:
    if not kepala.startswith(b"%PDF-"):
        return False
    panjang = isi.seek(0, 2)
    isi.seek(max(0, panjang - _EKOR))
    if b"%%EOF" not in isi.read(_EKOR):
        raise BerkasDitolak("berkas PDF tidak utuh (akhirnya terpotong). Simpan atau pindai ulang, lalu unggah lagi.")
    return True


def _jpg(kepala: bytes, isi: IO[bytes]) -> bool:
    return kepala.startswith(b"\xff\xd8\xff")


def _png(kepala: bytes, isi: IO[bytes]) -> bool:
    return kepala.startswith(b"\x89PNG\r\n\x1a\n") and kepala[12:16] == b"IHDR"


def _kemasan(bagian: str, jenis: str) -> Callable[[bytes, IO[bytes]], bool]:
    """The check of a DOCX or XLSX: a sound ZIP with its main part, without macros, not blown up."""

    def cocok(kepala: bytes, isi: IO[bytes]) -> bool:
        if not kepala.startswith(b"PK\x03\x04"):
            return False
        isi.seek(0)
        try:
            with zipfile.ZipFile(isi) as arsip:
                _periksa_arsip(arsip)
                nama = {i.filename for i in arsip.infolist()}
                if not {"[Content_Types].xml", bagian} <= nama:
                    return False
                with arsip.open("[Content_Types].xml") as daftar:
                    jenis_isi = daftar.read(_BATAS_JENIS)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as galat:
            if isinstance(galat, BerkasDitolak):
                raise
            raise BerkasDitolak("berkas rusak dan tidak dapat dibuka. Simpan ulang dari aplikasinya, lalu unggah lagi.") from None
        if b"macroEnabled" in jenis_isi or any(n.lower().endswith("vbaproject.bin") for n in nama):
            raise BerkasDitolak(f"berkas memuat makro. Simpan sebagai {jenis} tanpa makro, lalu unggah lagi.")
        return True

    return cocok


def _periksa_arsip(arsip: zipfile.ZipFile) -> None:
    daftar = arsip.infolist()
    if len(daftar) > _BATAS_ANGGOTA or sum(i.file_size for i in daftar) > _BATAS_URAI:
        raise BerkasDitolak("isi berkas terlalu besar setelah dibuka. Kurangi gambar atau lembar di dalamnya, lalu unggah lagi.")
    if any(i.flag_bits & 1 for i in daftar):
        raise BerkasDitolak("berkas dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.")
    if any(i.filename.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", i.filename) for i in daftar):
        raise BerkasDitolak("susunan berkas tidak wajar. Simpan ulang dari aplikasinya, lalu unggah lagi.")


_OOXML = "application/vnd.openxmlformats-officedocument"
PDF = JenisBerkas(nama="PDF", daftar_akhiran=("pdf",), jenis_isi="application/pdf", cocok=_pdf)
JPG = JenisBerkas(nama="JPG", daftar_akhiran=("jpg", "jpeg"), jenis_isi="image/jpeg", cocok=_jpg)
PNG = JenisBerkas(nama="PNG", daftar_akhiran=("png",), jenis_isi="image/png", cocok=_png)
DOCX = JenisBerkas(
    nama="DOCX",
    daftar_akhiran=("docx",),
    jenis_isi=f"{_OOXML}.wordprocessingml.document",
    cocok=_kemasan("word/document.xml", "DOCX"),
)
XLSX = JenisBerkas(
    nama="XLSX", daftar_akhiran=("xlsx",), jenis_isi=f"{_OOXML}.spreadsheetml.sheet", cocok=_kemasan("xl/workbook.xml", "XLSX")
)
SEMUA_JENIS = (PDF, JPG, PNG, DOCX, XLSX)
JENIS_PINDAIAN = (PDF, JPG, PNG)


def nama_jenis(daftar_jenis: tuple[JenisBerkas, ...]) -> str:
    """``PDF, JPG, atau PNG``."""
    *awal, akhir = [j.nama for j in daftar_jenis]
    return f"{', '.join(awal)}{',' if len(awal) > 1 else ''} atau {akhir}" if awal else akhir


def media_type_of(nama: str) -> str:
    """The media type of a stored file by its ending."""
    akhiran = nama.rpartition(".")[2].lower()
    return next((j.jenis_isi for j in SEMUA_JENIS if akhiran in j.daftar_akhiran), "application/octet-stream")
