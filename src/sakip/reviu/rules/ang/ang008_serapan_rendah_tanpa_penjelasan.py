"""ANG008 serapan-rendah-tanpa-penjelasan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_RENDAH = Decimal(75)
"""Percent; below it, practice expects an explanation."""


@aturan(
    "ANG008",
    "serapan-rendah-tanpa-penjelasan",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def serapan_rendah_tanpa_penjelasan(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Serapan program rendah tanpa penjelasan.

    Mengapa: Pembaca perlu tahu mengapa anggaran tidak terpakai: efisien, atau kegiatannya tidak jalan.

    Cara memperbaiki: Jelaskan di lembar Pendukung atau Analisis indikator program itu.
    """
    for program in dokumen.pohon.per_jenis(Jenis.PROGRAM):
        serapan = pengukuran.angka.get(f"serapan:{program.kode}")
        if serapan is None or serapan.angka is None or serapan.angka >= _RENDAH:
            continue
        dijelaskan = any(p.simpul == program.kode and p.penjelasan.strip() for p in dokumen.daftar_pendukung)
        analisis = [a for i in dokumen.indikator_simpul(program.kode) if (a := dokumen.analisis(i.kode))]
        if dijelaskan or any(a.penyebab.strip() or a.hambatan.strip() for a in analisis):
            continue
        yield Butir(
            pesan=f"{program.kode} {program.nama}: serapan {format_persen(serapan.angka)}% tanpa penjelasan.",
            saran="Jelaskan sebabnya di lembar Pendukung atau Analisis.",
            at=program.lokasi.pada("realisasi_rupiah"),
            objek=program.kode,
            fakta=(format_persen(serapan.angka),),
        )
