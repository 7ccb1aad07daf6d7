"""Which year an overview of what is done afterwards (review, evaluation) shows, and which can be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.kinerja.tahun_lazim import usual_year


def reviewed_year(daftar_unit: Iterable[UnitKerja], hari: date) -> int:
    """The newest year before this one that most units opened; last year where none is open. One query."""
    dibuka = [t for t in _opened(daftar_unit) if t < hari.year]
    return usual_year(dibuka, hari.year - 1) or hari.year - 1


def year_choices(daftar_unit: Iterable[UnitKerja], hari: date, tahun: int) -> list[int]:
    """The last five years, those that were opened, and the one shown; newest first. One query."""
    return sorted({tahun, *range(hari.year - 4, hari.year + 1), *_opened(daftar_unit)}, reverse=True)


def _opened(daftar_unit: Iterable[UnitKerja]) -> list[int]:
    return list(TahunKinerja.objects.filter(unit__in=daftar_unit).order_by().values_list("tahun", flat=True))
