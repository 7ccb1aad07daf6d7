"""SKM018 tanggal-laporan-survei-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei


@aturan(
    "SKM018", "tanggal-laporan-survei-kosong", tahap=Tahap.SURVEI, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-14-2017#laporan",)
)
def tanggal_laporan_survei_kosong(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Tanggal laporan survei belum diisi.

    Mengapa: Tanggal laporan menunjukkan kapan hasil disampaikan dan menjadi patokan tindak lanjut.

    Cara memperbaiki: Isi tanggal penandatanganan laporan.
    """
    if survei.tanggal_laporan is None and hasil.keseluruhan.responden:
        yield Butir(
            pesan=f"Tanggal laporan survei {survei.periode} belum diisi.",
            saran="Isi tanggal penandatanganan laporan.",
            at=Lokasi(lembar="Survei", isian="tanggal_laporan"),
            objek="tanggal_laporan",
            fakta=(survei.periode,),
        )
