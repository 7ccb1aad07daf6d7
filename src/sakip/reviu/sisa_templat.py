"""What a template leaves behind in a text: alternatives nobody struck out, dots nobody filled in, sample words."""

from __future__ import annotations

import re

_NAMA_RESMI = re.compile(r"urusan pemerintahan daerah kabupaten/kota", re.IGNORECASE)
_SISA = re.compile(
    r"""\bada\s*/\s*tidak(?:\s+ada)?\b | \bya\s*/\s*tidak\b | \bsudah\s*/\s*belum\b | \btercapai\s*/\s*tidak\s+tercapai\b
    | \b(?:dinas|badan|kantor|kecamatan|bagian|kelurahan)(?:\s*/\s*(?:dinas|badan|kantor|kecamatan|bagian|kelurahan|opd|skpd))+\b
    | \bkabupaten\s*/\s*kota\b | \bbupati\s*/\s*wali\s*kota\b
    | \.{4,} | …{2,} | _{3,} | \bx{3,}\b | \blorem\s+ipsum\b
    | \[(?:isi|nama|tahun|unit|tanggal)[^\]]*\] | <(?:isi|nama|tahun)[^>]*>
    """,
    re.VERBOSE | re.IGNORECASE,
)


def cari_sisa(teks: str) -> str:
    """The first leftover in a text, "" if none. The official program name with its slash is none."""
    cocok = _SISA.search(_NAMA_RESMI.sub("", teks))
    return cocok[0] if cocok else ""
