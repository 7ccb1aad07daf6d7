"""SKM016 jawaban-di-luar-jadwal."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import format_tanggal
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM016", "jawaban-di-luar-jadwal", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#laporan",)
)
def jawaban_di_luar_jadwal(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Ada jawaban bertanggal di luar masa survei.

    Mengapa: Laporan menyebut masa survei sebagai waktu pengumpulan data. Jawaban di luarnya menandakan tanggal yang salah
    ketik, salah baca, atau jawaban periode lain yang tercampur.

    Cara memperbaiki: Periksa tanggal pada jawaban, atau sesuaikan tanggal mulai dan selesai survei.
    """
    if survei.mulai and hasil.awal and hasil.awal < survei.mulai:
        yield Butir(
            pesan=f"Jawaban paling awal bertanggal {format_tanggal(hasil.awal)}, survei mulai {format_tanggal(survei.mulai)}.",
            saran="Periksa tanggal jawaban atau tanggal mulai survei.",
            at=Lokasi(lembar="Jawaban", isian="tanggal"),
            objek="mulai",
            fakta=(hasil.awal.isoformat(), survei.mulai.isoformat()),
        )
    if survei.selesai and hasil.akhir and hasil.akhir > survei.selesai:
        yield Butir(
            pesan=f"Jawaban paling akhir bertanggal {format_tanggal(hasil.akhir)}, survei selesai "
            f"{format_tanggal(survei.selesai)}.",
            saran="Periksa tanggal jawaban atau tanggal selesai survei.",
            at=Lokasi(lembar="Jawaban", isian="tanggal"),
            objek="selesai",
            fakta=(hasil.akhir.isoformat(), survei.selesai.isoformat()),
        )
