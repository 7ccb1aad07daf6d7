"""Small matters of Indonesian wording: clauses made of entered text, names, NIP."""

from __future__ import annotations

import re

_BERKAPITAL = """
Bupati Wali Gubernur Camat Lurah Inspektorat Sekretaris Sekretariat Kepala Kecamatan Kabupaten Kota Provinsi Kementerian Dinas
Badan Bappeda Renstra Renja Seksi Pemerintah Peraturan Undang-Undang Indonesia Januari Februari Maret April Mei Juni Juli
Agustus September Oktober November Desember
"""
_TETAP = frozenset(_BERKAPITAL.split())


def klausa(teks: str) -> str:
    """Entered text as a part of a sentence: one line, no full stop at the end, no capital at the start of a common word."""
    bersih = " ".join(teks.split()).rstrip(" .;")
    kata = bersih.split(" ", 1)[0] if bersih else ""
    biasa = len(kata) > 1 and kata[1:].islower() and kata not in _TETAP
    return bersih[0].lower() + bersih[1:] if biasa else bersih


def kalimat(teks: str) -> str:
    """Entered text as sentences of its own: capital at the start, full stop at the end."""
    bersih = " ".join(teks.split()).rstrip(" ;")
    if not bersih:
        return ""
    return bersih[0].upper() + bersih[1:] + ("" if bersih[-1] in ".!?" else ".")


def baris(teks: str) -> list[str]:
    """The non-empty lines of a multi-line entry, without bullets."""
    return [b for mentah in teks.splitlines() if (b := re.sub(r"^\s*(?:[-•*]|[a-z0-9]{1,2}[.)])\s+", "", mentah).strip(" ;."))]


def besar_awal(teks: str) -> str:
    """The text with a capital first letter."""
    return teks[:1].upper() + teks[1:]


def format_nip(nip: str) -> str:
    """``19720315 199603 1 004`` (8-6-1-3); other lengths as entered."""
    angka = re.sub(r"\D", "", nip)
    return f"{angka[:8]} {angka[8:14]} {angka[14]} {angka[15:]}" if len(angka) == 18 else nip.strip()


def kutip(nama: str) -> str:
    """A sasaran or tujuan inside a sentence: ``“Meningkatnya Mutu Layanan Publik”``."""
    return f"“{nama}”"
