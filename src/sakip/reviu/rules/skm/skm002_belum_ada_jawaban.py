"""SKM002 belum-ada-jawaban."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan("SKM002", "belum-ada-jawaban", tahap=Tahap.SURVEI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-14-2017#penghitungan",))
def belum_ada_jawaban(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Survei belum mempunyai satu jawaban pun yang dihitung.

    Mengapa: Tanpa jawaban tidak ada nilai rata-rata, indeks, maupun mutu pelayanan yang dapat dilaporkan.

    Cara memperbaiki: Kumpulkan jawaban lewat tautan, kuesioner kertas, atau impor. Bila jawaban sudah masuk tetapi tidak
    dihitung, periksa aturan jawaban tidak lengkap.
    """
    if hasil.keseluruhan.responden == 0:
        tidak = f" ({hasil.tidak_dihitung} jawaban masuk tetapi tidak dihitung)" if hasil.tidak_dihitung else ""
        yield Butir(
            pesan=f"{survei.unit}, {survei.periode}: belum ada jawaban yang dihitung{tidak}.",
            saran="Kumpulkan jawaban sebelum menyusun laporan.",
            at=Lokasi(lembar="Jawaban"),
            objek="responden",
            fakta=("0", str(hasil.tidak_dihitung)),
        )
