"""LAP014 standar-tanpa-sumber."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP014",
    "standar-tanpa-sumber",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def standar_tanpa_sumber(dokumen: Dokumen) -> Iterator[Butir]:
    """Standar pembanding tanpa sumber.

    Mengapa: Angka standar nasional atau provinsi harus dapat dicari pembaca.

    Cara memperbaiki: Isi sumber dan tahun standar.
    """
    for standar in dokumen.daftar_standar:
        if standar.nilai is None or standar.sumber.strip():
            continue
        yield Butir(
            pesan=f"{standar.indikator}: standar {standar.tingkat} {standar.nilai} tidak menyebut sumbernya.",
            saran="Isi sumber dan tahunnya di lembar Standar.",
            at=standar.lokasi.pada("sumber"),
            objek=standar.indikator,
            fakta=(standar.tingkat, str(standar.nilai)),
        )
