"""NAR002 sebab-belum-disebut."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.frasa_kosong import tanpa_isi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "NAR002",
    "sebab-belum-disebut",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def sebab_belum_disebut(dokumen: Dokumen) -> Iterator[Butir]:
    """Analisis tidak menyebut sebab.

    Mengapa: Kata seperti "sangat berhasil" mengulang hasil; pembaca perlu tahu mengapa.

    Cara memperbaiki: Tulis kejadian atau keadaan yang menyebabkan hasil itu.
    """
    for analisis in dokumen.daftar_analisis:
        if analisis.penyebab.strip() and tanpa_isi(analisis.penyebab):
            yield Butir(
                pesan=f'{analisis.indikator}: penyebab "{analisis.penyebab.strip()}" belum menyebut sebab.',
                saran="Tulis apa yang terjadi dan mengapa.",
                at=analisis.lokasi.pada("penyebab"),
                objek=analisis.indikator,
                fakta=(analisis.penyebab,),
            )
