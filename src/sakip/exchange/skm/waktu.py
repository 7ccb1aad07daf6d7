"""Read the day and the hour of an answer; the dates of a column are read one way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from sakip.exchange.skm.nilai import NilaiDitolak, teks_sel
from sakip.kernel.periode import TanggalDitolak, parse_tanggal

_WAKTU = re.compile(
    r"(?P<a>\d{1,4})[-/.](?P<b>\d{1,2})[-/.](?P<c>\d{2,4})(?:[T\s,]+(?P<jam>\d{1,2})[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?P<ap>[ap]m)?.*)?",
    re.I,
)


_BATAS_WAKTU = 60
"""Letters of a date with its time."""


def date_order(daftar_sel: Iterable[Any]) -> tuple[bool, bool]:
    """(month first, both ways found) of a column of dates in digits: one date that works one way only tells of the others."""
    hari_dulu = bulan_dulu = False
    for sel in daftar_sel:
        cocok = _WAKTU.fullmatch(teks_sel(sel)) if isinstance(sel, str) and len(sel) <= _BATAS_WAKTU else None
        if cocok and int(cocok["a"]) <= 31:
            hari_dulu |= int(cocok["a"]) > 12
            bulan_dulu |= int(cocok["b"]) > 12
    return bulan_dulu and not hari_dulu, bulan_dulu and hari_dulu


def read_waktu(sel: Any, bulan_dulu: bool = False) -> tuple[date, int | None]:
    """The day, and the hour where the cell has one; day before month unless told, or unless only the other way gives a date.

    Raises NilaiDitolak.
    """
    if isinstance(sel, datetime):
        return sel.date(), sel.hour if sel.time() != time(0) else None
    if isinstance(sel, date):
        return sel, None
    teks = teks_sel(sel)
    if len(teks) > _BATAS_WAKTU:
        raise NilaiDitolak("tanggal")
    if cocok := _WAKTU.fullmatch(teks):
        a, b, c = int(cocok["a"]), int(cocok["b"]), int(cocok["c"])
        if bulan_dulu and a <= 12:
            a, b = b, a
        return _tanggal_angka(a, b, c), _jam_12(cocok["jam"], cocok["ap"])
    try:
        return parse_tanggal(teks), None
    except TanggalDitolak:
        raise NilaiDitolak("tanggal") from None


def _tanggal_angka(a: int, b: int, c: int) -> date:
    tahun, bulan, hari = (a, b, c) if a > 31 else (c + 2000 if c < 100 else c, b, a)
    if bulan > 12 >= hari:
        bulan, hari = hari, bulan
    try:
        hasil = date(tahun, bulan, hari)
    except ValueError:
        raise NilaiDitolak("tanggal") from None
    if not 2000 <= hasil.year <= 2200:
        raise NilaiDitolak("tanggal")
    return hasil


_JAM = re.compile(
    r"(?:(?:pukul|jam)\s*)?(?P<jam>\d{1,2})(?:[.:]\d{1,2}){0,2}(?:\.\d+)?\s*(?P<ap>[ap]m)?\s*(?:wib|wita|wit)?", re.I
)


def _jam_12(teks: str | None, ap: str | None) -> int | None:
    if teks is None:
        return None
    jam = int(teks)
    if ap:
        jam = jam % 12 + (12 if ap.lower() == "pm" else 0)
    return jam if 0 <= jam <= 23 else None


def read_jam(sel: Any) -> int:
    """The hour, 0 to 23. Raises NilaiDitolak."""
    if isinstance(sel, (datetime, time)):
        return sel.hour
    if isinstance(sel, timedelta):
        return int(sel.total_seconds() // 3600) % 24
    cocok = _JAM.fullmatch(teks_sel(sel)[:_BATAS_WAKTU])
    jam = _jam_12(cocok["jam"], cocok["ap"]) if cocok else None
    if jam is None:
        raise NilaiDitolak("jam")
    return jam
