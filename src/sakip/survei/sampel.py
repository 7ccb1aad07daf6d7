"""How many respondents are enough (Krejcie & Morgan, PermenPANRB 14/2017, annex), and how far the index may be off."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

from sakip.hukum.parameter import parameter
from sakip.survei.jumlah import SKALA, Jumlah

_KONTEKS = Context(prec=60, rounding=ROUND_HALF_EVEN)
_SEJAK = date(2017, 5, 9)


def ukuran_sampel(populasi: int, pada: date = _SEJAK) -> int:
    """The sample for a number of service users: ``χ²NP(1−P) / (d²(N−1) + χ²P(1−P))``, rounded half-up; 100 → 80.

    Never more than the population. Raises ValueError for a population below 1.
    """
    if populasi < 1:
        raise ValueError("jumlah pengguna layanan harus paling sedikit 1")
    nilai = parameter("survei.sampel", pada).nilai
    khi, p, d = Decimal(nilai["khi_kuadrat"]), Decimal(nilai["proporsi"]), Decimal(nilai["galat"])
    ragam = khi * p * (1 - p)
    hasil = _KONTEKS.divide(ragam * populasi, d * d * (populasi - 1) + ragam)
    return min(populasi, int(hasil.quantize(Decimal(1), rounding=ROUND_HALF_UP, context=_KONTEKS)))


def galat_proporsi(responden: int, populasi: int | None, pada: date = _SEJAK) -> Decimal | None:
    """The sampling error of a proportion in percent points at 95 %: ``√(χ²P(1−P)/n × (N−n)/(N−1))``; None without respondents.

    The counterpart of ``ukuran_sampel``: at that size it is about 5. Without a population the correction is left out.
    """
    if responden < 1:
        return None
    nilai = parameter("survei.sampel", pada).nilai
    p = Decimal(nilai["proporsi"])
    ragam = _KONTEKS.divide(Decimal(nilai["khi_kuadrat"]) * p * (1 - p), Decimal(responden))
    return _KONTEKS.multiply(_KONTEKS.sqrt(ragam * _koreksi(responden, populasi)), Decimal(100))


def rentang_ikm(jumlah: Jumlah, populasi: int | None, pada: date = _SEJAK) -> Decimal | None:
    """The margin of error of the IKM in points at 95 %, from the spread of the respondents' own means; None below 2 of them."""
    n = jumlah.responden
    if n < 2 or jumlah.jumlah_skor is None or jumlah.jumlah_skor_kuadrat is None:
        return None
    z = Decimal(parameter("survei.sampel", pada).nilai["z"])
    simpangan = Decimal(n * jumlah.jumlah_skor_kuadrat - jumlah.jumlah_skor**2)  # n² × variance, on whole numbers
    ragam = _KONTEKS.divide(simpangan, Decimal(n * (n - 1)) * SKALA * SKALA)
    return _KONTEKS.multiply(z * 25, _KONTEKS.sqrt(_KONTEKS.divide(ragam, Decimal(n)) * _koreksi(n, populasi)))


def _koreksi(responden: int, populasi: int | None) -> Decimal:
    """(N−n)/(N−1); 1 where the population is unknown, smaller than two, or cannot be right: fewer than answered."""
    if populasi is None or populasi < 2 or populasi < responden:
        return Decimal(1)
    return _KONTEKS.divide(Decimal(populasi - responden), Decimal(populasi - 1))
