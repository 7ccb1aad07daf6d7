"""UKR016 realisasi-dokumen-berbeda."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import daftar_angka, sebut_objek, tampil
from sakip.reviu.rantai import tampil as sebut
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR016", "realisasi-dokumen-berbeda", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#pengukuran",)
)
def realisasi_dokumen_berbeda(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Realisasi kinerja di dokumen lain berbeda dari yang diisi.

    Mengapa: Satu kejadian mempunyai satu hasil di semua tabel dan uraian.

    Cara memperbaiki: Telusuri buktinya lalu samakan.
    """
    for angka, nilai in daftar_angka(dokumen, "realisasi"):
        hasil = pengukuran.indikator.get(angka.objek)
        if hasil is None or angka.tahun not in (None, dokumen.unit.tahun) or not isinstance(hasil.realisasi, Decimal):
            continue
        if nilai != hasil.realisasi:
            yield Butir(
                pesan=f"{angka.tempat}: realisasi {sebut_objek(dokumen, angka.objek)} {tampil(nilai)}, di buku kerja "
                f"{sebut(hasil.realisasi)}.",
                saran="Samakan dengan bukti yang sah.",
                at=angka.lokasi.pada("nilai"),
                objek=angka.objek,
                fakta=(angka.tempat, tampil(nilai), sebut(hasil.realisasi)),
            )
