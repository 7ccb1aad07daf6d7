"""Addresses of the workbook door."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from sakip.web.instansi.akses import Konteks


def book_url(konteks: Konteks, nama: str, **argumen: Any) -> str:
    """The address of a page of the unit's year."""
    return reverse(f"bukukerja:{nama}", kwargs=konteks.argumen | argumen)
