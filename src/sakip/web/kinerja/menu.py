"""The navigation entries of plan, agreements and results; each part lists its own in ``menu_<part>.py``."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from sakip.web.tampilan.menu import ButirMenu

DAFTAR_BAGIAN = ("menu_rencana", "menu_perjanjian", "menu_realisasi")
MENU: tuple[ButirMenu, ...] = tuple(
    butir
    for bagian in DAFTAR_BAGIAN
    if find_spec(f"sakip.web.kinerja.{bagian}")
    for butir in import_module(f"sakip.web.kinerja.{bagian}").MENU
)
