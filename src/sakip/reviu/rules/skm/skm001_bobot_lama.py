"""SKM001 bobot-lama."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei import Jumlah, compute_group
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Bobot, Survei


@aturan("SKM001", "bobot-lama", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#penghitungan",))
def bobot_lama(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """IKM dihitung dengan bobot 0,11, bukan 1/9.

    Mengapa: Bobot tiap unsur adalah 1 dibagi banyaknya unsur. Sembilan kali 0,11 berjumlah 0,99, sehingga IKM paling
    tinggi 99 dan setiap nilai terlalu rendah satu persen.

    Cara memperbaiki: Pilih bobot sama (1/9) pada survei. Bila cara lama harus dipertahankan supaya sebanding dengan tahun
    lalu, laporan menyebutkannya.
    """
    if survei.bobot is not Bobot.LAMA:
        return
    semua = hasil.keseluruhan
    jumlah = Jumlah(
        responden=semua.responden,
        jumlah=tuple(u.jumlah for u in semua.daftar_unsur),
        terisi=tuple(u.terisi for u in semua.daftar_unsur),
    )
    sama = compute_group(jumlah).ikm
    banding = ""
    if isinstance(semua.ikm, Decimal) and isinstance(sama, Decimal):
        banding = f": IKM {format_angka(semua.ikm, 2)}, dengan bobot 1/9 {format_angka(sama, 2)}"
    yield Butir(
        pesan=f"Bobot unsur 0,11 membatasi IKM paling tinggi 99{banding}.",
        saran="Ganti bobot menjadi sama (1/9), atau sebutkan cara lama dalam laporan.",
        at=Lokasi(lembar="Survei", isian="bobot"),
        objek="bobot",
        fakta=(survei.bobot.value,),
    )
