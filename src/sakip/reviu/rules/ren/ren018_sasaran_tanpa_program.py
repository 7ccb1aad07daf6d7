"""REN018 sasaran-tanpa-program."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN018",
    "sasaran-tanpa-program",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permendagri-86-2017#renstra",
        "permenpanrb-89-2021#lampiran",
    ),
)
def sasaran_tanpa_program(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran tidak ditunjang program.

    Mengapa: Sasaran dicapai dengan program dan anggaran. Sasaran tanpa program tidak dapat dihitung efisiensinya, dan
    capaiannya tidak dapat dijelaskan dari kegiatan yang dilakukan.

    Cara memperbaiki: Tetapkan program yang menunjang sasaran itu pada kolom induk di lembar Program.
    """
    if not dokumen.pohon.per_jenis(Jenis.PROGRAM):
        return
    for simpul in dokumen.pohon.per_jenis(Jenis.SASARAN):
        if not dokumen.pohon.anak(simpul.kode, Jenis.PROGRAM):
            yield Butir(
                pesan=f"Sasaran {simpul.kode} {simpul.nama} tidak ditunjang program.",
                saran="Hubungkan sedikitnya satu program dengan sasaran ini.",
                at=simpul.lokasi.pada("nama"),
                objek=simpul.kode,
                fakta=(simpul.nama,),
            )
