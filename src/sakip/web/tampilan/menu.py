"""What an application adds to the navigation: a tuple ``MENU`` of ButirMenu in its own ``menu.py``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

from django.apps import apps
from django.utils.module_loading import module_has_submodule

Lingkup = Literal["unit", "instansi", "publik", "akun"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirMenu:
    """One entry. ``izin`` is the permission code needed to see it, "" for none.

    ``lingkup`` decides the URL arguments: ``unit`` gets instansi, unit and tahun; ``instansi`` gets instansi;
    ``publik`` (portal) and ``akun`` (account menu of a signed-in person) get none.
    ``kelompok`` is the heading it stands under, "" for the top. ``juga`` names other pages that belong to the entry although
    their address does not begin with its own.
    """

    judul: str
    url_name: str
    lingkup: Lingkup
    izin: str = ""
    urutan: int = 100
    ikon: str = "dokumen"
    kelompok: str = ""
    juga: tuple[str, ...] = ()


@cache
def daftar_menu() -> tuple[ButirMenu, ...]:
    """The entries of every installed application, in order."""
    butir: list[ButirMenu] = []
    for aplikasi in apps.get_app_configs():
        if aplikasi.module is not None and module_has_submodule(aplikasi.module, "menu"):
            butir.extend(getattr(import_module(f"{aplikasi.name}.menu"), "MENU", ()))
    return tuple(sorted(butir, key=lambda b: (b.urutan, b.judul)))
