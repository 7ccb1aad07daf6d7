"""ANG006 program-tanpa-anggaran."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "ANG006",
    "program-tanpa-anggaran",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-i",),
)
def program_tanpa_anggaran(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Program tanpa anggaran.

    Mengapa: Perjanjian Kinerja memuat anggaran setiap program; tanpa anggaran, serapan dan efisiensinya tidak dapat dihitung.

    Cara memperbaiki: Isi anggaran program atau kegiatannya di lembar Program.
    """
    for program in dokumen.pohon.per_jenis(Jenis.PROGRAM):
        anggaran = pengukuran.angka.get(f"anggaran:{program.kode}")
        if anggaran is None or anggaran.angka is None:
            yield Butir(
                pesan=f"{program.kode} {program.nama}: anggaran belum diisi.",
                saran="Isi anggaran program atau kegiatannya.",
                at=program.lokasi.pada("sebelum_rupiah"),
                objek=program.kode,
                fakta=("kosong",),
            )
