"""LAP020 tugas-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_ISIAN = (("tugas", "Tugas unit"), ("dasar_organisasi", "Peraturan dasar organisasi"))


@aturan("LAP020", "tugas-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def tugas_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Tugas unit atau peraturan dasarnya belum diisi.

    Mengapa: Bab I menjelaskan organisasi dan tugasnya; kinerja dinilai terhadap tugas itu.

    Cara memperbaiki: Salin dari peraturan tentang susunan organisasi ke lembar Unit.
    """
    for isian, nama in _ISIAN:
        if not getattr(dokumen.unit, isian).strip():
            yield Butir(
                pesan=f"{nama} belum diisi, sehingga Bab I tidak menjelaskannya.",
                saran="Isi di lembar Unit menurut peraturan susunan organisasi.",
                at=dokumen.unit.lokasi_isian(isian),
                objek=isian,
                fakta=("kosong",),
            )
