"""SKM025 tindak-lanjut-terlambat."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tempat, tindak_lanjut_terbuka
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM025", "tindak-lanjut-terlambat", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#laporan",)
)
def tindak_lanjut_terlambat(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Tindak lanjut melewati batas waktunya pada tanggal laporan.

    Mengapa: Laporan yang memuat rencana dengan batas waktu yang sudah lewat dan belum selesai menjanjikan sesuatu yang
    sudah gagal ditepati.

    Cara memperbaiki: Catat hasilnya bila sudah selesai, atau tetapkan batas waktu baru.
    """
    for t in tindak_lanjut_terbuka(survei.daftar_tindak_lanjut):
        if t.batas is None or survei.tanggal_laporan is None or t.batas >= survei.tanggal_laporan:
            continue
        if survei.selesai and t.batas < survei.selesai:
            continue
        yield Butir(
            pesan=f"Tindak lanjut {t.unsur} berbatas {format_tanggal(t.batas)} belum selesai pada tanggal laporan "
            f"{format_tanggal(survei.tanggal_laporan)}.",
            saran="Catat hasilnya, atau tetapkan batas waktu baru.",
            at=tempat(t, "batas"),
            objek=t.unsur,
            fakta=(t.batas.isoformat(), t.status.value),
        )
