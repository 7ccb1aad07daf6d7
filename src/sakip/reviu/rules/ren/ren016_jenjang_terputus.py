"""REN016 jenjang-terputus."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_INDUK = {
    Jenis.MISI: (Jenis.VISI,),
    Jenis.TUJUAN_DAERAH: (Jenis.MISI,),
    Jenis.SASARAN_DAERAH: (Jenis.TUJUAN_DAERAH, Jenis.MISI),
    Jenis.SASARAN: (Jenis.TUJUAN,),
    Jenis.KEGIATAN: (Jenis.PROGRAM,),
    Jenis.SUB_KEGIATAN: (Jenis.KEGIATAN,),
}


@aturan("REN016", "jenjang-terputus", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-89-2021#lampiran",))
def jenjang_terputus(dokumen: Dokumen) -> Iterator[Butir]:
    """Simpul pohon rencana tidak bergantung pada tingkat di atasnya.

    Mengapa: Pohon kinerja menghubungkan setiap tingkat dengan tingkat yang ditunjangnya. Simpul yang terlepas tidak ikut
    dihitung dan tidak terbaca dalam laporan.

    Cara memperbaiki: Isi kolom induk dengan kode simpul satu tingkat di atasnya.
    """
    for simpul in dokumen.pohon.daftar_simpul:
        boleh = _INDUK.get(simpul.jenis)
        induk = dokumen.pohon.cari(simpul.induk)
        if (
            boleh is None
            or (induk and induk.jenis in boleh)
            or (simpul.jenis is Jenis.MISI and not dokumen.pohon.per_jenis(Jenis.VISI))
        ):
            continue
        di_bawah = f"berada di bawah {induk.jenis.value} {induk.kode}" if induk else "tidak mempunyai induk"
        yield Butir(
            pesan=f"{simpul.jenis.value.capitalize()} {simpul.kode} {simpul.nama} {di_bawah}; seharusnya di bawah "
            f"{boleh[0].value}.",
            saran=f"Isi induknya dengan kode {boleh[0].value}.",
            at=simpul.lokasi.pada("induk"),
            objek=simpul.kode,
            fakta=(simpul.jenis.value, simpul.induk),
        )
