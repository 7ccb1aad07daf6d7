"""REN010 sasaran-mengulang-tujuan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kemiripan import sama_maksud
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN010",
    "sasaran-mengulang-tujuan",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permenpanrb-89-2021#lampiran",
        "permenpanrb-88-2021#perencanaan",
    ),
)
def sasaran_mengulang_tujuan(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran mengulang kata-kata tujuannya.

    Mengapa: Sasaran adalah syarat yang menyebabkan tujuan tercapai. Bila keduanya berbunyi sama ("Meningkatkan ..." dan
    "Meningkatnya ..."), tidak ada hubungan sebab dan akibat di antara keduanya, sehingga pohon kinerja kehilangan satu
    tingkat.

    Cara memperbaiki: Rumuskan tujuan sebagai akibat bagi masyarakat dan sasaran sebagai keadaan yang harus tercipta lebih
    dulu.
    """
    for sasaran in dokumen.pohon.per_jenis(Jenis.SASARAN):
        tujuan = dokumen.pohon.cari(sasaran.induk)
        if tujuan and tujuan.jenis is Jenis.TUJUAN and sama_maksud(tujuan.nama, sasaran.nama):
            yield Butir(
                pesan=f'Tujuan {tujuan.kode} "{tujuan.nama}" dan sasaran {sasaran.kode} "{sasaran.nama}" memakai kata yang sama.',
                saran="Bedakan akibat (tujuan) dari penyebabnya (sasaran).",
                at=sasaran.lokasi.pada("nama"),
                objek=sasaran.kode,
                fakta=(tujuan.nama, sasaran.nama),
            )
