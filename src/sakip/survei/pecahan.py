"""Exact quotients as Decimal."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal

_KONTEKS = Context(prec=60, rounding=ROUND_HALF_EVEN)


def bagi(atas: int, bawah: int) -> Decimal:
    """The quotient to 60 digits: a value that ends within them is exact, so half-up at display never meets 76.604999…."""
    return _KONTEKS.divide(Decimal(atas), Decimal(bawah))
