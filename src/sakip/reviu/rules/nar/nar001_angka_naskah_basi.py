"""NAR001 angka-naskah-basi."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan.basi import angka_basi
from sakip.naskah.simpul import Naskah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "NAR001",
    "angka-naskah-basi",
    tahap=Tahap.LAPORAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii", "permenpanrb-88-2021#pelaporan"),
)
def angka_naskah_basi(dokumen: Dokumen, pengukuran: Pengukuran, naskah: Naskah) -> Iterator[Butir]:
    """Naskah sendiri mengutip angka yang tidak berlaku lagi.

    Mengapa: Angka di uraian harus sama dengan angka di tabel yang dijelaskannya.

    Cara memperbaiki: Perbarui angkanya, atau pakai isian seperti {capaian:IKU1} agar selalu mengikuti hitungan.
    """
    for basi in angka_basi(dokumen, pengukuran):
        yield Butir(
            pesan=f"Naskah bagian {basi.bagian}: {basi.teks}; {basi.alasan}",
            saran="Perbarui naskahnya, atau pakai isian berkode agar angkanya mengikuti hitungan.",
            at=basi.lokasi,
            objek=basi.bagian,
            fakta=(basi.bagian, basi.teks),
        )
