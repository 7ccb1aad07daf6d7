"""SKM024 tindak-lanjut-mendahului-survei."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.reviu.tindak_lanjut import tempat, tindak_lanjut_berlaku
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import StatusTindakLanjut, Survei


@aturan(
    "SKM024",
    "tindak-lanjut-mendahului-survei",
    tahap=Tahap.SURVEI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-14-2017#laporan",),
)
def tindak_lanjut_mendahului_survei(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Batas waktu tindak lanjut jatuh sebelum survei selesai.

    Mengapa: Tindak lanjut lahir dari hasil survei. Batas waktu sebelum survei selesai biasanya tahun yang salah ketik
    atau disalin dari periode lalu.

    Cara memperbaiki: Perbaiki batas waktunya.
    """
    if survei.selesai is None:
        return
    for t in tindak_lanjut_berlaku(survei):
        if t.batas and t.batas < survei.selesai and t.status is not StatusTindakLanjut.SELESAI:
            yield Butir(
                pesan=f"Tindak lanjut {t.unsur} berbatas {format_tanggal(t.batas)}, sebelum survei selesai "
                f"{format_tanggal(survei.selesai)}.",
                saran="Perbaiki batas waktunya.",
                at=tempat(t, "batas"),
                objek=t.unsur,
                fakta=(t.batas.isoformat(), survei.selesai.isoformat()),
            )
