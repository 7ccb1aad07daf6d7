"""Numbers as Indonesians write them: parsing without guessing, half-up rounding, formats."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal

_KONTEKS = Context(prec=60, rounding=ROUND_HALF_UP)
BATAS = Decimal(10) ** 18
"""Numbers at or beyond this size are refused: no budget and no indicator needs them."""

_BULAT = re.compile(r"[+-]?\d+")
_RIBUAN = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_KOMA = re.compile(r"[+-]?\d+,\d+")
_TITIK = re.compile(r"[+-]?\d+\.\d+")


class AngkaDitolak(ValueError):
    """The text is not a number that can be read in one way only. The message is Indonesian and says how to mend it."""


def bulatkan(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half-up to ``desimal`` places; for display and for classing a displayed value, never between computations."""
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_HALF_UP, context=_KONTEKS)


def potong(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Cut off behind ``desimal`` places, as some writers do instead of rounding."""
    return nilai.quantize(Decimal(1).scaleb(-desimal), rounding=ROUND_DOWN, context=_KONTEKS)


def parse_angka(teks: str) -> Decimal:
    """Read a number written as ``83``, ``83,5``, ``83.5``, ``1.234.567``, ``1.234,5`` or ``87 %``.

    ``1.234`` is refused: it may be one thousand two hundred thirty-four or one point two three four.
    Raises AngkaDitolak.
    """
    bersih = teks.strip().replace("\u00a0", " ").replace("−", "-")
    bersih = re.sub(r"^[Rr]p\.?\s*", "", bersih)
    bersih = re.sub(r",-$", "", bersih).removesuffix("%").strip()
    if _BULAT.fullmatch(bersih):
        hasil = Decimal(bersih)
    elif _RIBUAN.fullmatch(bersih):
        if bersih.count(".") == 1 and "," not in bersih and not re.match(r"\s*[Rr]p", teks):
            raise AngkaDitolak(
                f'"{teks.strip()}" dapat dibaca dua cara (ribuan atau desimal); tulis {bersih.replace(".", "")} '
                f"atau {bersih.replace('.', ',')}"
            )
        hasil = Decimal(bersih.replace(".", "").replace(",", "."))
    elif _KOMA.fullmatch(bersih):
        hasil = Decimal(bersih.replace(",", "."))
    elif _TITIK.fullmatch(bersih):
        hasil = Decimal(bersih)
    else:
        raise AngkaDitolak(f'"{teks.strip()[:60]}" bukan angka; tulis misalnya 83, 83,5 atau 1.234.567')
    return _periksa_batas(hasil)


def desimal_dari_float(nilai: float) -> Decimal:
    """The Decimal a spreadsheet user typed, from the float the file stores. Raises AngkaDitolak for NaN and infinities."""
    hasil = Decimal(repr(nilai))
    if not hasil.is_finite():
        raise AngkaDitolak("angka tidak terhingga atau bukan bilangan (NaN)")
    if hasil == hasil.to_integral_value():
        hasil = hasil.quantize(Decimal(1), context=Context(prec=400))
    return _periksa_batas(hasil)


def _periksa_batas(nilai: Decimal) -> Decimal:
    if abs(nilai) >= BATAS:
        raise AngkaDitolak("angka terlalu besar (paling banyak 18 angka sebelum koma)")
    return nilai


def format_angka(nilai: Decimal, desimal: int | None = None) -> str:
    """``1234.5`` as ``1.234,5``; ``desimal`` fixes the places (half-up), None keeps the significant ones."""
    if desimal is None:
        tampil = format(nilai.normalize(_KONTEKS), "f")
    else:
        tampil = format(bulatkan(nilai, desimal), "f")
    bulat, _, pecahan = tampil.partition(".")
    tanda = "-" if bulat.startswith("-") else ""
    bulat = f"{int(bulat.lstrip('-')):,}".replace(",", ".")
    if tanda and not bulat.strip("0.") and not pecahan.strip("0"):
        tanda = ""
    return f"{tanda}{bulat}{',' + pecahan if pecahan else ''}"


def format_rupiah(nilai: Decimal | int) -> str:
    """Whole rupiah with dots: ``2.896.407.246``."""
    return format_angka(Decimal(nilai), 0)


def format_persen(nilai: Decimal, desimal: int = 2) -> str:
    """Percent points for a report: ``99,99``; a whole number keeps no decimals (``100``)."""
    bulat = bulatkan(nilai, desimal)
    return format_angka(bulat, 0 if bulat == bulat.to_integral_value() else desimal)
