"""Read one cell of an answer: a value of an unsur, a piece of the profile, a date; what cannot be read says why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
    if len(teks) > _BATAS_PILIHAN:
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
)
_LAINNYA = re.compile(
    r"\b(?:lain|ibu rumah tangga|irt|pensiun\w*|rumah tangga|honorer|guru|perangkat desa|tidak bekerja|belum bekerja|lainnya)\b"
)


def read_profil(sel: Any, kode: str) -> tuple[str, bool]:
    """(option or the text as it stands, whether it is an option) of a piece of the profile."""
    teks = _tanpa_kutip(teks_sel(sel))[:_BATAS_PILIHAN]
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
            hasil = _pekerjaan(polos)
    return (hasil, True) if hasil else (teks, False)


def _tanpa_kutip(teks: str) -> str:
    """Without the quotation mark that keeps a spreadsheet from running a text."""
    return teks[1:] if teks[:1] == "'" and teks[1:2] in ("=", "+", "-", "@") else teks


def _menurut_pola(polos: str, daftar: tuple[tuple[str, str], ...]) -> str:
    """The only option that the words name, else nothing; words that named one no longer count for the next."""
    kena = []
    for pola, hasil in daftar:
        polos, banyak = re.subn(rf"\b(?:{pola})\b", "|", polos)
        kena += [hasil] * bool(banyak)
    return kena[0] if len(kena) == 1 else ""


def _pekerjaan(polos: str) -> str:
    if "pensiun" in polos:
        return "Lainnya"
    if hasil := _menurut_pola(polos, _PEKERJAAN):
        return hasil
    return "Lainnya" if _LAINNYA.search(polos) and not any(re.search(rf"\b(?:{p})\b", polos) for p, _ in _PEKERJAAN) else ""


_KURANG = re.compile(r"<|≤|di ?bawah|kurang dari|sampai dengan|maksimal|ke bawah")
_LEBIH = re.compile(r">|≥|\+|di ?atas|lebih dari|minimal|ke ?atas")
_TERMASUK = re.compile(r"≤|≥|=|\+|sampai dengan|maksimal|minimal|ke ?bawah|ke ?atas")


def _usia(teks: str) -> str:
    """The group of an age or of a range within one group; open ranges only as wide as the first or the last group."""
    angka = [int(n) for n in re.findall(r"\d{1,3}", teks)]
    rendah = teks.casefold()
    terbuka = -1 if _KURANG.search(rendah) else 1 if _LEBIH.search(rendah) else 0
    geser = 0 if _TERMASUK.search(rendah) else terbuka
    try:
        kelompok = {group_age(n + (geser if len(angka) == 1 else 0)) for n in angka}
    except ValueError:
        return ""
    if len(kelompok) != 1 or len(angka) > 2:
        return ""
    hasil = kelompok.pop()
    ujung = {-1: _PILIHAN["usia"][0], 1: _PILIHAN["usia"][-1]}.get(terbuka, hasil)
    return hasil if len(angka) == 2 or hasil == ujung else ""


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


def read_layanan(sel: Any, dikenal: Mapping[str, str]) -> str:
    """The name of a service, as the survey writes it where it has one of these words."""
    teks = _tanpa_kutip(teks_sel(sel))[:200]
    return dikenal.get(rapikan_teks(teks), teks)


def read_saran(sel: Any) -> str:
    """Free text, cut to 2.000 letters; the quotation mark that keeps a spreadsheet from running it goes."""
    return _tanpa_kutip(bersihkan(str(sel)).strip())[:BATAS_TEKS]
