"""Which regulation a line of the legal basis cites."""

from __future__ import annotations

import re

from sakip.hukum.rujukan import Peraturan, muat_peraturan

_NOMOR = re.compile(r"(?:nomor|no\.?)\s*:?\s*([\w./-]+?)\s+tahun\s+(\d{4})", re.IGNORECASE)
_JENIS = (
    ("undang-undang", ("undang-undang", "uu ")),
    ("peraturan pemerintah", ("peraturan pemerintah",)),
    ("peraturan presiden", ("peraturan presiden", "perpres")),
    ("peraturan menteri dalam negeri", ("peraturan menteri dalam negeri", "permendagri")),
    ("keputusan menteri dalam negeri", ("keputusan menteri dalam negeri", "kepmendagri")),
    ("peraturan menteri keuangan", ("peraturan menteri keuangan", "pmk")),
    (
        "pendayagunaan aparatur negara",
        ("pendayagunaan aparatur negara", "menteri panrb", "menteri pan ", "menteri pan-rb", "menteri pan&rb", "menpan"),
    ),
)
"""The kind as the title of a regulation has it, and how people write it."""


def dikutip(uraian: str) -> tuple[str, ...]:
    """The codes of the known regulations that a line cites as its own subject (its first number, not those in its title)."""
    teks = uraian.casefold()
    cocok = _NOMOR.search(teks)
    if not cocok:
        return tuple(p.kode for p in muat_peraturan().values() if p.singkatan.casefold() in teks)
    kepala = teks[: cocok.start()]
    return tuple(p.kode for p in muat_peraturan().values() if _sama(p, kepala, cocok[1], cocok[2]))


def _sama(peraturan: Peraturan, kepala: str, nomor: str, tahun: str) -> bool:
    judul = peraturan.judul.casefold()
    milik = _NOMOR.search(judul)
    if not milik or milik[1].lstrip("0") != nomor.lstrip("0") or milik[2] != tahun:
        return False
    jenis = next((cara for nama, cara in _JENIS if nama in judul[: milik.start()]), ())
    return any(cara in kepala for cara in jenis)


def tahun_peraturan(uraian: str) -> int | None:
    """The year of the regulation that a line cites; None where it names none."""
    cocok = _NOMOR.search(uraian)
    return int(cocok[2]) if cocok else None
