"""A page's table as CSV or XLSX, by the parameter ``format``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from sakip.web.tampilan.unduh import tabel_csv, tabel_xlsx


def download(request: HttpRequest, nama: str, judul: Sequence[str], baris: Iterable[Sequence[Any]]) -> HttpResponseBase | None:
    """The table as a file where the address asks for one, else None."""
    match request.GET.get("format"):
        case "csv":
            return tabel_csv(nama, judul, baris)
        case "xlsx":
            return tabel_xlsx(nama, judul, baris)
        case _:
            return None
