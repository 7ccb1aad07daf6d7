"""Names of survey periods: the usual ones, and what follows on each."""

from __future__ import annotations

import re

_ROMAWI = ("I", "II", "III", "IV")
_BENTUK = re.compile(r"(?P<jenis>Semester|Triwulan) (?P<nomor>I|II|III|IV) (?P<tahun>\d{4})|Tahun (?P<setahun>\d{4})")
_BANYAK = {"Semester": 2, "Triwulan": 4}


def usual_periods(tahun: int) -> tuple[str, ...]:
    """The periods a year is usually divided into, the whole year first."""
    bagian = [f"{jenis} {_ROMAWI[n]} {tahun}" for jenis, banyak in _BANYAK.items() for n in range(banyak)]
    return (f"Tahun {tahun}", *bagian)


def next_period(periode: str, tahun: int) -> tuple[str, int]:
    """What follows on a usual period, and its year; "" and the same year for any other name."""
    cocok = _BENTUK.fullmatch(periode)
    if cocok is None:
        return "", tahun
    if cocok["setahun"]:
        berikut = int(cocok["setahun"]) + 1
        return f"Tahun {berikut}", berikut
    jenis, di_tahun = cocok["jenis"], int(cocok["tahun"])
    nomor = _ROMAWI.index(cocok["nomor"]) + 1
    if nomor >= _BANYAK[jenis]:
        return f"{jenis} I {di_tahun + 1}", di_tahun + 1
    return f"{jenis} {_ROMAWI[nomor]} {di_tahun}", di_tahun
