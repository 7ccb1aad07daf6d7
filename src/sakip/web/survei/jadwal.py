"""The days of a unit's surveys for its calendar: a survey opens and closes, a follow-up is due."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.survei.survei import StatusTindakLanjut
from sakip.web.instansi.models import UnitKerja
from sakip.web.survei.halaman import survey_url
from sakip.web.survei.models import Survei, TindakLanjut
from sakip.web.tenggat.acara import Acara

_TERBUKA = (StatusTindakLanjut.RENCANA.value, StatusTindakLanjut.BERJALAN.value)


def survey_days(unit: UnitKerja, tahun: int) -> list[Acara]:
    """In order of time; two queries."""
    return sorted([*_surveys(unit, tahun), *_follow_ups(unit, tahun)], key=lambda a: (a.tanggal, a.kode))


def _surveys(unit: UnitKerja, tahun: int) -> Iterator[Acara]:
    for survei in Survei.objects.filter(unit=unit, tahun=tahun):
        survei.unit = unit
        for kata, hari in (("dibuka", survei.mulai), ("ditutup", survei.selesai)):
            yield Acara(kode=f"survei-{survei.pk}-{kata}", nama=f"{survei} {kata}", tanggal=hari, url=survey_url(survei))


def _follow_ups(unit: UnitKerja, tahun: int) -> Iterator[Acara]:
    terbuka = TindakLanjut.objects.filter(survei__unit=unit, batas__year=tahun, status__in=_TERBUKA)
    for tindak in terbuka.select_related("survei"):
        tindak.survei.unit = unit
        yield Acara(
            kode=f"tindak-{tindak.pk}",
            nama=f"Tindak lanjut {tindak.unsur}: {' '.join(tindak.uraian.split())[:120]}",
            tanggal=tindak.batas,
            url=survey_url(tindak.survei, "tindak_lanjut"),
        )
