"""PK002 target-berubah-tanpa-alasan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    sama,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK002",
    "target-berubah-tanpa-alasan",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-i-revisi",),
)
def target_berubah_tanpa_alasan(dokumen: Dokumen) -> Iterator[Butir]:
    """Target Perjanjian Kinerja berubah tanpa alasan.

    Mengapa: Perjanjian Kinerja hanya diubah karena alasan yang diperbolehkan. Target yang berubah diam-diam membuat
    kegagalan tampak sebagai keberhasilan.

    Cara memperbaiki: Tulis alasannya di kolom keterangan lembar PK Target atau uraian alasan di lembar PK, atau kembalikan
    target semula.
    """
    for lama, baru in pairwise(dokumen.daftar_pk):
        for janji in baru.daftar_target:
            dulu = lama.target(janji.indikator)
            tetap = dulu is None or dulu.target is None or janji.target is None or sama(dulu.target, janji.target)
            if dulu is None or tetap or janji.keterangan.strip() or baru.uraian_alasan.strip():
                continue
            yield Butir(
                pesan=f"Target {janji.indikator} berubah dari {tampil(dulu.target)} (PK versi {lama.versi}) menjadi "
                f"{tampil(janji.target)} (PK versi {baru.versi}) tanpa alasan.",
                saran="Tulis alasan perubahan, atau kembalikan target semula.",
                at=janji.lokasi.pada("target"),
                objek=janji.indikator,
                fakta=(str(baru.versi), tampil(dulu.target), tampil(janji.target)),
            )
