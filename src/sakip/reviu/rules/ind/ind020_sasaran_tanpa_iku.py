"""IND020 sasaran-tanpa-iku."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND020", "sasaran-tanpa-iku", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpan-per-09-2007#umum",))
def sasaran_tanpa_iku(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran tidak mempunyai IKU.

    Mengapa: IKU mewakili keberhasilan setiap sasaran strategis. Sasaran tanpa IKU tidak ikut menentukan penilaian kinerja
    unit.

    Cara memperbaiki: Tandai satu indikator hasil sasaran itu sebagai IKU bila keputusan penetapannya memuatnya, atau
    usulkan perubahannya.
    """
    if not dokumen.daftar_iku:
        return
    for simpul in dokumen.pohon.per_jenis(Jenis.SASARAN):
        daftar = dokumen.indikator_simpul(simpul.kode)
        if daftar and not any(i.iku for i in daftar):
            yield Butir(
                pesan=f"Sasaran {simpul.kode} {simpul.nama} tidak mempunyai IKU ({', '.join(i.kode for i in daftar)} bukan IKU).",
                saran="Pertimbangkan satu indikator hasil sasaran ini sebagai IKU.",
                at=daftar[0].lokasi.pada("iku"),
                objek=simpul.kode,
                fakta=tuple(i.kode for i in daftar),
            )
