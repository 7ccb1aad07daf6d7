"""Read one cell of an answer: a value of an unsur, a piece of the profile, a date; what cannot be read says why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches
from typing import Any

from sakip.exchange.skm.kolom import rapikan_teks
from sakip.kernel.periode import TanggalDitolak, parse_tanggal
from sakip.kernel.teks import bersihkan
from sakip.survei.profil import DAFTAR_PROFIL, group_age
from sakip.survei.unsur import NILAI_TERBESAR, NILAI_TERKECIL, Unsur

BATAS_TEKS = 2000
_BATAS_PILIHAN = 60
_ANGKA = re.compile(r"-?\d{1,9}(?:[.,]0+)?")
_PECAHAN = re.compile(r"-?\d{1,9}[.,]\d+")
_BERAWALAN = re.compile(r"\(?(?:(\d{1,3})|[a-d])\)?\s*(?:[.)=:\-–]|\s)\s*(\D.*)", re.S | re.I)
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
    if _ANGKA.fullmatch(teks):
        angka = int(re.split("[.,]", teks)[0])
        if NILAI_TERKECIL <= angka <= NILAI_TERBESAR:
            return angka
        raise NilaiDitolak("skala")
    if _PECAHAN.fullmatch(teks):
        raise NilaiDitolak("skala")
    if _HURUF.fullmatch(teks):
        raise NilaiDitolak("huruf")
    if nilai := _menurut_kata(teks, unsur):
        return nilai
    if cocok := _BERAWALAN.fullmatch(teks):
        nilai = _menurut_kata(cocok[2], unsur)
        if nilai and (cocok[1] is None or int(cocok[1]) == nilai):
            return nilai
    raise NilaiDitolak("teks")


def _menurut_kata(teks: str, unsur: Unsur) -> int:
    """The number of the option with these words, 0 if none."""
    pilihan = [rapikan_teks(p) for p in unsur.pilihan]
    polos = rapikan_teks(teks)
    if polos in pilihan:
        return pilihan.index(polos) + 1
    mirip = get_close_matches(polos, pilihan, 2, 0.9)
    return pilihan.index(mirip[0]) + 1 if len(mirip) == 1 else 0


_PILIHAN = {p.kode: p.pilihan for p in DAFTAR_PROFIL}
_KELAMIN = {
    **dict.fromkeys(("l", "lk", "laki", "laki laki", "lelaki", "pria", "male", "m"), "Laki-laki"),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "female", "f"), "Perempuan"),
}
_PENDIDIKAN: tuple[tuple[str, str], ...] = (
    (r"s ?[23]|magister|master|doktor|pasca ?sarjana|strata ?[23]", "S2 ke atas"),
    (r"d ?(?:4|iv)|s ?1|sarjana|strata ?1|diploma (?:4|iv)", "D4/S1"),
    (r"d ?(?:[123]|i{1,3})|diploma|akademi", "D1-D3"),
    (r"sma|smk|slta|ma|stm|smu|sma sederajat|aliyah", "SMA/SMK"),
    (r"smp|sltp|mts|tsanawiyah", "SMP"),
    (r"sd|mi|tidak sekolah|tidak tamat|belum sekolah|tidak bersekolah|ibtidaiyah", "SD ke bawah"),
)
_PEKERJAAN: tuple[tuple[str, str], ...] = (
    (r"pns|asn|pppk|p3k|aparatur sipil", "PNS/PPPK"),
    (r"tni|polri|polisi|tentara", "TNI/Polri"),
    (r"wira ?usaha|wira ?swasta|pedagang|pengusaha|dagang|usaha sendiri", "Wirausaha"),
    (r"swasta|karyawan|buruh", "Pegawai swasta"),
    (r"petani|nelayan|tani|peternak|pekebun", "Petani/Nelayan"),
    (r"pelajar|mahasiswa|siswa|mahasiswi", "Pelajar/Mahasiswa"),
    (
        r"lain|ibu rumah tangga|irt|pensiun\w*|rumah tangga|honorer|guru|perangkat desa|tidak bekerja|belum bekerja|lainnya",
        "Lainnya",
    ),
)


def read_profil(sel: Any, kode: str) -> tuple[str, bool]:
    """(option or the text as it stands, whether it is an option) of a piece of the profile."""
    teks = teks_sel(sel)[:_BATAS_PILIHAN]
    polos = rapikan_teks(teks)
    if tepat := {rapikan_teks(p): p for p in _PILIHAN[kode]}.get(polos):
        return tepat, True
    match kode:
        case "jenis_kelamin":
            hasil = _KELAMIN.get(polos, "")
        case "usia":
            hasil = _usia(teks)
        case "pendidikan":
            hasil = _menurut_pola(polos, _PENDIDIKAN)
        case _:
            hasil = _menurut_pola(polos, _PEKERJAAN)
    return (hasil, True) if hasil else (teks, False)


def _menurut_pola(polos: str, daftar: tuple[tuple[str, str], ...]) -> str:
    return next((hasil for pola, hasil in daftar if re.search(rf"\b(?:{pola})\b", polos)), "")


_KURANG = re.compile(r"<|di ?bawah|kurang dari")
_LEBIH = re.compile(r">|di ?atas|lebih dari")


def _usia(teks: str) -> str:
    angka = [int(n) for n in re.findall(r"\d{1,3}", teks)]
    geser = -1 if _KURANG.search(teks.casefold()) else 1 if _LEBIH.search(teks.casefold()) else 0
    try:
        kelompok = {group_age(n + geser) for n in angka}
    except ValueError:
        return ""
    return kelompok.pop() if len(kelompok) == 1 and len(angka) <= 2 else ""


_WAKTU = re.compile(
    r"(?P<a>\d{1,4})[-/.](?P<b>\d{1,2})[-/.](?P<c>\d{2,4})(?:[T\s,]+(?P<jam>\d{1,2})[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s*(?P<ap>[ap]m)?.*)?",
    re.I,
)


def read_waktu(sel: Any) -> tuple[date, int | None]:
    """The day, and the hour where the cell has one; day before month, unless only the other way gives a date.

    Raises NilaiDitolak.
    """
    if isinstance(sel, datetime):
        return sel.date(), sel.hour if sel.time() != time(0) else None
    if isinstance(sel, date):
        return sel, None
    teks = teks_sel(sel)
    if cocok := _WAKTU.fullmatch(teks):
        return _tanggal_angka(int(cocok["a"]), int(cocok["b"]), int(cocok["c"])), _jam_12(cocok["jam"], cocok["ap"])
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
    cocok = re.match(r"\s*(\d{1,2})(?:[.:]\d{2})?", teks_sel(sel))
    if cocok is None or int(cocok[1]) > 23:
        raise NilaiDitolak("jam")
    return int(cocok[1])


def read_layanan(sel: Any, dikenal: Mapping[str, str]) -> str:
    """The name of a service, as the survey writes it where it has one of these words."""
    teks = teks_sel(sel)[:200]
    return dikenal.get(rapikan_teks(teks), teks)


def read_saran(sel: Any) -> str:
    """Free text, cut to 2.000 letters; the quotation mark that keeps a spreadsheet from running it goes."""
    teks = bersihkan(str(sel)).strip()
    return (teks[1:] if teks[:1] == "'" and teks[1:2] in ("=", "+", "-", "@") else teks)[:BATAS_TEKS]
