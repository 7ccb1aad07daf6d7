"""Links that keep the filters of the page: another order, another page, another filter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict

PARAMETER_HALAMAN = "halaman"
PARAMETER_URUT = "urut"


def ganti_querystring(parameter: QueryDict, **ganti: Any) -> str:
    """The query string with parameters replaced; None and "" remove one. Any change goes back to the first page."""
    baru = parameter.copy()
    if PARAMETER_HALAMAN not in ganti:
        baru.pop(PARAMETER_HALAMAN, None)
    for nama, nilai in ganti.items():
        if nilai is None or nilai == "":
            baru.pop(nama, None)
        elif isinstance(nilai, list | tuple):
            baru.setlist(nama, [str(n) for n in nilai])
        else:
            baru[nama] = str(nilai)
    return f"?{baru.urlencode()}" if baru else "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Urutan:
    """A sortable column: where its heading leads and how it is sorted now ("ascending", "descending", "none")."""

    url: str
    arah: str


def urutan_kolom(parameter: QueryDict, kolom: str) -> Urutan:
    """First click ascending, second descending, third back to the page's own order."""
    kini = parameter.get(PARAMETER_URUT, "")
    arah, berikut = {kolom: ("ascending", f"-{kolom}"), f"-{kolom}": ("descending", None)}.get(kini, ("none", kolom))
    return Urutan(url=ganti_querystring(parameter, **{PARAMETER_URUT: berikut}), arah=arah)


@dataclass(frozen=True, slots=True, kw_only=True)
class TautanHalaman:
    """A page number; url "" for the gap between numbers."""

    teks: str
    url: str
    sekarang: bool = False


def daftar_halaman(parameter: QueryDict, page_obj: Page[Any]) -> tuple[TautanHalaman, ...]:
    """The numbers around the current page, with gaps."""
    nomor = page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)
    return tuple(
        TautanHalaman(teks=str(n), url=ganti_querystring(parameter, **{PARAMETER_HALAMAN: n}), sekarang=n == page_obj.number)
        if isinstance(n, int)
        else TautanHalaman(teks="…", url="")
        for n in nomor
    )
