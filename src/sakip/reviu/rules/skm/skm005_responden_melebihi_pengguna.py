"""SKM005 responden-melebihi-pengguna."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM005",
    "responden-melebihi-pengguna",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#sampel",),
)
def responden_melebihi_pengguna(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Responden lebih banyak daripada pengguna layanan.

    Mengapa: Responden adalah pengguna layanan dalam periode survei. Bila jumlahnya melebihi pengguna, angka pengguna
    terlalu rendah atau ada yang menjawab berulang kali.

    Cara memperbaiki: Periksa jumlah pengguna layanan pada register, dan jawaban yang masuk beruntun dalam waktu singkat.
    """
    semua = [("", hasil.sampel), *hasil.sampel_layanan.items()]
    for nama, sampel in semua:
        if sampel.populasi and sampel.responden > sampel.populasi:
            yield Butir(
                pesan=f"{nama or survei.unit}: {sampel.responden} responden, padahal penggunanya {sampel.populasi}.",
                saran="Periksa jumlah pengguna layanan, dan apakah ada yang menjawab berulang kali.",
                at=Lokasi(lembar="Layanan", isian="populasi"),
                objek=nama or "populasi",
                fakta=(str(sampel.responden), str(sampel.populasi)),
            )
