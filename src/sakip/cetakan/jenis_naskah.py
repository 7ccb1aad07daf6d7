"""What kind of document was handed in, told from its cover or its title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.cetakan.bagian import is_front
from sakip.cetakan.bentuk import Alinea, BlokCetak
from sakip.cetakan.makna import JenisNaskah

_POLA = (
    (JenisNaskah.LKJIP, re.compile(r"laporan (?:akuntabilitas )?kinerja|\bLKJ?IP\b|\bLAKIP\b|\bLKJ\b", re.I)),
    (JenisNaskah.SKM, re.compile(r"surve[iy] kepuasan masyarakat|indeks kepuasan masyarakat", re.I)),
    (JenisNaskah.LHE, re.compile(r"laporan hasil evaluasi|lembar kerja evaluasi", re.I)),
    (JenisNaskah.RENCANA_AKSI, re.compile(r"rencana aksi", re.I)),
    (JenisNaskah.PK, re.compile(r"perjanjian kinerja|penetapan kinerja", re.I)),
    (JenisNaskah.RENSTRA, re.compile(r"rencana strategis|\brenstra\b", re.I)),
)
_KATA = {
    JenisNaskah.SKM: "hanya mutu terhadap nilai IKM yang diperiksa; jawabannya diperiksa dengan sakip skm periksa",
    JenisNaskah.LHE: "hanya predikat terhadap nilai yang diperiksa; lembar kerjanya diperiksa dengan sakip lke periksa",
}
_PALING_JAUH = 25
"""Blocks a cover takes at most."""
_PALING_PANJANG = 150
"""Letters of its longest line."""


def document_kind(daftar_blok: Sequence[BlokCetak]) -> JenisNaskah:
    """The kind named on the cover; ``TAK_DISEBUT`` where a document begins without one (a part of a report, a scanned cover)."""
    sampul = " ".join(_sampul(daftar_blok))
    return next((jenis for jenis, pola in _POLA if pola.search(sampul)), JenisNaskah.TAK_DISEBUT)


def _sampul(daftar_blok: Sequence[BlokCetak]) -> Iterator[str]:
    """The lines of the cover in capitals or headings, before the first sentence, front part, chapter or table."""
    for blok in daftar_blok[:_PALING_JAUH]:
        if not isinstance(blok, Alinea) or is_front(blok.teks) or len(blok.teks) > _PALING_PANJANG:
            return
        if blok.tingkat == 1 or blok.teks.upper() == blok.teks:
            yield blok.teks


def kind_note(jenis: JenisNaskah) -> str:
    """What a reader is told of a document that is no performance report; "" for one that is or may be."""
    if jenis in (JenisNaskah.LKJIP, JenisNaskah.TAK_DISEBUT):
        return ""
    return f"Berkas ini {jenis.value}, bukan laporan kinerja: {_KATA.get(jenis, 'hanya tabelnya yang diperiksa')}."
