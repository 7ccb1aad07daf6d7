"""REN005 baseline-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    JENIS_RENSTRA,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("REN005", "baseline-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",))
def baseline_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Target Renstra tanpa kondisi awal (baseline).

    Mengapa: Kemajuan hanya terbaca terhadap keadaan pada awal periode. Tanpa kondisi awal, target tidak dapat dinilai
    menantang atau tidak.

    Cara memperbaiki: Isi tahun dan nilai kondisi awal di lembar Target menurut Renstra.
    """
    for indikator in dokumen.indikator_jenis(*JENIS_RENSTRA):
        if not indikator.target_renstra:
            continue
        pertama = indikator.target_renstra[0][0]
        if indikator.baseline is None:
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama} mempunyai target sejak {pertama} tetapi tidak mempunyai kondisi awal.",
                saran="Isi kondisi awal dan tahunnya menurut Renstra.",
                at=indikator.lokasi_target.pada("baseline"),
                objek=indikator.kode,
                fakta=(str(pertama), "kosong"),
            )
        elif indikator.baseline_tahun is not None and indikator.baseline_tahun >= pertama:
            yield Butir(
                pesan=f"{indikator.kode}: kondisi awal tahun {indikator.baseline_tahun} tidak mendahului target pertama "
                f"tahun {pertama}.",
                saran="Kondisi awal adalah keadaan sebelum tahun target pertama; perbaiki tahunnya.",
                at=indikator.lokasi_target.pada("baseline_tahun"),
                objek=indikator.kode,
                fakta=(str(pertama), str(indikator.baseline_tahun)),
            )
