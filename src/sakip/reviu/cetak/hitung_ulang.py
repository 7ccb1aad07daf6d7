"""Recompute a printed percentage from its printed operands, and say which rule explains another result."""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_angka, potong

BATAS_LAZIM = (Decimal(100), Decimal(110), Decimal(120), Decimal(150))
"""Caps in use (practice, domain note on 54/2010 and 86/2017): an achievement above them is printed as the cap."""


def persen(pembilang: Decimal, penyebut: Decimal) -> Decimal | None:
    """The exact quotient in percent points; None where nothing can be divided by."""
    return pembilang / penyebut * 100 if penyebut else None


def cocok(tercetak: Decimal, desimal: int, benar: Decimal) -> bool:
    """True where the printed value is the exact one rounded half-up to the printed number of decimals."""
    return bulatkan(benar, desimal) == tercetak


def aturan_lain(
    tercetak: Decimal,
    desimal: int,
    benar: Decimal,
    daftar_operan: tuple[tuple[Decimal, int], ...] = (),
    terbesar: Decimal | None = None,
) -> str:
    """The rule that explains a printed value that half-up rounding does not: "" where none does.

    Truncated; capped (only where nothing above the cap is printed: ``terbesar``); computed from operands that are themselves
    printed rounded (then any value between the extremes).
    """
    if potong(benar, desimal) == tercetak:
        return "dipotong, tidak dibulatkan setengah ke atas"
    if tercetak in BATAS_LAZIM and benar > tercetak and (terbesar is None or terbesar <= tercetak):
        return f"dibatasi {format_angka(tercetak)}"
    if desimal and bulatkan(benar, 0) == tercetak:
        return "dibulatkan ke bilangan bulat sebelum dicetak"
    if len(daftar_operan) == 2 and _dalam_rentang(tercetak, desimal, daftar_operan):
        return "dihitung dari angka yang belum dibulatkan"
    return ""


def _dalam_rentang(tercetak: Decimal, desimal: int, operan: tuple[tuple[Decimal, int], ...]) -> bool:
    """Both operands may stand for any value that rounds to what is printed; whole numbers are exact."""
    (atas, d1), (bawah, d2) = operan
    h1 = Decimal(5).scaleb(-d1 - 1) if d1 else Decimal(0)
    h2 = Decimal(5).scaleb(-d2 - 1) if d2 else Decimal(0)
    if bawah - h2 <= 0 or not (h1 or h2):
        return False
    setengah = Decimal(5).scaleb(-desimal - 1)
    return (atas - h1) / (bawah + h2) * 100 - setengah <= tercetak <= (atas + h1) / (bawah - h2) * 100 + setengah
