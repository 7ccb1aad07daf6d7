"""EVA012 rekomendasi-lalu-lewat-batas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke, StatusRekomendasi
from sakip.kernel.kemiripan import baku
from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import LEMBAR_REKOMENDASI_LALU, ringkas, tempat_rekomendasi
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA012",
    "rekomendasi-lalu-lewat-batas",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lhe",),
)
def rekomendasi_lalu_lewat_batas(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Rekomendasi tahun lalu lewat batas dan belum selesai.

    Mengapa: Tindak lanjut rekomendasi termasuk yang dinilai (kriteria 4.c.1). Yang lewat batas dan belum selesai
    perlu disebut dalam LHE, bukan dibiarkan hilang.

    Cara memperbaiki: Catat hasilnya bila sudah selesai, atau ulangi rekomendasinya dengan batas waktu baru.
    """
    pada = lke.tanggal or (date(lke.tahun, 12, 31) if lke.tahun else None)
    for n, r in enumerate(lke.rekomendasi_lalu, 1):
        if r.status is StatusRekomendasi.SELESAI or (r.batas and pada and r.batas >= pada):
            continue
        batas = f" berbatas {format_tanggal(r.batas)}" if r.batas else ""
        if any(baku(r.uraian) == baku(baru.uraian) for baru in lke.daftar_rekomendasi):
            continue
        yield Butir(
            pesan=f'Rekomendasi tahun lalu "{ringkas(r.uraian)}"{batas} belum selesai dan tidak diulangi.',
            saran="Catat hasilnya, atau ulangi rekomendasinya dengan batas waktu baru.",
            at=tempat_rekomendasi(r, "status", LEMBAR_REKOMENDASI_LALU),
            objek=f"rekomendasi lalu {n}",
            fakta=(r.uraian, r.status.value),
        )
