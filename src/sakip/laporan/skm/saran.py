"""Suggestions of respondents as they may be printed: without marks that point at a person, equal ones once, a limited number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sakip.kernel.teks import bersihkan

BATAS_BUTIR = 30
BATAS_HURUF = 300
_SAMARAN = "[disamarkan]"
_KOSONG = frozenset({"", "-", "--", ".", "tidak ada", "tdk ada", "nihil", "kosong", "tidak"})
_PENANDA = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # e-mail
    r"|(?:https?://|www\.)\S+"
    r"|(?<![\w@])@\w{3,}"  # account
    r"|\+?\d(?:[\s().-]?\d){7,}"  # telephone, NIK, NIP
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanSaran:
    """What is printed of the suggestions: (text, how many said it), most frequent first."""

    daftar: tuple[tuple[str, int], ...] = ()
    penulis: int = 0
    """Respondents who wrote something."""
    ditinggalkan: int = 0
    """Different suggestions not printed."""


def summarize_saran(daftar: Sequence[str]) -> RingkasanSaran:
    """Clean, mask, join equal ones, cut to what is printed."""
    bersih = [b for s in daftar if (b := _samarkan(s)).lower().strip(" .!") not in _KOSONG]
    bentuk: dict[str, str] = {}
    hitung = Counter(bentuk.setdefault(b.casefold().rstrip(" .!"), b).casefold().rstrip(" .!") for b in bersih)
    urut = [(bentuk[kunci], banyak) for kunci, banyak in hitung.most_common()]
    return RingkasanSaran(daftar=tuple(urut[:BATAS_BUTIR]), penulis=len(bersih), ditinggalkan=max(len(urut) - BATAS_BUTIR, 0))


def _samarkan(saran: str) -> str:
    """One line without addresses and long numbers, cut at a word."""
    baris = _PENANDA.sub(_SAMARAN, " ".join(bersihkan(saran).split()))
    if len(baris) <= BATAS_HURUF:
        return baris
    return f"{baris[:BATAS_HURUF].rsplit(' ', 1)[0]} …"
