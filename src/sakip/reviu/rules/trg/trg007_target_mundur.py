"""TRG007 target-mundur."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Polaritas
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    lebih_buruk,
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("TRG007", "target-mundur", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",))
def target_mundur(dokumen: Dokumen) -> Iterator[Butir]:
    """Target Renstra memburuk dari tahun ke tahun.

    Mengapa: Renstra merencanakan perbaikan. Target yang mundur terhadap tahun sebelumnya atau terhadap kondisi awal
    biasanya salah ketik atau salah polaritas.

    Cara memperbaiki: Periksa angka dan polaritasnya terhadap dokumen Renstra.
    """
    for indikator in dokumen.daftar_indikator:
        if indikator.polaritas is Polaritas.STABIL:
            continue
        for (lalu, lama), (tahun, baru) in pairwise(indikator.target_renstra):
            if lebih_buruk(indikator, baru, lama):
                yield Butir(
                    pesan=f"{indikator.kode} {indikator.nama} (polaritas {indikator.polaritas.value}): target {tahun} "
                    f"{tampil(baru)} lebih buruk dari target {lalu} {tampil(lama)}.",
                    saran="Periksa target dan polaritasnya.",
                    at=indikator.lokasi_target.pada(str(tahun)),
                    objek=indikator.kode,
                    fakta=(indikator.polaritas.value, f"{lalu}={tampil(lama)}", f"{tahun}={tampil(baru)}"),
                )
        if indikator.target_renstra and lebih_buruk(indikator, indikator.target_renstra[-1][1], indikator.baseline):
            tahun, akhir = indikator.target_renstra[-1]
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: target akhir {tahun} {tampil(akhir)} lebih buruk dari kondisi awal "
                f"{tampil(indikator.baseline)}.",
                saran="Periksa kondisi awal, target dan polaritasnya.",
                at=indikator.lokasi_target.pada("baseline"),
                objek=indikator.kode,
                fakta=(indikator.polaritas.value, tampil(indikator.baseline), tampil(akhir)),
            )
