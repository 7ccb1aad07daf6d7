"""SKM008 unsur-sering-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

AMBANG_PERSEN = 10
"""Practice, not law."""


@aturan("SKM008", "unsur-sering-kosong", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#unsur",))
def unsur_sering_kosong(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Suatu unsur dilewatkan oleh lebih dari 10 persen responden.

    Mengapa: Nilai rata-rata unsur itu hanya mewakili sebagian responden. Pertanyaan yang sering dilewatkan biasanya tidak
    dipahami atau tidak cocok dengan layanannya. Ambang 10 persen adalah kebiasaan, bukan ketentuan.

    Cara memperbaiki: Jelaskan pertanyaan itu dengan contoh layanan setempat, atau minta petugas mendampingi pengisian.
    """
    responden = hasil.keseluruhan.responden
    for u in hasil.keseluruhan.daftar_unsur:
        kosong = responden - u.terisi
        if u.terisi and kosong * 100 > responden * AMBANG_PERSEN:
            yield Butir(
                pesan=f"Unsur {u.unsur.kode} {u.unsur.nama} dilewatkan oleh {kosong} dari {responden} responden.",
                saran="Periksa apakah pertanyaannya dipahami dan cocok dengan layanannya.",
                at=Lokasi(lembar="Jawaban", isian=u.unsur.kode),
                objek=u.unsur.kode,
                fakta=(str(kosong), str(responden)),
            )
