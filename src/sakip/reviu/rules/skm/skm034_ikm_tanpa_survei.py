"""SKM034 ikm-tanpa-survei."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.ikm import daftar_ikm
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("SKM034", "ikm-tanpa-survei", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-14-2017#berkala",))
def ikm_tanpa_survei(dokumen: Dokumen) -> Iterator[Butir]:
    """Sumber data IKM tidak menyebut survei.

    Mengapa: IKM hanya dapat berasal dari survei kepuasan. Bila sumber datanya hal lain, angka itu diukur dengan cara lain
    atau tidak diukur.

    Cara memperbaiki: Sebut survei yang dipakai, misalnya "Laporan Survei Kepuasan Masyarakat Semester I".
    """
    for indikator in daftar_ikm(dokumen):
        if indikator.sumber_data.strip() and not cari_frasa(indikator.sumber_data, daftar_kata("asal_survei")):
            yield Butir(
                pesan=f'{indikator.kode} {indikator.nama}: sumber data "{indikator.sumber_data}" tidak menyebut survei.',
                saran="Sebut survei yang dipakai beserta periodenya.",
                at=indikator.lokasi.pada("sumber_data"),
                objek=indikator.kode,
                fakta=(indikator.sumber_data,),
            )
