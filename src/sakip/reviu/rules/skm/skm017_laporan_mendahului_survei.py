"""SKM017 laporan-mendahului-survei."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM017", "laporan-mendahului-survei", tahap=Tahap.SURVEI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#laporan",)
)
def laporan_mendahului_survei(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Laporan bertanggal sebelum survei selesai.

    Mengapa: Laporan menyajikan hasil seluruh masa survei. Laporan yang ditandatangani sebelum survei selesai tidak
    mungkin memuat semua jawabannya.

    Cara memperbaiki: Perbaiki tanggal laporan, atau tanggal selesai survei.
    """
    akhir = max((t for t in (survei.selesai, hasil.akhir) if t), default=None)
    if survei.tanggal_laporan and akhir and survei.tanggal_laporan < akhir:
        sebutan = "survei selesai" if akhir == survei.selesai else "jawaban terakhir masuk"
        yield Butir(
            pesan=f"Laporan bertanggal {format_tanggal(survei.tanggal_laporan)}, {sebutan} {format_tanggal(akhir)}.",
            saran="Perbaiki tanggal laporan atau tanggal selesai survei.",
            at=Lokasi(lembar="Survei", isian="tanggal_laporan"),
            objek="tanggal_laporan",
            fakta=(survei.tanggal_laporan.isoformat(), akhir.isoformat()),
        )
