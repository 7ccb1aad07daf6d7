"""LAP014 standar-tanpa-sumber."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP014",
    "standar-tanpa-sumber",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def standar_tanpa_sumber(dokumen: Dokumen) -> Iterator[Butir]:
    """Standar pembanding tanpa sumber atau tahun.

    Mengapa: Angka standar nasional atau provinsi harus dapat dicari pembaca.

    Cara memperbaiki: Isi sumber dan tahun standar.
    """
    for standar in dokumen.daftar_standar:
        kurang = [nama for nama, ada in (("sumber", standar.sumber.strip()), ("tahun", standar.tahun)) if not ada]
        if standar.nilai is None or not kurang or (kurang == ["tahun"] and re.search(r"\b(?:19|20)\d{2}\b", standar.sumber)):
            continue
        yield Butir(
            pesan=f"{standar.indikator}: standar {standar.tingkat} {tampil(standar.nilai)} tidak menyebut "
            f"{' dan '.join(kurang)}nya.",
            saran="Isi sumber dan tahunnya di lembar Standar.",
            at=standar.lokasi.pada(kurang[0]),
            objek=standar.indikator,
            fakta=(standar.tingkat, tampil(standar.nilai), *kurang),
        )
