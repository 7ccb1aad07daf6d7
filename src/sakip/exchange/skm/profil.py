"""Read what a respondent says of himself: the option where the words are sure, else the words."""

from __future__ import annotations

import re
from typing import Any

from sakip.exchange.skm.kolom import rapikan_teks
from sakip.exchange.skm.nilai import BATAS_PILIHAN, tanpa_kutip, teks_sel
from sakip.survei.profil import DAFTAR_PROFIL, group_age

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
    teks = tanpa_kutip(teks_sel(sel))[:BATAS_PILIHAN]
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
