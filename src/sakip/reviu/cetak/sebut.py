"""How a finding names a printed figure and its place."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.cetakan.makna import Fakta


def name_of(fakta: Fakta) -> str:
    """What the figure is about, as a reader knows it."""
    nama = fakta.objek if len(fakta.objek) <= 90 else f"{fakta.objek[:87]}…"
    return f"“{nama}”" if nama else "baris itu"


def places(daftar: Iterable[Fakta]) -> str:
    """``Tabel 3.8, baris 3 kolom 4 dan Tabel 3.9, baris 5 kolom 7``."""
    tempat = [str(f.lokasi) for f in daftar]
    if len(tempat) > 3:
        return f"{', '.join(tempat[:3])}, dan {len(tempat) - 3} tempat lain"
    return " dan ".join((", ".join(tempat[:-1]), tempat[-1])) if len(tempat) > 1 else tempat[0]
