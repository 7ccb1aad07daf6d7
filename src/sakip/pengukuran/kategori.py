"""The category of an achievement: lower bounds, applied to the value as displayed (half-up, 2 decimals)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.hukum.parameter import ParameterTidakDikenal, parameter
from sakip.kernel.angka import bulatkan
from sakip.rencana.unit import KelasKategori

_PARAMETER = "pengukuran.kategori"
Skala = tuple[tuple[str, Decimal], ...]
"""(label, lower bound), best first."""


def classify(nilai: Decimal, skala: Sequence[tuple[str, Decimal]]) -> str:
    """The label of the highest class whose lower bound the displayed value reaches.

    What lies below every bound belongs to the lowest class; "" only for an empty scale.
    """
    tampil = bulatkan(nilai)
    for label, bawah in skala:
        if tampil >= bawah:
            return label
    return skala[-1][0] if skala else ""


def skala_kategori(sendiri: Sequence[KelasKategori], pada: date) -> Skala:
    """The agency's own scale, else the regulation's in force at a date; best first. () where none is in force."""
    if sendiri:
        kelas = [(k.label, k.bawah) for k in sendiri]
    else:
        try:
            kelas = [(k["label"], Decimal(k["bawah"])) for k in parameter(_PARAMETER, pada).nilai]
        except ParameterTidakDikenal:
            return ()
    return tuple(sorted(kelas, key=lambda k: k[1], reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class SkalaBerlaku:
    """The scale in force for a document and its source; no source for an agency's own."""

    skala: Skala
    rujukan: tuple[str, ...]

    def kategori(self, capaian: Decimal | None) -> str:
        """The class of an achievement, "" where there is none."""
        return "" if capaian is None else classify(capaian, self.skala)


def skala_berlaku(sendiri: Sequence[KelasKategori], pada: date) -> SkalaBerlaku:
    """The agency's own scale, else the regulation's in force at a date."""
    skala = skala_kategori(sendiri, pada)
    return SkalaBerlaku(skala=skala, rujukan=(parameter(_PARAMETER, pada).rujukan,) if skala and not sendiri else ())
