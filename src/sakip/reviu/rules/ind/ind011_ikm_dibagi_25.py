"""IND011 ikm-dibagi-25."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BAGI_25 = re.compile(r"(?:[/÷:]|dibagi)\s*25(?!\d)", re.I)


@aturan("IND011", "ikm-dibagi-25", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#lampiran",))
def ikm_dibagi_25(dokumen: Dokumen) -> Iterator[Butir]:
    """Rumus indeks kepuasan masyarakat membagi dengan 25.

    Mengapa: Nilai rata-rata tertimbang (1 sampai 4) dikalikan 25 supaya menjadi 25 sampai 100. Dibagi 25, nilainya paling
    tinggi 0,16.

    Cara memperbaiki: Tulis IKM = jumlah (nilai rata-rata per unsur × 1/9) × 25.
    """
    for indikator in dokumen.daftar_indikator:
        if _BAGI_25.search(indikator.formulasi):
            yield Butir(
                pesan=f'Rumus {indikator.kode} "{indikator.formulasi}" membagi dengan 25, padahal IKM dikalikan 25.',
                saran="Ganti pembagian dengan perkalian: × 25.",
                at=indikator.lokasi.pada("formulasi"),
                objek=indikator.kode,
                fakta=(indikator.formulasi,),
            )
