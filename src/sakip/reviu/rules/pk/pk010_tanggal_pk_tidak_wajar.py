"""PK010 tanggal-pk-tidak-wajar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.kernel.periode import format_tanggal
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.perjanjian import PerjanjianKinerja
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK010",
    "tanggal-pk-tidak-wajar",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i",
        "permenpanrb-53-2014#lampiran-i-revisi",
    ),
)
def tanggal_pk_tidak_wajar(dokumen: Dokumen) -> Iterator[Butir]:
    """Tanggal Perjanjian Kinerja di luar tahunnya atau tidak berurutan.

    Mengapa: Janji tahun berjalan dibuat menjelang atau pada tahun itu. Perubahan dibuat sesudah versi sebelumnya dan
    sebelum tahun berakhir; perubahan sesudah tahun berakhir menyesuaikan janji dengan hasil.

    Cara memperbaiki: Perbaiki tanggalnya menurut naskah yang ditandatangani; versi yang ditandatangani sesudah tahun
    berakhir tidak berlaku.
    """
    tahun = dokumen.unit.tahun
    awal, akhir = date(tahun - 1, 12, 1), date(tahun, 12, 31)
    sebelumnya: PerjanjianKinerja | None = None
    for pk in dokumen.daftar_pk:
        if pk.tanggal is None:
            continue
        sebab = ""
        if not awal <= pk.tanggal <= akhir:
            sebab = f"di luar tahun {tahun}"
        elif sebelumnya and sebelumnya.tanggal and pk.tanggal <= sebelumnya.tanggal:
            sebab = f"tidak sesudah versi {sebelumnya.versi} ({format_tanggal(sebelumnya.tanggal)})"
        if sebab:
            yield Butir(
                pesan=f"PK versi {pk.versi} bertanggal {format_tanggal(pk.tanggal)}, {sebab}.",
                saran="Perbaiki tanggal menurut naskah yang ditandatangani.",
                at=pk.lokasi.pada("tanggal"),
                objek=f"PK{pk.versi}",
                fakta=(str(pk.tanggal), sebab),
            )
        sebelumnya = pk
