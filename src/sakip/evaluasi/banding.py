"""The result beside those of earlier years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.kerangka import SEJAK
from sakip.evaluasi.lke import Lke
from sakip.evaluasi.nilai import Predikat, classify_total
from sakip.hukum.parameter import parameter


@dataclass(frozen=True, slots=True, kw_only=True)
class Perkembangan:
    """One year's total with its predicate and the change from the year before it in the row."""

    tahun: int
    nilai: Decimal
    predikat: Predikat
    selisih: Decimal | None = None
    """Points; None for the first year."""
    naik_kelas: int = 0
    """Predicates gained; negative where lost."""

    @property
    def arah(self) -> str:
        """``naik``, ``turun`` or ``tetap``; "" for the first year."""
        if self.selisih is None:
            return ""
        return "naik" if self.selisih > 0 else "turun" if self.selisih < 0 else "tetap"


def compare_years(lke: Lke, hasil: HasilLke, pada: date = SEJAK) -> tuple[Perkembangan, ...]:
    """Earlier years by year, then this one where it is complete: a part compares with nothing."""
    nilai = {n.tahun: n.nilai for n in lke.daftar_lalu if n.tahun < lke.tahun or not lke.tahun}
    if hasil.lengkap:
        nilai[lke.tahun or max(nilai, default=0) + 1] = hasil.nilai
    baris: list[Perkembangan] = []
    for tahun, total in sorted(nilai.items()):
        predikat = classify_total(total, pada)
        baris.append(
            Perkembangan(
                tahun=tahun,
                nilai=total,
                predikat=predikat,
                selisih=total - baris[-1].nilai if baris else None,
                naik_kelas=_peringkat(predikat, pada) - _peringkat(baris[-1].predikat, pada) if baris else 0,
            )
        )
    return tuple(baris)


def _peringkat(predikat: Predikat, pada: date) -> int:
    urutan = [p["predikat"] for p in parameter("evaluasi.predikat", pada).nilai]
    return len(urutan) - urutan.index(predikat.kode)
