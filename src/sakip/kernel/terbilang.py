"""Numbers in Indonesian words, as official letters write them."""

from __future__ import annotations

_SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_PANGKAT = ((10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu"))


def terbilang(bilangan: int) -> str:
    """The words for a whole number below 10**18: ``1001000`` is ``satu juta seribu``. Raises ValueError beyond that."""
    if abs(bilangan) >= 10**18:
        raise ValueError("terbilang hanya sampai 18 angka")
    if bilangan < 0:
        return "minus " + terbilang(-bilangan)
    return _kata(bilangan) or "nol"


def _kata(n: int) -> str:
    if n < 1000:
        return _ratusan(n)
    for pangkat, nama in _PANGKAT:
        if n >= pangkat:
            depan, sisa = divmod(n, pangkat)
            kepala = "seribu" if pangkat == 1000 and depan == 1 else f"{_kata(depan)} {nama}"
            return f"{kepala} {_kata(sisa)}".strip()
    return ""


def _ratusan(n: int) -> str:
    if n < 12:
        return _SATUAN[n]
    if n < 20:
        return f"{_SATUAN[n - 10]} belas"
    if n < 100:
        return f"{_SATUAN[n // 10]} puluh {_SATUAN[n % 10]}".strip()
    if n < 200:
        return f"seratus {_ratusan(n - 100)}".strip()
    return f"{_SATUAN[n // 100]} ratus {_ratusan(n % 100)}".strip()
