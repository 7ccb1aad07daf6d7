"""Reminders of tasks: 7 and 1 day before their day, and once when it is over; the tasks of one group in one notice."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from django.db import transaction

from sakip.kernel.periode import format_tanggal
from sakip.web.instansi.models import Instansi, Pengguna
from sakip.web.tenggat.daftar_tugas import tasks_in
from sakip.web.tenggat.jadwal import days_text
from sakip.web.tenggat.kabar import notify
from sakip.web.tenggat.tugas import Petugas, Tugas

LANGKAH = (7, 1)
"""Days before; the nearest step that has come is told, so that a missed run does not lose a reminder."""
LEWAT = 60
"""Days during which something over is still told (for instances that begin late)."""
_PALING_BANYAK = 10
"""Tasks named in one notice; the others are counted."""


def remind_tasks(hari: date) -> int:
    """Write the notices due on a day; returns how many are new. Running it again on the same day adds none."""
    return sum(_remind(i, hari) for i in Instansi.objects.all())


def task_step(sisa: int) -> str:
    """The step a task is at: ``7``, ``1``, ``lewat``, or "" while it is far or long over."""
    if sisa < 0:
        return "lewat" if sisa >= -LEWAT else ""
    return str(min((n for n in LANGKAH if sisa <= n), default=""))


@transaction.atomic
def _remind(instansi: Instansi, hari: date) -> int:
    kelompok: dict[tuple[str, date], list[Tugas]] = defaultdict(list)
    for tugas in tasks_in(instansi):
        if tugas.batas and task_step((tugas.batas - hari).days):
            kelompok[tugas.kelompok, tugas.batas].append(tugas)
    petugas = Petugas(instansi) if kelompok else None
    return sum(_tell(daftar, petugas, batas, hari) for (_, batas), daftar in kelompok.items() if petugas)


def _tell(daftar: list[Tugas], petugas: Petugas, batas: date, hari: date) -> int:
    satu, langkah = daftar[0], task_step((batas - hari).days)
    baru = _notify(daftar, petugas.doers(satu), batas, hari, f"{satu.kelompok}:{batas.isoformat()}:{langkah}")
    if langkah == "lewat" and satu.pengawas:
        pengawas = petugas.with_permission(satu.pengawas, satu.unit)
        awas = [replace(t, judul=t.judul_pengawas, uraian="Menunggu unit kerja.") for t in daftar]
        baru += _notify(awas, pengawas, batas, hari, f"{satu.kelompok}:{batas.isoformat()}:{langkah}:awas")
    return baru


def _notify(daftar: list[Tugas], penerima: list[Pengguna], batas: date, hari: date, kunci: str) -> int:
    satu, sisa = daftar[0], days_text((batas - hari).days)
    baris = [f"{t.nama}. {t.uraian}" for t in daftar[:_PALING_BANYAK]]
    if len(daftar) > _PALING_BANYAK:
        baris.append(f"Dan {len(daftar) - _PALING_BANYAK} lainnya.")
    return notify(
        penerima=penerima,
        judul=f"{satu.nama if len(daftar) == 1 else f'{len(daftar)} {satu.sebutan}'}: {sisa}",
        isi="\n".join([f"Batas {format_tanggal(batas)} ({sisa}).", *(baris if len(daftar) > 1 else [satu.uraian])]),
        url=satu.url if len(daftar) == 1 else satu.url_kelompok,
        kunci=kunci,
    )
