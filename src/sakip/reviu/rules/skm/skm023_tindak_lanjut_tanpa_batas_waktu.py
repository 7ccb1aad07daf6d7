"""SKM023 tindak-lanjut-tanpa-batas-waktu."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tempat, tindak_lanjut_berlaku
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import StatusTindakLanjut, Survei


@aturan(
    "SKM023",
    "tindak-lanjut-tanpa-batas-waktu",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#laporan",),
)
def tindak_lanjut_tanpa_batas_waktu(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Tindak lanjut tidak menyebut kapan selesai.

    Mengapa: Tanpa batas waktu tidak dapat diketahui apakah tindak lanjut terlambat.

    Cara memperbaiki: Isi tanggal selesai yang direncanakan.
    """
    for t in tindak_lanjut_berlaku(survei):
        if t.batas is None and t.status is not StatusTindakLanjut.SELESAI:
            yield Butir(
                pesan=f'Tindak lanjut {t.unsur} "{t.uraian}" tidak menyebut kapan selesai.',
                saran="Isi tanggal selesai yang direncanakan.",
                at=tempat(t, "batas"),
                objek=t.unsur,
                fakta=(t.uraian,),
            )
