"""REN014 program-tanpa-indikator."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN014",
    "program-tanpa-indikator",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permendagri-86-2017#renstra",
        "permenpanrb-88-2021#perencanaan",
    ),
)
def program_tanpa_indikator(dokumen: Dokumen) -> Iterator[Butir]:
    """Program tidak mempunyai indikator.

    Mengapa: Setiap program mempunyai hasil yang diukur. Tanpa indikator, sumbangan program kepada sasaran hanya terlihat
    dari uang yang dibelanjakan.

    Cara memperbaiki: Tambahkan indikator hasil program di lembar Indikator.
    """
    for simpul in dokumen.pohon.per_jenis(Jenis.PROGRAM):
        if not dokumen.indikator_simpul(simpul.kode):
            yield Butir(
                pesan=f"{simpul.kode} {simpul.nama} tidak mempunyai indikator.",
                saran="Tambahkan indikator hasil program menurut Renstra.",
                at=simpul.lokasi.pada("nama"),
                objek=simpul.kode,
                fakta=(simpul.nama,),
            )
