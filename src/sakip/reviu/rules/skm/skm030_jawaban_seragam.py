"""SKM030 jawaban-seragam."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

PALING_SEDIKIT = 10
"""Practice, not law."""


@aturan("SKM030", "jawaban-seragam", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#kuesioner",))
def jawaban_seragam(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Semua responden memberi jawaban yang sama.

    Mengapa: Puluhan orang tidak menjawab sembilan pertanyaan persis sama. Kuesioner demikian biasanya disalin atau diisi
    satu orang.

    Cara memperbaiki: Periksa kuesioner aslinya dan siapa yang mengisinya; ulangi pengumpulan bila perlu. Aturan ini diam
    di bawah sepuluh responden.
    """
    semua = hasil.keseluruhan
    sebaran = [u.sebaran for u in semua.daftar_unsur]
    if semua.responden < PALING_SEDIKIT or any(s is None or sum(map(bool, s)) != 1 for s in sebaran):
        return
    nilai = "".join(str(s.index(max(s)) + 1) for s in sebaran if s)
    yield Butir(
        pesan=f"Seluruh {semua.responden} responden menjawab sama: {', '.join(nilai)} untuk U1 sampai U9.",
        saran="Periksa kuesioner aslinya dan siapa yang mengisinya.",
        at=Lokasi(lembar="Jawaban"),
        objek="jawaban",
        fakta=(str(semua.responden), nilai),
    )
