"""ANG002 serapan-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_angka
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import aturan_lain, cocok, daftar_angka, desimal, sebut_objek, tampil, terhitung
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("ANG002", "serapan-tidak-cocok", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def serapan_tidak_cocok(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Serapan atau efisiensi yang tercetak tidak sama dengan hasil hitungannya.

    Mengapa: Persentase harus dapat dihitung ulang dari anggaran dan realisasi di sebelahnya.

    Cara memperbaiki: Hitung ulang; realisasi yang sama dengan anggaran adalah 100 persen.
    """
    for angka, nilai in daftar_angka(dokumen, "serapan persen", "efisiensi"):
        hitung = terhitung(dokumen, pengukuran, angka)
        if hitung is None or cocok(nilai, hitung.nilai) or aturan_lain(nilai, hitung):
            continue
        benar = format_angka(hitung.nilai, max(2, desimal(nilai)))
        yield Butir(
            pesan=f"{angka.tempat}: {angka.ukuran} {sebut_objek(dokumen, angka.objek)} tertulis {tampil(nilai)}, "
            f"seharusnya {benar} ({hitung.asal}).",
            saran=f"Tulis {benar}, atau perbaiki operannya.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, tampil(nilai), benar),
        )
