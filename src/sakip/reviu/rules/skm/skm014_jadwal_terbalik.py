"""SKM014 jadwal-terbalik."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM014", "jadwal-terbalik", tahap=Tahap.SURVEI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#laporan",))
def jadwal_terbalik(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Survei berakhir sebelum dimulai.

    Mengapa: Tanggal yang terbalik membuat masa survei dalam laporan tidak masuk akal dan menolak semua jawaban.

    Cara memperbaiki: Perbaiki tanggal mulai atau tanggal selesai survei.
    """
    if survei.mulai and survei.selesai and survei.selesai < survei.mulai:
        yield Butir(
            pesan=f"Survei mulai {format_tanggal(survei.mulai)} dan selesai {format_tanggal(survei.selesai)}, sebelum dimulai.",
            saran="Perbaiki tanggal mulai atau selesai.",
            at=Lokasi(lembar="Survei", isian="selesai"),
            objek="selesai",
            fakta=(survei.mulai.isoformat(), survei.selesai.isoformat()),
        )
