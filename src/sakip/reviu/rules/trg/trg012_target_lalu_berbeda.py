"""TRG012 target-lalu-berbeda."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    sama,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "TRG012", "target-lalu-berbeda", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",)
)
def target_lalu_berbeda(dokumen: Dokumen) -> Iterator[Butir]:
    """Target tahun lalu yang dilaporkan berbeda dari target Renstra tahun itu.

    Mengapa: Perbandingan antartahun memakai target yang sama dengan Renstra. Target lama yang lebih rendah membuat capaian
    tahun lalu tampak lebih baik.

    Cara memperbaiki: Cocokkan dengan laporan kinerja tahun itu; bila targetnya memang diubah, jelaskan dalam analisis.
    """
    for lalu in dokumen.daftar_kinerja_lalu:
        indikator = dokumen.indikator(lalu.indikator)
        renstra = indikator.target_tahun(lalu.tahun) if indikator else None
        if indikator is None or lalu.target is None or renstra is None or sama(lalu.target, renstra):
            continue
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: target {lalu.tahun} dilaporkan {tampil(lalu.target)}, "
            f"Renstra {tampil(renstra)} ({indikator.lokasi_target.pada(str(lalu.tahun))}).",
            saran=f"Periksa target {lalu.tahun} dalam laporan tahun itu dan dalam Renstra.",
            at=lalu.lokasi.pada("target"),
            objek=indikator.kode,
            fakta=(str(lalu.tahun), tampil(lalu.target), tampil(renstra)),
        )
