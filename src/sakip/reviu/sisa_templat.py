"""What a template leaves behind in a text: alternatives nobody struck out, dots nobody filled in, sample words."""

from __future__ import annotations

import re

_RUMPANG = re.compile(
    r"""\.{4,} | …{2,} | _{3,} | (?-i:\bx{3,}\b) | \blorem\s+ipsum\b
    | \[(?:isi|nama|tahun|unit|tanggal)[^\]]{0,300}\] | <(?:isi|nama|tahun)[^>]{0,300}>
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PILIHAN = re.compile(
    r"\bada\s*/\s*tidak(?:\s+ada)?\b|\bya\s*/\s*tidak\b|\bsudah\s*/\s*belum\b|\btercapai\s*/\s*tidak\s+tercapai\b",
    re.IGNORECASE,
)
_KANTOR = r"(?:dinas|badan|kantor|kecamatan|bagian|kelurahan|opd|skpd)"
_UNIT = re.compile(
    rf"\b{_KANTOR}(?:\s*/\s*{_KANTOR}){{2,}}\b"
    rf"|\b(?:dinas|badan|opd|skpd)\s*/\s*{_KANTOR}\b(?!\s*(?:/|terkait|teknis|lain|yang|instansi|pengampu|mitra|vertikal))"
    r"|\bbupati\s*/\s*wali\s*kota\b",
    re.IGNORECASE,
)
_KABUPATEN = re.compile(r"(?:\b(\w+)[\s-]+)?\b((?:se)?kabupaten\s*/\s*kota)\b(?:\s+(\w+))?", re.IGNORECASE)
_UMUM = {
    *("daerah", "antar", "antara", "seluruh", "semua", "setiap", "tiap", "para", "tingkat", "lintas", "se", "beberapa"),
    *("skala", "lingkup", "kewenangan", "peringkat"),
}
_LANJUT = {"se", "di", "lain", "dalam", "yang"}


def cari_sisa(teks: str, *, nama_resmi: bool = False, uraian_ukuran: bool = False) -> str:
    """The first leftover in a text, "" if none.

    ``nama_resmi``: an official name of a program or activity, whose slash is none. ``uraian_ukuran``: a definition or formula,
    which may count ``ya/tidak``. Nowhere a leftover: ``Dinas/Badan terkait``, ``38 kabupaten/kota``, ``Daerah Kabupaten/Kota``.
    """
    cocok = _RUMPANG.search(teks) or (not uraian_ukuran and _PILIHAN.search(teks)) or (not nama_resmi and _UNIT.search(teks))
    if cocok:
        return cocok[0]
    return "" if nama_resmi else next((m[2] for m in _KABUPATEN.finditer(teks) if not _kabupaten_umum(m)), "")


def _kabupaten_umum(cocok: re.Match[str]) -> bool:
    """True for the regencies and cities as a kind, not the place where one name was to be chosen."""
    sebelum, sesudah = (cocok[1] or "").casefold(), (cocok[3] or "").casefold()
    return sebelum.isdigit() or sebelum in _UMUM or sesudah in _LANJUT or cocok[2].casefold().startswith("se")
