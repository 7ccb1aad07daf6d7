"""The nine unsur of a survey for lists and maps: the determined ones, else those of now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.survei import compute_group
from sakip.survei.hasil import Kelas, TidakDapatDihitung
from sakip.survei.mutu import classify_ikm
from sakip.survei.survei import Bobot
from sakip.survei.unsur import Unsur, daftar_unsur
from sakip.web.survei.ringkas import Ringkasan

_KONVERSI = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsurTampil:
    """One unsur: its mean, or why there is none, and the class of the mean × 25."""

    unsur: Unsur
    nrr: Decimal | None
    kelas: Kelas
    alasan: str = ""


def unsur_of(ringkasan: Ringkasan) -> tuple[UnsurTampil, ...]:
    """U1 to U9."""
    if beku := ringkasan.survei.hasil.get("nrr"):
        return tuple(_frozen(u, beku.get(u.kode)) for u in daftar_unsur())
    kelompok = compute_group(ringkasan.jumlah, bobot=Bobot(ringkasan.survei.bobot))
    return tuple(
        UnsurTampil(unsur=n.unsur, nrr=None, kelas=n.kelas, alasan=n.nrr.alasan)
        if isinstance(n.nrr, TidakDapatDihitung)
        else UnsurTampil(unsur=n.unsur, nrr=n.nrr, kelas=n.kelas)
        for n in kelompok.daftar_unsur
    )


def lowest(daftar: Sequence[UnsurTampil]) -> UnsurTampil | None:
    """The unsur with the lowest mean, the first of equals."""
    ada = [(u.nrr, n, u) for n, u in enumerate(daftar) if u.nrr is not None]
    return min(ada)[2] if ada else None


def _frozen(unsur: Unsur, teks: str | None) -> UnsurTampil:
    try:
        nrr = Decimal(teks or "")
    except ArithmeticError:
        return UnsurTampil(unsur=unsur, nrr=None, kelas=Kelas(), alasan="tidak ada yang menjawab")
    return UnsurTampil(unsur=unsur, nrr=nrr, kelas=classify_ikm(nrr * _KONVERSI))
