"""SKM027 tren-kosong."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM027", "tren-kosong", tahap=Tahap.SURVEI, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-14-2017#laporan",))
def tren_kosong(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Hasil survei periode sebelumnya belum ada.

    Mengapa: Laporan membandingkan indeks dengan periode sebelumnya. Tanpa pembanding tidak terlihat apakah pelayanan
    membaik.

    Cara memperbaiki: Isi IKM periode sebelumnya dari laporannya. Bila ini survei pertama, sebutkan demikian dalam
    laporan.
    """
    if not survei.daftar_lalu and isinstance(hasil.ikm, Decimal):
        yield Butir(
            pesan=f"Tidak ada IKM periode sebelum {survei.periode} untuk pembanding.",
            saran="Isi IKM periode sebelumnya dari laporannya.",
            at=Lokasi(lembar="Nilai Sebelumnya"),
            objek="tren",
            fakta=(survei.periode,),
        )
