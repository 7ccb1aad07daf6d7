"""SKM022 tindak-lanjut-tanpa-penanggung-jawab."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tempat, tindak_lanjut_berlaku
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM022",
    "tindak-lanjut-tanpa-penanggung-jawab",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#laporan",),
)
def tindak_lanjut_tanpa_penanggung_jawab(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Tindak lanjut tidak menyebut penanggung jawab.

    Mengapa: Rencana tindak lanjut menyebut apa, siapa, dan kapan. Tanpa penanggung jawab tidak ada yang melaksanakannya
    dan tidak ada yang dapat ditanya.

    Cara memperbaiki: Isi jabatan yang bertanggung jawab.
    """
    for t in tindak_lanjut_berlaku(survei):
        if not t.penanggung_jawab.strip():
            yield Butir(
                pesan=f'Tindak lanjut {t.unsur} "{t.uraian}" tidak menyebut penanggung jawab.',
                saran="Isi jabatan yang bertanggung jawab.",
                at=tempat(t, "penanggung_jawab"),
                objek=t.unsur,
                fakta=(t.uraian,),
            )
