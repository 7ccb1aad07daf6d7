"""NAR006 analisis-berulang."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import ratakan
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import teks_analisis
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_PANJANG = 4
"""Words; shorter answers may be the same."""


@aturan(
    "NAR006",
    "analisis-berulang",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def analisis_berulang(dokumen: Dokumen) -> Iterator[Butir]:
    """Analisis yang sama dipakai untuk beberapa indikator.

    Mengapa: Indikator yang berbeda mempunyai sebab yang berbeda; teks yang sama biasanya disalin.

    Cara memperbaiki: Tulis sebab masing-masing indikator.
    """
    pertama: dict[tuple[str, str], str] = {}
    for kode, isian, teks, lokasi in teks_analisis(dokumen):
        rata = ratakan(teks)
        if len(rata.split()) < _PANJANG:
            continue
        asal = pertama.setdefault((isian, rata), kode)
        if asal != kode:
            yield Butir(
                pesan=f"{kode}: {isian.replace('_', ' ')} sama persis dengan milik {asal}.",
                saran="Tulis sebab dan upaya masing-masing indikator.",
                at=lokasi,
                objek=kode,
                fakta=(asal, isian, teks),
            )
