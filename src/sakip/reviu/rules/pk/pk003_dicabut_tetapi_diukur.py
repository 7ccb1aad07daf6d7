"""PK003 dicabut-tetapi-diukur."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    tampil,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK003",
    "dicabut-tetapi-diukur",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i-revisi",
        "perpres-29-2014#pengukuran",
    ),
)
def dicabut_tetapi_diukur(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator dicabut dari Perjanjian Kinerja tetapi diukur seolah-olah masih dijanjikan.

    Mengapa: Tanda "-" sesudah perubahan berarti target dicabut. Mengukurnya terhadap target lama menghasilkan capaian atas
    janji yang tidak ada lagi.

    Cara memperbaiki: Kembalikan target ke Perjanjian Kinerja, atau kosongkan target yang diukur dan laporkan realisasinya
    sebagai pemantauan.
    """
    pk = dokumen.pk_berlaku()
    for hasil in dokumen.daftar_realisasi:
        janji = pk.target(hasil.indikator) if pk else None
        if pk and janji and janji.target is None and hasil.target_diukur is not None:
            yield Butir(
                pesan=f"{hasil.indikator} dicabut oleh PK versi {pk.versi} ({janji.lokasi.pada('target')}), tetapi diukur "
                f"terhadap {tampil(hasil.target_diukur)}.",
                saran="Kembalikan janjinya, atau jangan mengukurnya terhadap target lama.",
                at=hasil.lokasi.pada("target_diukur"),
                objek=hasil.indikator,
                fakta=(str(pk.versi), tampil(hasil.target_diukur)),
            )
