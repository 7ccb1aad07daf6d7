"""LAP023 tanggal-tidak-sama."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP023", "tanggal-tidak-sama", tahap=Tahap.CETAK, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",)
)
def tanggal_tidak_sama(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tanggal kata pengantar, ikhtisar, dan penutup tidak sama.

    Mengapa: Satu laporan ditandatangani satu kali. Tanggal yang berbeda membuat orang bertanya naskah mana yang ditandatangani.

    Cara memperbaiki: Pakai satu tanggal di kata pengantar dan penutup.
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
