"""The numbers of headings within a chapter: letters or numbers that are skipped or used twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.bentuk import Alinea
from sakip.cetakan.makna import JudulCetak, LaporanTercetak

_BERTITIK = re.compile(r"^(\d+\.)(\d{1,2})$")


def heading_slips(laporan: LaporanTercetak) -> Iterator[tuple[JudulCetak, str]]:
    """(heading, what is wrong with its number): lettered headings (A., B.) and those with the chapter before (2.1, 2.2)."""
    for bab in dict.fromkeys(j.bab for j in laporan.daftar_judul if j.bab not in ("", "LAMPIRAN")):
        isi = [j for j in laporan.daftar_judul if j.bab == bab]
        for deret in ([j for j in isi if re.fullmatch("[A-Z]", j.nomor)], [j for j in isi if _BERTITIK.match(j.nomor)]):
            yield from _deret(laporan, deret)


def _deret(laporan: LaporanTercetak, deret: list[JudulCetak]) -> Iterator[tuple[JudulCetak, str]]:
    urut = [_urut(j.nomor) for j in deret]
    if len(deret) < 2 or urut[0][1] != 1 or len({awalan for awalan, _ in urut}) > 1:
        return
    for (_, a), (_, b), sebelum, judul in zip(urut, urut[1:], deret, deret[1:], strict=False):
        if b == a:
            yield judul, f"Nomor judul {judul.nomor} dipakai dua kali: “{sebelum.teks}” dan “{judul.teks}”."
        elif b == a + 2 and not _tertulis(laporan, _nomor(judul.nomor, b - 1), sebelum, judul):
            yield judul, f"Judul {judul.nomor} “{judul.teks}” mengikuti {sebelum.nomor} tanpa {_nomor(judul.nomor, b - 1)}."


def _urut(nomor: str) -> tuple[str, int]:
    if cocok := _BERTITIK.match(nomor):
        return cocok[1], int(cocok[2])
    return "", ord(nomor) - ord("A") + 1


def _nomor(contoh: str, n: int) -> str:
    cocok = _BERTITIK.match(contoh)
    return f"{cocok[1]}{n}" if cocok else chr(ord("A") + n - 1)


def _tertulis(laporan: LaporanTercetak, nomor: str, dari: JudulCetak, sampai: JudulCetak) -> bool:
    """True where a line between two headings begins with the number: a heading that was not recognized as one."""
    antara = laporan.cetakan.daftar_blok[dari.lokasi.blok + 1 : sampai.lokasi.blok]
    return any(isinstance(b, Alinea) and re.match(rf"\W{{0,3}}{re.escape(nomor)}[.)\s]", b.teks) for b in antara)
