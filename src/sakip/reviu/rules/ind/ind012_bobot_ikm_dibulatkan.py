"""IND012 bobot-ikm-dibulatkan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.angka import format_angka, parse_angka
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BOBOT = re.compile(r"(?<![\d,.])0[,.]11[01]?(?!\d)")


@aturan(
    "IND012", "bobot-ikm-dibulatkan", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#lampiran",)
)
def bobot_ikm_dibulatkan(dokumen: Dokumen) -> Iterator[Butir]:
    """Bobot unsur survei dibulatkan menjadi 0,11.

    Mengapa: Bobot tiap unsur adalah 1/9. Sembilan kali 0,11 berjumlah 0,99, sehingga IKM paling tinggi 99 dan setiap nilai
    terlalu rendah satu persen.

    Cara memperbaiki: Pakai bobot 1/9 tanpa pembulatan; bila aplikasi lama memakai 0,11, sebutkan dalam laporan.
    """
    for indikator in dokumen.daftar_indikator:
        bobot = _BOBOT.search(indikator.formulasi)
        if bobot:
            jumlah = parse_angka(bobot[0]) * 9
            yield Butir(
                pesan=f"Rumus {indikator.kode} memakai bobot {bobot[0]}; sembilan unsur berjumlah {format_angka(jumlah)}, "
                "bukan 1.",
                saran="Pakai bobot 1/9 tanpa pembulatan.",
                at=indikator.lokasi.pada("formulasi"),
                objek=indikator.kode,
                fakta=(indikator.formulasi,),
            )
