"""SKM026 tindak-lanjut-lalu-belum-selesai."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tempat, tindak_lanjut_terbuka
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM026",
    "tindak-lanjut-lalu-belum-selesai",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#laporan",),
)
def tindak_lanjut_lalu_belum_selesai(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Tindak lanjut periode lalu belum selesai.

    Mengapa: Laporan survei menyebut apa yang terjadi dengan tindak lanjut periode sebelumnya. Yang lewat batas dan belum
    selesai menunjukkan bahwa hasil survei tidak dipakai.

    Cara memperbaiki: Catat hasilnya bila sudah selesai, bawa ke rencana periode ini, atau batalkan dengan alasan.
    """
    pada = survei.tanggal_laporan or survei.selesai
    for t in tindak_lanjut_terbuka(survei.tindak_lanjut_lalu):
        if t.batas and pada and t.batas >= pada:
            continue
        batas = f" berbatas {format_tanggal(t.batas)}" if t.batas else ""
        yield Butir(
            pesan=f'Tindak lanjut periode lalu {t.unsur} "{t.uraian}"{batas} belum selesai.',
            saran="Catat hasilnya, bawa ke rencana periode ini, atau batalkan dengan alasan.",
            at=tempat(t, "status", "Tindak Lanjut Lalu"),
            objek=t.unsur,
            fakta=(t.uraian, t.status.value),
        )
