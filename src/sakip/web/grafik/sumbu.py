"""The scale of an axis: round steps that hold every value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_LANGKAH = tuple(Decimal(n) for n in ("1", "2", "2.5", "5", "10"))


@dataclass(frozen=True, slots=True)
class Sumbu:
    """From ``bawah`` to ``atas`` in steps."""

    bawah: Decimal
    atas: Decimal
    langkah: Decimal

    def bagian(self, nilai: Decimal) -> float:
        """Where a value lies, 0 at the lower end and 1 at the upper; values outside stand at the end."""
        return min(max(float((nilai - self.bawah) / (self.atas - self.bawah)), 0.0), 1.0)

    @property
    def tanda(self) -> tuple[Decimal, ...]:
        """The steps from the lower end up."""
        banyak = int((self.atas - self.bawah) / self.langkah)
        return tuple(self.bawah + self.langkah * n for n in range(banyak + 1))


def susun_sumbu(nilai: Iterable[Decimal], *, banyak: int = 4, nol: bool = False) -> Sumbu:
    """An axis of about ``banyak`` steps; it begins at nought where ``nol`` asks for it or the values are spread widely."""
    larik = list(nilai) or [Decimal(0), Decimal(100)]
    rendah, tinggi = min(larik), max(larik)
    if nol or (rendah >= 0 and rendah < tinggi / 2):
        rendah = min(rendah, Decimal(0))
    if rendah == tinggi:
        jarak = max(abs(tinggi) / 10, Decimal(1))
        rendah, tinggi = rendah - jarak if rendah else rendah, tinggi + jarak
    kasar = (tinggi - rendah) / banyak
    pangkat = Decimal(1).scaleb(kasar.adjusted())
    langkah = next(n for n in _LANGKAH if n * pangkat >= kasar) * pangkat
    bawah = (rendah / langkah).to_integral_value(ROUND_FLOOR) * langkah
    atas = (tinggi / langkah).to_integral_value(ROUND_CEILING) * langkah
    return Sumbu(bawah, atas, langkah)
