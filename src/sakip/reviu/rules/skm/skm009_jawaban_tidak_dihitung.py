"""SKM009 jawaban-tidak-dihitung."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

AMBANG_PERSEN = 10
"""Practice, not law."""


@aturan(
    "SKM009",
    "jawaban-tidak-dihitung",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#penghitungan",),
)
def jawaban_tidak_dihitung(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Lebih dari 10 persen jawaban tidak ikut dihitung.

    Mengapa: Jawaban yang dibuang karena tidak lengkap dapat menggeser indeks, sebab yang membuang pertanyaan sering
    justru yang tidak puas. Ambang 10 persen adalah kebiasaan, bukan ketentuan.

    Cara memperbaiki: Pakai aturan bawaan (setiap unsur dibagi jawaban yang terisi), atau jelaskan dalam laporan mengapa
    hanya jawaban lengkap yang dihitung.
    """
    masuk = hasil.keseluruhan.responden + hasil.tidak_dihitung
    if hasil.keseluruhan.responden and hasil.tidak_dihitung * 100 > masuk * AMBANG_PERSEN:
        yield Butir(
            pesan=f"{hasil.tidak_dihitung} dari {masuk} jawaban tidak dihitung karena tidak lengkap.",
            saran="Pakai aturan jawaban terisi, atau jelaskan alasannya dalam laporan.",
            at=Lokasi(lembar="Survei", isian="aturan_kosong"),
            objek="aturan_kosong",
            fakta=(str(hasil.tidak_dihitung), str(masuk)),
        )
