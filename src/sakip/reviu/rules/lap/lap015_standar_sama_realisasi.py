"""LAP015 standar-sama-realisasi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP015",
    "standar-sama-realisasi",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def standar_sama_realisasi(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Standar pembanding sama persis dengan realisasi sendiri.

    Mengapa: Standar nasional jarang tepat sama dengan hasil satu unit; biasanya angka sendiri yang disalin.

    Cara memperbaiki: Periksa standar pada sumbernya.
    """
    for standar in dokumen.daftar_standar:
        hasil = pengukuran.indikator.get(standar.indikator)
        if hasil is None or standar.nilai is None or isinstance(standar.nilai, str) or hasil.realisasi != standar.nilai:
            continue
        yield Butir(
            pesan=f"{standar.indikator}: standar {standar.tingkat} {tampil(standar.nilai)} sama persis dengan realisasi sendiri.",
            saran="Periksa standar pada sumbernya.",
            at=standar.lokasi.pada("nilai"),
            objek=standar.indikator,
            fakta=(tampil(standar.nilai),),
        )
