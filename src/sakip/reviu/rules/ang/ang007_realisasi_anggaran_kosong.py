"""ANG007 realisasi-anggaran-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "ANG007",
    "realisasi-anggaran-kosong",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("pp-12-2019#umum", "permenpanrb-53-2014#lampiran-ii-bab-iii"),
)
def realisasi_anggaran_kosong(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Program beranggaran tanpa realisasi anggaran.

    Mengapa: Realisasi anggaran wajib dilaporkan; kosong bukan nol.

    Cara memperbaiki: Isi realisasi dari laporan realisasi anggaran; tulis 0 bila memang tidak ada belanja.
    """
    for program in dokumen.pohon.per_jenis(Jenis.PROGRAM):
        anggaran = pengukuran.angka.get(f"anggaran:{program.kode}")
        realisasi = pengukuran.angka.get(f"realisasi-anggaran:{program.kode}")
        if anggaran is None or anggaran.angka is None or (realisasi and realisasi.angka is not None):
            continue
        yield Butir(
            pesan=f"{program.kode} {program.nama}: anggaran {format_rupiah(anggaran.angka)} belum mempunyai realisasi.",
            saran="Isi realisasi anggaran; 0 bila tidak ada belanja.",
            at=program.lokasi.pada("realisasi_rupiah"),
            objek=program.kode,
            fakta=(str(anggaran.angka), "kosong"),
        )
