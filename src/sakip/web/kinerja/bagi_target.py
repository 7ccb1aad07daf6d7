"""A first proposal for the quarters from the year's target, by how the indicator accumulates. No Django."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from sakip.rencana.indikator import Akumulasi, Nilai
from sakip.rencana.realisasi import KOSONG, Triwulanan

ARTI_AKUMULASI = {
    Akumulasi.KUMULATIF: "target setahun adalah jumlah keempat triwulan",
    Akumulasi.NON_KUMULATIF: "target setahun adalah nilai triwulan terakhir",
    Akumulasi.AKHIR_TAHUN: "hanya diukur pada triwulan IV",
}


def split_target(target: Nilai | None, akumulasi: Akumulasi) -> Triwulanan:
    """Cumulative: four equal parts, the rest in the last; not cumulative: the target each quarter; year end: the last only.

    Parts keep the digits of the target, so that whole things stay whole.
    """
    if target is None:
        return KOSONG
    if akumulasi is Akumulasi.NON_KUMULATIF:
        return (target, target, target, target)
    if akumulasi is Akumulasi.AKHIR_TAHUN or not isinstance(target, Decimal):
        return (None, None, None, target)
    langkah = Decimal(1).scaleb(min(int(target.as_tuple().exponent), 0))
    bagian = (target / 4).quantize(langkah, rounding=ROUND_DOWN)
    return (bagian, bagian, bagian, target - 3 * bagian)
