"""Proposed deadlines of a year: those of the regulations, and usual ones where no regulation names a day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max

from sakip.hukum.parameter import parameter
from sakip.hukum.rujukan import sebut
from sakip.kernel.periode import ROMAWI, format_tanggal
from sakip.web.instansi.models import Instansi
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.tenggat.models import JenisTenggat

HARI_TRIWULAN = 15
"""Days after a quarter's end; usual practice, no regulation names it. Each Instansi sets its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usulan:
    """A proposed deadline and why that day."""

    jenis: JenisTenggat
    tanggal: date
    dasar: str


def proposals(instansi: Instansi, tahun: int) -> tuple[Usulan, ...]:
    """The deadlines of a year in their usual order; one query."""
    pk = _pk(instansi, tahun)
    return (
        Usulan(
            jenis=JenisTenggat.RENCANA,
            tanggal=date(tahun - 1, 12, 31),
            dasar="Kebiasaan: target tahun berjalan siap sebelum tahunnya mulai.",
        ),
        pk,
        Usulan(
            jenis=JenisTenggat.AKSI,
            tanggal=pk.tanggal,
            dasar="Kebiasaan: rencana aksi disusun bersamaan dengan perjanjian kinerja.",
        ),
        *(_triwulan(tahun, n) for n in range(1, 5)),
        _lkjip(tahun),
    )


def _pk(instansi: Instansi, tahun: int) -> Usulan:
    """One month after the last DPA entered for the year; without one, after 2 January."""
    aturan = parameter("pelaporan.tenggat_pk", date(tahun, 1, 1))
    terisi = TahunKinerja.objects.filter(unit__instansi=instansi, tahun=tahun).aggregate(akhir=Max("tanggal_dpa"))["akhir"]
    dpa = terisi or date(tahun, 1, 2)
    asal = f"DPA terakhir yang terisi ({format_tanggal(dpa)})" if terisi else f"DPA yang diperkirakan {format_tanggal(dpa)}"
    return Usulan(
        jenis=JenisTenggat.PK,
        tanggal=_tambah_bulan(dpa, int(aturan.nilai)),
        dasar=f"{sebut(aturan.rujukan)}; dihitung dari {asal}.",
    )


def _triwulan(tahun: int, n: int) -> Usulan:
    akhir = date(tahun, 3 * n, calendar.monthrange(tahun, 3 * n)[1])
    return Usulan(
        jenis=JenisTenggat(f"tw{n}"),
        tanggal=akhir + timedelta(days=HARI_TRIWULAN),
        dasar=f"{sebut('perpres-29-2014#laporan')}; kebiasaan {HARI_TRIWULAN} hari setelah triwulan {ROMAWI[n - 1]} berakhir.",
    )


def _lkjip(tahun: int) -> Usulan:
    aturan = parameter("pelaporan.tenggat_unit", date(tahun, 12, 31))
    bulan = int(aturan.nilai)
    return Usulan(
        jenis=JenisTenggat.LKJIP,
        tanggal=date(tahun + 1, bulan, calendar.monthrange(tahun + 1, bulan)[1]),
        dasar=f"{sebut(aturan.rujukan)}: {bulan} bulan setelah tahun anggaran berakhir.",
    )


def _tambah_bulan(tanggal: date, bulan: int) -> date:
    """The same day some months later, or that month's last day."""
    tahun, ke = divmod(tanggal.year * 12 + tanggal.month - 1 + bulan, 12)
    return date(tahun, ke + 1, min(tanggal.day, calendar.monthrange(tahun, ke + 1)[1]))
