"""Read one cell of an answer: a value of an unsur, a service, a suggestion; what cannot be read says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from sakip.exchange.skm.kolom import rapikan_teks
from sakip.kernel.teks import bersihkan
from sakip.survei.unsur import NILAI_TERBESAR, NILAI_TERKECIL, Unsur

BATAS_TEKS = 2000
BATAS_PILIHAN = 60
_ANGKA = re.compile(r"-?\d{1,9}(?:[.,]0+)?")
_PECAHAN = re.compile(r"-?\d{1,9}[.,]\d+")
_BERAWALAN = re.compile(r"\(?(?:(\d{1,3})|[a-d])\)?\s*(?:[.)=:\-–]|\s)\s*(\D.*)", re.S | re.I)
_BERAKHIRAN = re.compile(r"(.*\D)[\s(\[=:\-–]+(\d{1,3})\s*[)\]]?", re.S)
_HURUF = re.compile(r"[a-e][.)]?", re.I)


class NilaiDitolak(ValueError):
    """The cell cannot be read; ``jenis`` groups refusals of one kind: ``skala``, ``huruf``, ``teks``, ``tanggal``, ``jam``."""

    def __init__(self, jenis: str) -> None:
        super().__init__(jenis)
        self.jenis = jenis


def teks_sel(sel: Any) -> str:
    """What a person sees in a cell, on one line."""
    if isinstance(sel, bool):
        return "TRUE" if sel else "FALSE"
    if isinstance(sel, float) and sel.is_integer() and abs(sel) < 1e15:
        return str(int(sel))
    return " ".join(bersihkan(str(sel)).split())


def read_unsur(sel: Any, unsur: Unsur) -> int:
    """1 to 4, from the number or from the words of the option. Raises NilaiDitolak."""
    teks = teks_sel(sel)
    if len(teks) > BATAS_PILIHAN:
        raise NilaiDitolak("teks")
    if _ANGKA.fullmatch(teks):
        angka = int(re.split("[.,]", teks)[0])
        if NILAI_TERKECIL <= angka <= NILAI_TERBESAR:
            return angka
        raise NilaiDitolak("skala")
    if _PECAHAN.fullmatch(teks):
        raise NilaiDitolak("skala")
    if _HURUF.fullmatch(teks):
        raise NilaiDitolak("huruf")
    awal, kata, akhir = _pisah_angka(teks)
    nilai = _menurut_kata(kata, unsur)
    if nilai and {awal, akhir} <= {"", str(nilai)}:
        return nilai
    raise NilaiDitolak("teks")


def _pisah_angka(teks: str) -> tuple[str, str, str]:
    """(number before, words, number after) of ``4 - Sangat sesuai`` or ``Sangat sesuai (4)``; a letter in front goes."""
    awal, kata, akhir = "", teks, ""
    if cocok := _BERAWALAN.fullmatch(kata):
        awal, kata = cocok[1] or "", cocok[2]
    if cocok := _BERAKHIRAN.fullmatch(kata):
        kata, akhir = cocok[1], cocok[2]
    return awal, kata, akhir


def _menurut_kata(teks: str, unsur: Unsur) -> int:
    """The number of the option with these words, 0 if none."""
    pilihan = [rapikan_teks(p) for p in unsur.pilihan]
    polos = rapikan_teks(teks.replace("&", " dan "))
    if polos in pilihan:
        return pilihan.index(polos) + 1
    mirip = get_close_matches(polos, pilihan, 2, 0.9)
    return pilihan.index(mirip[0]) + 1 if len(mirip) == 1 else 0


def tanpa_kutip(teks: str) -> str:
    """Without the quotation mark that keeps a spreadsheet from running a text."""
    return teks[1:] if teks[:1] == "'" and teks[1:2] in ("=", "+", "-", "@") else teks


def read_layanan(sel: Any, dikenal: Mapping[str, str]) -> str:
    """The name of a service, as the survey writes it where it has one of these words."""
    teks = tanpa_kutip(teks_sel(sel))[:200]
    return dikenal.get(rapikan_teks(teks), teks)


def read_saran(sel: Any) -> str:
    """Free text, cut to 2.000 letters; the quotation mark that keeps a spreadsheet from running it goes."""
    return tanpa_kutip(bersihkan(str(sel)).strip())[:BATAS_TEKS]
