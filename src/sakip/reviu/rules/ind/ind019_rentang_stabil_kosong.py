"""IND019 rentang-stabil-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Polaritas
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND019", "rentang-stabil-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-20-2008#umum",))
def rentang_stabil_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator berpolaritas stabil tidak mempunyai rentang yang benar.

    Mengapa: Polaritas stabil berarti baik selama berada dalam rentang. Tanpa batas bawah dan batas atas, capaiannya tidak
    dapat dihitung.

    Cara memperbaiki: Isi batas bawah dan batas atas indikator itu, dengan batas bawah lebih kecil.
    """
    for indikator in dokumen.daftar_indikator:
        bawah, atas = indikator.batas_bawah, indikator.batas_atas
        if indikator.polaritas is not Polaritas.STABIL or (bawah is not None and atas is not None and bawah <= atas):
            continue
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama} berpolaritas stabil dengan rentang {tampil(bawah)} sampai {tampil(atas)}.",
            saran="Isi batas bawah dan batas atas rentangnya.",
            at=indikator.lokasi.pada("batas_bawah" if bawah is None else "batas_atas"),
            objek=indikator.kode,
            fakta=(tampil(bawah), tampil(atas)),
        )
