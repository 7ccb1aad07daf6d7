"""The nine unsur with their official question and options (PermenPANRB 14/2017, annex)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from sakip.hukum.parameter import parameter

BANYAK_UNSUR = 9
NILAI_TERKECIL, NILAI_TERBESAR = 1, 4
_SEJAK = date(2017, 5, 9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsur:
    """One unsur. ``pilihan`` are the options for 1, 2, 3 and 4; ``urutan_kuesioner`` its place (1-9) in the questionnaire."""

    kode: str
    nama: str
    pertanyaan: str
    pilihan: tuple[str, str, str, str]
    urutan_kuesioner: int
    keyakinan_pilihan: str
    """``2`` read in two public texts, ``k`` known in the field, not re-read."""


@cache
def daftar_unsur(pada: date = _SEJAK) -> tuple[Unsur, ...]:
    """U1 to U9 in the order of the list of unsur. Raises ParameterTidakDikenal before 2017."""
    return tuple(
        Unsur(**{**u, "pilihan": tuple(u["pilihan"]), "urutan_kuesioner": int(u["urutan_kuesioner"])})
        for u in parameter("survei.unsur", pada).nilai
    )


@cache
def urutan_kuesioner(pada: date = _SEJAK) -> tuple[Unsur, ...]:
    """The unsur as the questionnaire asks them: sarana eighth, pengaduan ninth."""
    return tuple(sorted(daftar_unsur(pada), key=lambda u: u.urutan_kuesioner))


KODE_UNSUR = tuple(f"U{n}" for n in range(1, BANYAK_UNSUR + 1))
