"""From quarters to the year, and to each quarter's running value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from sakip.kernel.periode import ROMAWI
from sakip.pengukuran.hasil import Operan
from sakip.pengukuran.pecahan import KONTEKS
from sakip.rencana.indikator import Akumulasi, Nilai
from sakip.rencana.realisasi import KOSONG, Realisasi, Triwulanan


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiPeriode:
    """A value of a period, how it came about, and why it is missing ("" if it is not)."""

    nilai: Nilai | None
    rumus: str
    operan: tuple[Operan, ...] = ()
    alasan: str = ""
    diturunkan: bool = False
    """True where it was derived from the quarters."""


def nilai_tahun(realisasi: Realisasi | None, akumulasi: Akumulasi, target_triwulan: Triwulanan = KOSONG) -> NilaiPeriode:
    """The year's value: the annual one where given, else from the quarters by the kind of accumulation.

    A blank quarter is not zero: where the action plan sets a target for it, a sum is refused; where nothing was due, it is
    left out and the formula names it.
    """
    if realisasi is None:
        return NilaiPeriode(nilai=None, rumus="", alasan="realisasi belum diisi")
    if realisasi.tahunan is not None:
        operan = Operan(nama="realisasi tahunan", nilai=realisasi.tahunan, lokasi=realisasi.lokasi.pada("tahunan"))
        return NilaiPeriode(nilai=realisasi.tahunan, rumus="realisasi tahunan sebagaimana diisi", operan=(operan,))
    return _dari_triwulan(realisasi, akumulasi, target_triwulan)


def nilai_sampai(nilai: Sequence[Nilai | None], akumulasi: Akumulasi, triwulan: int) -> Nilai | None:
    """The standing value at the end of quarter 1–4: the sum so far for ``kumulatif``, else that quarter's own value."""
    if akumulasi is not Akumulasi.KUMULATIF:
        return nilai[triwulan - 1]
    ada = [n for n in nilai[:triwulan] if n is not None]
    return _jumlah(ada) if ada else None


def triwulan_kosong(realisasi: Triwulanan, target: Triwulanan, sampai: int = 4) -> tuple[int, ...]:
    """The quarters up to ``sampai`` with a target but no result."""
    return tuple(n for n in range(1, sampai + 1) if realisasi[n - 1] is None and target[n - 1] is not None)


def sebut_triwulan(daftar: Sequence[int]) -> str:
    """``triwulan I, III``."""
    return "triwulan " + ", ".join(ROMAWI[n - 1] for n in daftar)


def _dari_triwulan(realisasi: Realisasi, akumulasi: Akumulasi, target: Triwulanan) -> NilaiPeriode:
    ada = [n for n in range(1, 5) if realisasi.triwulan[n - 1] is not None]
    if not ada or (akumulasi is Akumulasi.AKHIR_TAHUN and 4 not in ada):
        kurang = "triwulan IV belum diisi" if ada else "realisasi belum diisi"
        return NilaiPeriode(nilai=None, rumus="", alasan=kurang, diturunkan=True)
    if akumulasi is Akumulasi.KUMULATIF:
        return _dijumlah(realisasi, ada, target)
    rumus = (
        "nilai triwulan IV"
        if akumulasi is Akumulasi.AKHIR_TAHUN
        else f"nilai triwulan terakhir yang terisi ({ROMAWI[ada[-1] - 1]})"
    )
    return NilaiPeriode(nilai=realisasi.triwulan[ada[-1] - 1], rumus=rumus, operan=_operan(realisasi, ada[-1:]), diturunkan=True)


def _dijumlah(realisasi: Realisasi, ada: list[int], target: Triwulanan) -> NilaiPeriode:
    operan = _operan(realisasi, ada)
    kurang = triwulan_kosong(realisasi.triwulan, target)
    jumlah = _jumlah([o.nilai for o in operan if o.nilai is not None])
    rumus = "jumlah realisasi " + sebut_triwulan(ada)
    alasan = ""
    if kurang:
        alasan = f"realisasi {sebut_triwulan(kurang)} belum diisi, padahal bertarget"
    elif jumlah is None:
        alasan = "realisasi triwulan berupa predikat, tidak dapat dijumlahkan"
    elif kosong := [n for n in range(1, 5) if n not in ada]:
        rumus += f" ({sebut_triwulan(kosong)} tanpa target dan tidak diisi)"
    return NilaiPeriode(nilai=None if alasan else jumlah, rumus=rumus, operan=operan, alasan=alasan, diturunkan=True)


def _jumlah(nilai: Sequence[Nilai | int]) -> Decimal | None:
    angka = [n for n in nilai if isinstance(n, Decimal)]
    if len(angka) != len(nilai):
        return None
    with localcontext(KONTEKS):
        return sum(angka, Decimal(0))


def _operan(realisasi: Realisasi, daftar: Sequence[int]) -> tuple[Operan, ...]:
    return tuple(
        Operan(
            nama=f"realisasi triwulan {ROMAWI[n - 1]}", nilai=realisasi.triwulan[n - 1], lokasi=realisasi.lokasi.pada(f"tw{n}")
        )
        for n in daftar
    )
