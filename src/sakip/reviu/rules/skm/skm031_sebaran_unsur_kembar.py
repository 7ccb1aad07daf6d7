"""SKM031 sebaran-unsur-kembar."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

PALING_SEDIKIT = 30
"""Practice, not law."""


@aturan(
    "SKM031", "sebaran-unsur-kembar", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#kuesioner",)
)
def sebaran_unsur_kembar(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Sebaran jawaban kesembilan unsur persis sama.

    Mengapa: Sembilan pertanyaan yang berbeda tidak mendapat jumlah jawaban 1, 2, 3, dan 4 yang persis sama, kecuali bila
    setiap responden memberi satu nilai untuk semua pertanyaan. Kuesioner demikian diisi tanpa dibaca, atau kolomnya
    disalin.

    Cara memperbaiki: Periksa kuesioner aslinya dan pemetaan kolom impor. Aturan ini diam di bawah tiga puluh responden.
    """
    semua = hasil.keseluruhan
    sebaran = {u.sebaran for u in semua.daftar_unsur}
    satu = next(iter(sebaran))
    if semua.responden < PALING_SEDIKIT or len(sebaran) > 1 or satu is None or sum(map(bool, satu)) < 2:
        return
    rinci = ", ".join(f"{banyak} kali {n}" for n, banyak in enumerate(satu, 1))
    yield Butir(
        pesan=f"Sebaran jawaban U1 sampai U9 persis sama ({rinci}): setiap responden tampaknya memberi satu nilai "
        "untuk semua unsur.",
        saran="Periksa kuesioner aslinya dan pemetaan kolom impor.",
        at=Lokasi(lembar="Jawaban"),
        objek="jawaban",
        fakta=(rinci,),
    )
