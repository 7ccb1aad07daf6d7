"""IND012 bobot-ikm-dibulatkan, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import format_angka, parse_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.rumus import formulas
from sakip.reviu.temuan import Butir

_BOBOT = re.compile(r"(?<![\d,.])0[,.]11[01]?(?!\d)")


@muka_cetak("IND012")
def bobot_ikm_tercetak_dibulatkan(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Bobot 0,11 atau 0,111 dalam rumus IKM pada tabel indikator dan dalam uraian.

    Diam bila uraian menyebut bahwa bobot itu cara lama yang sengaja dipakai.
    """
    for rumus in formulas(laporan):
        bobot = _BOBOT.search(rumus.teks)
        if bobot and not re.search(r"cara lama|dibulatkan dari 1/9", rumus.teks, re.I):
            jumlah = parse_angka(bobot[0]) * 9
            yield Butir(
                pesan=f"rumus memakai bobot {bobot[0]}; sembilan unsur berjumlah {format_angka(jumlah)}, bukan 1.",
                saran="Pakai bobot 1/9 tanpa pembulatan.",
                at=rumus.lokasi,
                objek=rumus.nama,
                fakta=(rumus.teks,),
            )
