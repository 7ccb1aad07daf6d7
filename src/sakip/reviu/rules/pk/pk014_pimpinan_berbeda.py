"""PK014 pimpinan-berbeda."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sakip.kernel.kemiripan import baku
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.perjanjian import AlasanRevisi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK014",
    "pimpinan-berbeda",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-i-revisi",),
)
def pimpinan_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Penanda tangan Perjanjian Kinerja bukan pimpinan unit, atau berganti tanpa alasan pergantian pejabat.

    Mengapa: Pergantian pejabat adalah alasan mengubah Perjanjian Kinerja. Janji pejabat lama tidak mengikat pejabat baru
    sebelum ditandatangani ulang.

    Cara memperbaiki: Buat Perjanjian Kinerja perubahan dengan alasan pergantian pejabat, atau perbaiki nama di lembar PK
    atau Unit.
    """
    for lama, baru in pairwise(dokumen.daftar_pk):
        berganti = lama.pihak_pertama and baru.pihak_pertama and baku(lama.pihak_pertama) != baku(baru.pihak_pertama)
        if berganti and baru.alasan is not AlasanRevisi.PEJABAT:
            yield Butir(
                pesan=f"Pihak pertama berganti dari {lama.pihak_pertama} (versi {lama.versi}) menjadi {baru.pihak_pertama} "
                f'(versi {baru.versi}) dengan alasan "{baru.alasan.value}".',
                saran="Pakai alasan pergantian pejabat.",
                at=baru.lokasi.pada("alasan"),
                objek=f"PK{baru.versi}",
                fakta=(lama.pihak_pertama, baru.pihak_pertama, baru.alasan.value),
            )
    pk, pimpinan = dokumen.pk_berlaku(), dokumen.unit.nama_pimpinan
    if pk and pimpinan and pk.pihak_pertama and baku(pk.pihak_pertama) != baku(pimpinan):
        yield Butir(
            pesan=f"PK versi {pk.versi} yang berlaku ditandatangani {pk.pihak_pertama}, pimpinan unit adalah {pimpinan}.",
            saran="Perbarui Perjanjian Kinerja karena pergantian pejabat, atau perbaiki namanya.",
            at=pk.lokasi.pada("pihak_pertama"),
            objek=f"PK{pk.versi}",
            fakta=(pk.pihak_pertama, pimpinan),
        )
