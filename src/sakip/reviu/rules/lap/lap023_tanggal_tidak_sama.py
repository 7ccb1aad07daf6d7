"""LAP023 tanggal-tidak-sama."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.sampul_cetak import cover_year
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP023", "tanggal-tidak-sama", tahap=Tahap.CETAK, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",)
)
def tanggal_tidak_sama(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanggal sampul, kata pengantar, ikhtisar, dan penutup tidak sama.

    Mengapa: Satu laporan ditandatangani satu kali. Tanggal yang berbeda membuat orang bertanya naskah mana yang ditandatangani;
    tahun terbit pada sampul ialah tahun penandatanganannya.

    Cara memperbaiki: Pakai satu tanggal di kata pengantar dan penutup, dan tahunnya pada sampul.
    """
    daftar = [t for t in laporan.daftar_tanggal if t.peran == "tanda tangan" and t.bab in ("", "IV", "V")]
    for t in daftar[1:]:
        if t.tanggal != daftar[0].tanggal:
            yield Butir(
                pesan=f"Tanggal tertulis {t.teks}, sedangkan di tempat lain {daftar[0].teks}.",
                saran="Samakan tanggal di kata pengantar dan penutup.",
                at=t.lokasi,
                objek="tanggal",
                fakta=(t.teks, daftar[0].teks),
            )
    terbit = cover_year(laporan)
    if terbit and daftar and terbit[0] not in {t.tanggal.year for t in daftar}:
        yield Butir(
            pesan=f"Sampul bertahun terbit {terbit[0]}, sedangkan laporan ditandatangani {daftar[0].teks}.",
            saran="Samakan tahun terbit pada sampul dengan tahun penandatanganan.",
            at=terbit[1].lokasi,
            objek="sampul",
            fakta=(str(terbit[0]), daftar[0].teks),
        )
