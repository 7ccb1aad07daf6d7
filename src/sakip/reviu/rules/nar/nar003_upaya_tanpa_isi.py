"""NAR003 upaya-tanpa-isi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.frasa_kosong import tanpa_isi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "NAR003",
    "upaya-tanpa-isi",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def upaya_tanpa_isi(dokumen: Dokumen) -> Iterator[Butir]:
    """Upaya atau tindak lanjut tidak menyebut tindakan.

    Mengapa: Kata seperti "akan ditingkatkan" tidak dapat diperiksa tahun depan.

    Cara memperbaiki: Tulis apa yang dilakukan, oleh siapa, dan kapan.
    """
    for analisis in dokumen.daftar_analisis:
        for isian in ("upaya", "tindak_lanjut"):
            teks = getattr(analisis, isian)
            if teks.strip() and tanpa_isi(teks):
                yield Butir(
                    pesan=f'{analisis.indikator}: {isian.replace("_", " ")} "{teks.strip()}" belum menyebut tindakan.',
                    saran="Tulis apa yang dilakukan, oleh siapa, dan kapan.",
                    at=analisis.lokasi.pada(isian),
                    objek=analisis.indikator,
                    fakta=(isian, teks),
                )
