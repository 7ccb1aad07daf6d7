"""PK016 anggaran-pk-tidak-sama."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import format_rupiah
from sakip.kernel.kosakata import cari_frasa
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_TEMPAT = ("perjanjian kinerja", "perkin", "pk")


@aturan(
    "PK016", "anggaran-pk-tidak-sama", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-i",)
)
def anggaran_pk_tidak_sama(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Jumlah anggaran dalam Perjanjian Kinerja berbeda dari jumlah anggaran program.

    Mengapa: Lampiran Perjanjian Kinerja memuat program, anggarannya dan jumlahnya. Jumlah yang lain berarti ada program
    yang tertinggal atau angka lama yang tersalin.

    Cara memperbaiki: Jumlahkan ulang anggaran program, atau perbaiki anggaran di lembar Program.
    """
    unit = pengukuran.gugus.get("unit")
    for angka in dokumen.daftar_pembanding:
        if unit is None or angka.objek or not cari_frasa(angka.tempat, _TEMPAT) or not isinstance(angka.nilai, Decimal):
            continue
        jumlah = {"anggaran sebelum": unit.anggaran.sebelum, "anggaran sesudah": unit.anggaran.berlaku}.get(angka.ukuran)
        if jumlah is not None and jumlah.angka is not None and jumlah.angka != angka.nilai:
            yield Butir(
                pesan=f"{angka.tempat} menyebut jumlah {angka.ukuran} perubahan {format_rupiah(angka.nilai)}, jumlah program "
                f"{format_rupiah(jumlah.angka)}.",
                saran="Samakan jumlah dengan rincian programnya.",
                at=angka.lokasi.pada("nilai"),
                fakta=(angka.tempat, angka.ukuran, format_rupiah(angka.nilai), format_rupiah(jumlah.angka)),
            )
