"""ANG001 satu-anggaran-dua-nilai."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_UANG, daftar_angka, kode_angka, sebut_objek
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "ANG001",
    "satu-anggaran-dua-nilai",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("pp-12-2019#umum", "permenpanrb-53-2014#lampiran-ii-bab-iii"),
)
def satu_anggaran_dua_nilai(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Anggaran atau realisasi anggaran yang sama tercetak dengan nilai berbeda.

    Mengapa: Satu program pada satu tahun mempunyai satu anggaran dan satu realisasi.

    Cara memperbaiki: Ambil angka dari DPA dan laporan realisasi anggaran, lalu samakan semua tempat.
    """
    pertama: dict[tuple[str, str, int | None], tuple[str, Decimal]] = {}
    for angka, nilai in daftar_angka(dokumen, *UKURAN_UANG):
        hasil = pengukuran.angka.get(kode_angka(dokumen, angka))
        if hasil and hasil.angka is not None:
            if not angka.objek:
                continue  # a total: ANG003
            asal, acuan = "buku kerja", hasil.angka
        else:
            asal, acuan = pertama.setdefault((angka.objek, angka.ukuran, angka.tahun), (angka.tempat, nilai))
        if acuan == nilai:
            continue
        yield Butir(
            pesan=f"{angka.tempat}: {angka.ukuran} {sebut_objek(dokumen, angka.objek)} {format_rupiah(nilai)}, di {asal} "
            f"{format_rupiah(acuan)}.",
            saran="Samakan dengan DPA atau laporan realisasi anggaran.",
            at=angka.lokasi.pada("nilai"),
            objek=angka.objek,
            fakta=(angka.tempat, angka.ukuran, str(nilai), str(acuan)),
        )
