"""REN021 penanggung-jawab-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN021", "penanggung-jawab-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-89-2021#lampiran",)
)
def penanggung_jawab_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Sasaran atau program belum mempunyai penanggung jawab.

    Mengapa: Penjenjangan kinerja membagi hasil kepada jabatan. Tanpa penanggung jawab tidak ada pejabat yang Perjanjian
    Kinerjanya memuat hasil itu.

    Cara memperbaiki: Isi kolom penanggung jawab di lembar Renstra dan Program.
    """
    kosong = [
        s for s in dokumen.pohon.daftar_simpul if s.jenis in (Jenis.SASARAN, Jenis.PROGRAM) and not s.penanggung_jawab.strip()
    ]
    if kosong:
        yield Butir(
            pesan=f"{len(kosong)} sasaran dan program belum mempunyai penanggung jawab: {', '.join(s.kode for s in kosong)}.",
            saran="Isi jabatan yang bertanggung jawab atas setiap sasaran dan program.",
            at=kosong[0].lokasi.pada("penanggung_jawab"),
            objek=kosong[0].kode,
            fakta=tuple(s.kode for s in kosong),
        )
