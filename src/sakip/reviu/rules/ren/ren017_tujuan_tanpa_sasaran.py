"""REN017 tujuan-tanpa-sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("REN017", "tujuan-tanpa-sasaran", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permendagri-86-2017#renstra",))
def tujuan_tanpa_sasaran(dokumen: Dokumen) -> Iterator[Butir]:
    """Tujuan tidak dijabarkan menjadi sasaran.

    Mengapa: Tujuan dicapai melalui sasaran tahunan. Tujuan tanpa sasaran tidak mempunyai langkah untuk mencapainya.

    Cara memperbaiki: Tambahkan sasaran di bawah tujuan itu di lembar Renstra.
    """
    for simpul in dokumen.pohon.per_jenis(Jenis.TUJUAN):
        if not dokumen.pohon.anak(simpul.kode, Jenis.SASARAN):
            yield Butir(
                pesan=f"Tujuan {simpul.kode} {simpul.nama} tidak mempunyai sasaran.",
                saran="Jabarkan tujuan ini menjadi sedikitnya satu sasaran.",
                at=simpul.lokasi.pada("nama"),
                objek=simpul.kode,
                fakta=(simpul.nama,),
            )
