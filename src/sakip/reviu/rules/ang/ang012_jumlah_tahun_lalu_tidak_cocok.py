"""ANG012 jumlah-tahun-lalu-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_rupiah
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_UANG, daftar_angka
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("ANG012", "jumlah-tahun-lalu-tidak-cocok", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("pp-12-2019#umum",))
def jumlah_tahun_lalu_tidak_cocok(dokumen: Dokumen) -> Iterator[Butir]:
    """Jumlah anggaran tahun lain berbeda dari baris program di tempat yang sama.

    Mengapa: Jumlah adalah penjumlahan barisnya, juga pada tabel perbandingan antartahun.

    Cara memperbaiki: Cocokkan dengan laporan tahun itu, lalu perbaiki baris atau jumlahnya.
    """
    program = {s.kode for s in dokumen.pohon.per_jenis(Jenis.PROGRAM)}
    for angka, nilai in daftar_angka(dokumen, *UKURAN_UANG):
        if angka.objek or angka.tahun in (None, dokumen.unit.tahun):
            continue  # this year's total: ANG003
        baris = {
            a.objek: isi
            for a, isi in daftar_angka(dokumen, angka.ukuran)
            if (a.tempat, a.tahun) == (angka.tempat, angka.tahun) and a.objek in program
        }
        jumlah = sum(baris.values())
        if not program or set(baris) != program or jumlah == nilai:
            continue
        yield Butir(
            pesan=f"{angka.tempat}: jumlah {angka.ukuran} tahun {angka.tahun} {format_rupiah(nilai)}, sedangkan jumlah "
            f"{len(baris)} programnya di tempat itu {format_rupiah(jumlah)} (selisih {format_rupiah(abs(nilai - jumlah))}).",
            saran="Cari baris yang keliru, lalu samakan.",
            at=angka.lokasi.pada("nilai"),
            fakta=(angka.tempat, angka.ukuran, str(angka.tahun), str(nilai), str(jumlah)),
        )
