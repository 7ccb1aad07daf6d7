"""REN015 program-tanpa-sasaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN015",
    "program-tanpa-sasaran",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-89-2021#lampiran",
        "permendagri-86-2017#renstra",
    ),
)
def program_tanpa_sasaran(dokumen: Dokumen) -> Iterator[Butir]:
    """Program tidak menunjang sasaran.

    Mengapa: Program dibiayai untuk mencapai sasaran. Program yang tidak bergantung pada sasaran tidak terbaca dalam capaian
    dan efisiensi.

    Cara memperbaiki: Isi kolom induk dengan kode sasaran yang ditunjang program itu.
    """
    for simpul in dokumen.pohon.per_jenis(Jenis.PROGRAM):
        induk = dokumen.pohon.cari(simpul.induk)
        if induk is None or induk.jenis is not Jenis.SASARAN:
            di_bawah = f"berada di bawah {induk.jenis.value} {induk.kode}" if induk else "tidak mempunyai induk"
            yield Butir(
                pesan=f"{simpul.kode} {simpul.nama} {di_bawah}, bukan di bawah sasaran.",
                saran="Isi induknya dengan kode sasaran yang ditunjang.",
                at=simpul.lokasi.pada("induk"),
                objek=simpul.kode,
                fakta=(simpul.induk,),
            )
