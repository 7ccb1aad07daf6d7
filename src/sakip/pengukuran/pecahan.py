"""Exact enough arithmetic for figures: one context, so that a result never depends on the caller's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext

from sakip.kernel.angka import BATAS
from sakip.pengukuran.hasil import TidakDapatDihitung

KONTEKS = Context(prec=60, rounding=ROUND_HALF_EVEN)
RATUS = Decimal(100)
DI_LUAR_JANGKAUAN = TidakDapatDihitung("hasilnya di luar jangkauan; periksa besarnya target dan realisasi")


def bagi(pembilang: Decimal, penyebut: Decimal) -> Decimal:
    """The unrounded quotient (60 digits). Raises decimal.DivisionByZero, which callers exclude with a reason."""
    return KONTEKS.divide(pembilang, penyebut)


def persen(pembilang: Decimal, penyebut: Decimal) -> Decimal:
    """The quotient in percent points; equal operands give exactly 100."""
    return KONTEKS.divide(KONTEKS.multiply(pembilang, RATUS), penyebut)


def rerata(nilai: Sequence[Decimal]) -> Decimal:
    """The mean of at least one value; never outside the smallest and largest of them."""
    with localcontext(KONTEKS):
        return min(max(sum(nilai, Decimal(0)) / len(nilai), min(nilai)), max(nilai))


def wajar(nilai: Decimal) -> Decimal | TidakDapatDihitung:
    """The value, unless it is too large to be shown."""
    return nilai if nilai.is_finite() and abs(nilai) < BATAS else DI_LUAR_JANGKAUAN
