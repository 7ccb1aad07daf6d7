"""REN020 rantai-daerah-terputus."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis, Simpul
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_DAERAH = (Jenis.MISI, Jenis.TUJUAN_DAERAH, Jenis.SASARAN_DAERAH)


def _sebab(dokumen: Dokumen, tujuan: Simpul) -> str:
    induk = dokumen.pohon.cari(tujuan.induk)
    if induk is None or induk.jenis not in _DAERAH:
        return "tidak terhubung dengan tujuan atau sasaran daerah"
    rantai = [induk, *dokumen.pohon.leluhur(induk.kode)]
    belum = [s.kode for s in rantai if s.jenis in _DAERAH and not s.diintervensi]
    return f"menunjang {induk.kode}, tetapi {', '.join(belum)} tidak ditandai diintervensi" if belum else ""


@aturan(
    "REN020", "rantai-daerah-terputus", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",)
)
def rantai_daerah_terputus(dokumen: Dokumen) -> Iterator[Butir]:
    """Tujuan unit tidak terhubung dengan sasaran daerah yang ditandai ditunjang.

    Mengapa: Tujuan Renstra menjabarkan tujuan atau sasaran RPJMD. Rantai yang putus membuat laporan menyebut misi yang
    tidak ditunjang, atau menunjang sasaran yang tidak disebut.

    Cara memperbaiki: Isi induk tujuan dengan kode tujuan atau sasaran daerah, dan tandai simpul itu beserta misi di atasnya
    sebagai diintervensi.
    """
    if not any(s.jenis in _DAERAH and s.diintervensi for s in dokumen.pohon.daftar_simpul):
        return
    for tujuan in dokumen.pohon.per_jenis(Jenis.TUJUAN):
        sebab = _sebab(dokumen, tujuan)
        if sebab:
            yield Butir(
                pesan=f"Tujuan {tujuan.kode} {tujuan.nama} {sebab}.",
                saran="Hubungkan tujuan dengan sasaran daerah yang ditunjang dan tandai rantainya.",
                at=tujuan.lokasi.pada("induk"),
                objek=tujuan.kode,
                fakta=(tujuan.induk, sebab),
            )
