"""PK004 dicabut-tanpa-alasan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK004",
    "dicabut-tanpa-alasan",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-i-revisi",),
)
def dicabut_tanpa_alasan(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator hilang dari Perjanjian Kinerja perubahan tanpa keterangan.

    Mengapa: Indikator yang dicabut ditampilkan sebagai dicabut beserta alasannya. Indikator yang hilang begitu saja
    menyembunyikan janji yang tidak dipenuhi.

    Cara memperbaiki: Cantumkan indikator itu dengan target "-" dan keterangan alasannya, atau kembalikan targetnya.
    """
    for lama, baru in pairwise(dokumen.daftar_pk):
        if not baru.daftar_target:
            continue
        for dulu in lama.daftar_target:
            kini = baru.target(dulu.indikator)
            if dulu.target is None or (kini and (kini.target is not None or kini.keterangan.strip())):
                continue
            keadaan = "dicabut tanpa keterangan" if kini else "tidak disebut lagi"
            yield Butir(
                pesan=f"{dulu.indikator} dijanjikan {tampil(dulu.target)} dalam PK versi {lama.versi}, {keadaan} dalam PK versi "
                f"{baru.versi}.",
                saran='Tulis "-" dengan alasannya, atau kembalikan targetnya.',
                at=kini.lokasi.pada("keterangan") if kini else dulu.lokasi.pada("target"),
                objek=dulu.indikator,
                fakta=(str(lama.versi), str(baru.versi), tampil(dulu.target), keadaan),
            )
