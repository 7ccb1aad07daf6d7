"""SKM006 populasi-tidak-serasi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM006", "populasi-tidak-serasi", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#sampel",)
)
def populasi_tidak_serasi(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Jumlah seluruh pengguna tidak serasi dengan jumlah pengguna setiap layanan.

    Mengapa: Seorang warga dapat memakai dua layanan, sehingga jumlah seluruhnya boleh lebih kecil daripada penjumlahan
    layanan. Tetapi ia tidak dapat lebih besar dari penjumlahan itu, dan tidak lebih kecil daripada layanan yang terbesar.

    Cara memperbaiki: Perbaiki salah satunya, atau kosongkan jumlah seluruhnya supaya dijumlahkan dari layanan.
    """
    layanan = [n.populasi for n in survei.daftar_layanan if n.populasi is not None]
    if survei.populasi is None or not layanan or len(layanan) < len(survei.daftar_layanan):
        return
    if max(layanan) <= survei.populasi <= sum(layanan):
        return
    yield Butir(
        pesan=f"Jumlah seluruh pengguna {survei.populasi}, sedangkan pengguna setiap layanan {', '.join(map(str, layanan))} "
        f"(berjumlah {sum(layanan)}).",
        saran="Samakan, atau kosongkan jumlah seluruhnya.",
        at=Lokasi(lembar="Survei", isian="populasi"),
        objek="populasi",
        fakta=(str(survei.populasi), *map(str, layanan)),
    )
