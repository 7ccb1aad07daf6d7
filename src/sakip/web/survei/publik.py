"""What citizens may see of surveys: publications that are not withdrawn, of Instansi whose portal is open. Nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from sakip.kernel.periode import format_tanggal
from sakip.survei.mutu import daftar_kelas
from sakip.web.instansi.models import Instansi
from sakip.web.survei.models import PublikasiSkm


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilTerbit:
    """One published result; ``isi`` are its frozen figures."""

    p: PublikasiSkm
    isi: dict[str, Any]

    @property
    def ikm(self) -> Decimal | None:
        return number_of(self.isi.get("ikm"))

    @property
    def responden(self) -> Decimal | None:
        return number_of(self.isi.get("responden"))

    @property
    def peringkat(self) -> int:
        """1 for the best class."""
        return rank_of(self.isi.get("mutu", ""))

    @property
    def unit(self) -> str:
        return str(self.isi.get("unit", "")) or self.p.survei.unit.nama

    @property
    def masa(self) -> str:
        """The days of the survey."""
        return f"{format_tanggal(self.p.survei.mulai)} sampai {format_tanggal(self.p.survei.selesai)}"


def number_of(teks: Any) -> Decimal | None:
    """A frozen figure; None where there is none."""
    try:
        return Decimal(str(teks)) if teks not in (None, "") else None
    except ArithmeticError:
        return None


def rank_of(mutu: str) -> int:
    """The place of a class on the scale, best first."""
    return next((n for n, (k, _) in enumerate(daftar_kelas(), 1) if k.mutu == mutu), len(daftar_kelas()))


def visible() -> QuerySet[PublikasiSkm]:
    """Every publication the public may see, newest survey first within a unit."""
    return (
        PublikasiSkm.objects.filter(ditarik_pada=None, survei__unit__instansi__portal_terbuka=True)
        .select_related("survei__unit__instansi")
        .order_by("survei__unit__urutan", "survei__unit__nama", "-survei__tahun", "-survei__selesai", "-survei_id")
    )


def published_of(instansi: Instansi) -> list[HasilTerbit]:
    """All published results of an Instansi; one query."""
    return [HasilTerbit(p=p, isi=p.isi) for p in visible().filter(survei__unit__instansi=instansi)]


def latest_of_each_unit(daftar: Iterable[HasilTerbit]) -> list[HasilTerbit]:
    """The newest result of each unit, in the order of the units."""
    terbaru: dict[int, HasilTerbit] = {}
    for h in daftar:
        terbaru.setdefault(h.p.survei.unit_id, h)
    return list(terbaru.values())


def result_or_404(instansi: Instansi, kode: str) -> HasilTerbit:
    """A published result. Raises Http404."""
    p = visible().filter(survei__unit__instansi=instansi, survei__kode=kode).first()
    if p is None:
        raise Http404("hasil tidak diterbitkan")
    return HasilTerbit(p=p, isi=p.isi)
