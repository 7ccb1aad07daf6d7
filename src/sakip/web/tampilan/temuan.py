"""A finding as a page shows it: with the place where it is mended."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.reviu.temuan import Temuan


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTemuan:
    """A finding, the address where it is mended and that place's name; ``tampilan/_daftar_temuan.html`` shows a list of them."""

    temuan: Temuan
    url: str
    tempat: str
