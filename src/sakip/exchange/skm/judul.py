"""Find the header of the answers among the sheets and first rows of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sakip.exchange.skm.kolom import recognise
from sakip.exchange.skm.nilai import teks_sel
from sakip.exchange.skm.tentang import JAWABAN, LEMBAR_TENTANG

_BARIS_JUDUL = 20
"""Headers are looked for in so many first rows."""


def find_header(daftar_lembar: Mapping[str, Sequence[Sequence[Any]]], pemetaan: Mapping[str, str]) -> tuple[str, int]:
    """The sheet and the 0-based row of the headers: where most columns are recognised."""
    tentang = {s.nama for s in LEMBAR_TENTANG}
    terbaik = (-2, "", 0)
    for lembar, baris in daftar_lembar.items():
        for nomor, isi in enumerate(baris[:_BARIS_JUDUL]):
            teks = [teks_sel(s) for s in isi]
            nilai = (
                len({b for t in teks if t and (b := pemetaan.get(t) or recognise(t)[0])}) * 2
                + (lembar == JAWABAN.nama)
                - (lembar in tentang)
            )
            if any(teks) and nilai > terbaik[0]:
                terbaik = (nilai, lembar, nomor)
    return (terbaik[1], terbaik[2]) if terbaik[1] else (next(iter(daftar_lembar)), 0)
