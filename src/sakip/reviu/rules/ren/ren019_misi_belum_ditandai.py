"""REN019 misi-belum-ditandai."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN019", "misi-belum-ditandai", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",)
)
def misi_belum_ditandai(dokumen: Dokumen) -> Iterator[Butir]:
    """Tidak ada misi daerah yang ditandai ditunjang oleh unit ini.

    Mengapa: Renstra menerangkan misi, tujuan dan sasaran RPJMD mana yang ditunjang unit. Tanpa tanda itu laporan menyebut
    misi tanpa dasar.

    Cara memperbaiki: Tandai "ya" pada kolom diintervensi untuk misi yang ditunjang di lembar RPJMD.
    """
    daftar = dokumen.pohon.per_jenis(Jenis.MISI)
    if daftar and not any(m.diintervensi for m in daftar):
        yield Butir(
            pesan=f"Tidak satu pun dari {len(daftar)} misi RPJMD ({', '.join(m.kode for m in daftar)}) ditandai diintervensi.",
            saran="Tandai misi yang ditunjang unit menurut Renstra.",
            at=daftar[0].lokasi.pada("diintervensi"),
            fakta=tuple(m.kode for m in daftar),
        )
    elif not daftar:
        yield Butir(
            pesan="Lembar RPJMD tidak memuat misi, sehingga hubungan Renstra dengan RPJMD tidak terbaca.",
            saran="Isi visi dan misi RPJMD serta tujuan dan sasaran daerah yang ditunjang unit.",
            at=dokumen.unit.lokasi,
            fakta=("tanpa misi",),
        )
