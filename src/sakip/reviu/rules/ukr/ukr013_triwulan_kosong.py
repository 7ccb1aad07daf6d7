"""UKR013 triwulan-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import ROMAWI
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("UKR013", "triwulan-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("perpres-29-2014#laporan",))
def triwulan_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Triwulan yang mempunyai target rencana aksi belum mempunyai realisasi.

    Mengapa: Kinerja dipantau setiap triwulan; target triwulan tanpa realisasi berarti pemantauan terlewat.

    Cara memperbaiki: Isi realisasi triwulan itu di lembar Realisasi.
    """
    for aksi in dokumen.daftar_rencana_aksi:
        realisasi = dokumen.realisasi(aksi.indikator)
        indikator = dokumen.indikator(aksi.indikator)
        if realisasi is None or indikator is None:
            continue
        kosong = [n for n in range(4) if aksi.target_triwulan[n] is not None and realisasi.triwulan[n] is None]
        if realisasi.tahunan is not None and 3 in kosong and indikator.akumulasi.value != "kumulatif":
            kosong.remove(3)  # the year's value stands for the last quarter
        if kosong:
            nama = ", ".join(ROMAWI[n] for n in kosong)
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: triwulan {nama} mempunyai target tetapi belum ada realisasinya.",
                saran="Isi realisasi triwulan itu.",
                at=realisasi.lokasi.pada(f"tw{kosong[0] + 1}"),
                objek=indikator.kode,
                fakta=(nama,),
            )
