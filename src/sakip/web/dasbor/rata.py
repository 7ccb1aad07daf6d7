"""Means over units, for dashboards only: each unit counts once, unrounded, what has no value is counted apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

RUMUS_RATA = "jumlah capaian unit kerja ÷ banyak unit kerja yang capaiannya dapat dihitung"


@dataclass(frozen=True, slots=True)
class Rata:
    """A mean (None where nothing has a value), over how many, and how many had none."""

    nilai: Decimal | None
    banyak: int
    tanpa: int


def mean_of(daftar: Iterable[Decimal | None]) -> Rata:
    """The plain mean of what has a value."""
    semua = list(daftar)
    ada = [n for n in semua if n is not None]
    return Rata(sum(ada, Decimal(0)) / len(ada) if ada else None, len(ada), len(semua) - len(ada))


def count_categories(daftar: Iterable[str]) -> list[tuple[str, int]]:
    """How many units stand in each category, the most frequent first; "" is left out."""
    return Counter(k for k in daftar if k).most_common()
