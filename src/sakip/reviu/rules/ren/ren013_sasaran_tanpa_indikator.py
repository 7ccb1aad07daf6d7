"""REN013 sasaran-tanpa-indikator."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN013",
    "sasaran-tanpa-indikator",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permendagri-86-2017#renstra",
        "permenpanrb-88-2021#perencanaan",
    ),
)
def sasaran_tanpa_indikator(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran tidak mempunyai indikator.

    Mengapa: Sasaran yang tidak diukur tidak dapat dinyatakan tercapai atau tidak tercapai.

    Cara memperbaiki: Tambahkan sedikitnya satu indikator hasil untuk sasaran itu di lembar Indikator.
    """
    for simpul in dokumen.pohon.per_jenis(Jenis.SASARAN):
        if not dokumen.indikator_simpul(simpul.kode):
            yield Butir(
                pesan=f"Sasaran {simpul.kode} {simpul.nama} tidak mempunyai indikator.",
                saran="Tambahkan indikator hasil dengan target Renstranya.",
                at=simpul.lokasi.pada("nama"),
                objek=simpul.kode,
                fakta=(simpul.nama,),
            )
