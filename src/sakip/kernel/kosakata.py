"""The word lists of the rules, from ``kosakata.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from sakip.kernel.data import parse_yaml

_TANDA = re.compile(r"[^\w%]+")


@cache
def _muat() -> dict[str, Any]:
    teks = files(__package__).joinpath("kosakata.yaml").read_text(encoding="utf-8")
    hasil: dict[str, Any] = parse_yaml(teks)
    return hasil


def daftar_kata(nama: str) -> tuple[str, ...]:
    """A list of words or phrases. Raises KeyError for an unknown list."""
    return tuple(_muat()[nama])


def ejaan_baku() -> dict[str, str]:
    """Common variant spellings and the standard one."""
    hasil: dict[str, str] = _muat()["ejaan"]
    return hasil


def singkatan() -> dict[str, list[str]]:
    """Abbreviations and the words they stand for."""
    hasil: dict[str, list[str]] = _muat()["singkatan"]
    return hasil


def ratakan(teks: str) -> str:
    """Lower case, punctuation as single spaces: ``" Survei (SKM), 2023"`` becomes ``survei skm 2023``."""
    return " ".join(_TANDA.sub(" ", teks.casefold()).split())


def cari_frasa(teks: str, frasa: Iterable[str]) -> str:
    """The first phrase that stands in the text as whole words, "" if none does."""
    rata = f" {ratakan(teks)} "
    return next((f for f in frasa if f" {ratakan(f)} " in rata), "")
