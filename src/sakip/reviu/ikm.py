"""The indicators of a document that are the index of a satisfaction survey, on its scale of 25 to 100."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata, ratakan
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai

_SKALA_LAIN = re.compile(r"\b1\s*(?:-|–|sampai|s\.?d\.?|hingga)\s*[3-6]\b|\bskala\s+(?:[3-6]|empat|lima|likert)\b", re.I)


def daftar_ikm(dokumen: Dokumen) -> Iterator[Indikator]:
    """Indicators named after the index; not counts, shares or changes of it, nor those on a scale that begins at 1."""
    for indikator in dokumen.daftar_indikator:
        kata = ratakan(indikator.nama).split()
        turunan = (kata[:1] and kata[0] in daftar_kata("bukan_ikm_sendiri")) or cari_frasa(
            indikator.nama, daftar_kata("ubahan_ikm")
        )
        asal = " ".join((indikator.nama, indikator.satuan, indikator.definisi, indikator.formulasi))
        if cari_frasa(indikator.nama, daftar_kata("ikm")) and not turunan and not _SKALA_LAIN.search(asal):
            yield indikator


def target_tertulis(dokumen: Dokumen, indikator: Indikator) -> Iterator[tuple[str, Nilai | None, Lokasi]]:
    """(where, target, cell) of every target of an indicator: Renstra, RKT, each PK."""
    yield from (
        (f"target Renstra {tahun}", nilai, indikator.lokasi_target.pada(str(tahun))) for tahun, nilai in indikator.target_renstra
    )
    rkt = dokumen.target_rkt(indikator.kode)
    if rkt:
        yield "target RKT", rkt.target, rkt.lokasi.pada("target")
    for pk in dokumen.daftar_pk:
        janji = pk.target(indikator.kode)
        if janji:
            yield f"target PK versi {pk.versi}", janji.target, janji.lokasi.pada("target")
