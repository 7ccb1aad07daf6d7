"""What somebody should know before a survey is opened."""

from __future__ import annotations

from datetime import date

from sakip.kernel.periode import format_tanggal
from sakip.web.survei.models import Survei
from sakip.web.survei.ringkas import sample_of


def notes_before_opening(survei: Survei, hari: date) -> list[str]:
    """Warnings; none of them forbids to open."""
    layanan = list(survei.daftar_layanan.select_related("layanan"))
    catatan = []
    if not layanan:
        catatan.append("Belum ada layanan yang dipilih, jadi hasil tidak dapat dibandingkan antarlayanan.")
    if sample_of(survei.populasi, [n.populasi for n in layanan]).target is None:
        catatan.append("Jumlah pengguna layanan belum diisi, jadi jumlah responden yang perlu dan kecukupannya tidak diketahui.")
    if hari > survei.selesai:
        catatan.append(
            f"Tanggal tutup ({format_tanggal(survei.selesai)}) sudah lewat: formulir daring tidak menerima jawaban. Jawaban "
            "kertas dan berkas tetap dapat dimasukkan."
        )
    return catatan
