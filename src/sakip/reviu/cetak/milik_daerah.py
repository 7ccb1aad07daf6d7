"""Sentences of a unit's report that give its performance or budget to the region as a whole."""

from __future__ import annotations

import re

_MILIK = (
    r"\b(?:tujuan|sasaran|(?:capaian |target )?kinerja|indikator kinerja utama|iku|laporan kinerja|lkjip|perjanjian kinerja"
    r"|rencana strategis|renstra|(?:realisasi |serapan )anggaran|program dan kegiatan)\s+(?:dari\s+|pada\s+|milik\s+)?"
)
_MENUNJANG = re.compile(
    r"\b(?:mendukung|menunjang|mewujudkan|menyumbang|berkontribusi|kontribusi|selaras|sejalan|sesuai|mengacu|menurut|penjabaran"
    r"|bagian|rpjmd|terhadap|dukungan|keselarasan|menerjemahkan|tercermin)\b",
    re.IGNORECASE,
)
"""Words after which the region's own goals are meant, and rightly so."""


def speaks_of_region(teks: str, daerah: str) -> str:
    """The first words of a text that speak of the region's performance, "" where none do or the unit only supports it."""
    pola = re.compile(
        _MILIK + r"(?:pemerintah\s+(?:daerah\s+)?)?" + r"\s+".join(map(re.escape, daerah.split())) + r"\b", re.IGNORECASE
    )
    for kalimat in re.split(r"(?<=[.;:!?])\s+|\n", teks):
        cocok = pola.search(kalimat)
        if cocok and not _MENUNJANG.search(kalimat[: cocok.start()]):
            return cocok[0]
    return ""
