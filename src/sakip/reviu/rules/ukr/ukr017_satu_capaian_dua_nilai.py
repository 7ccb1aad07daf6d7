"""UKR017 satu-capaian-dua-nilai."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from sakip.kernel.angka import bulatkan
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.realisasi import AngkaPembanding
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_CAPAIAN, daftar_angka, desimal, sebut_objek, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("UKR017", "satu-capaian-dua-nilai", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("perpres-29-2014#pengukuran",))
def satu_capaian_dua_nilai(dokumen: Dokumen) -> Iterator[Butir]:
    """Capaian yang sama tercetak dengan nilai berbeda.

    Mengapa: Satu indikator atau unit mempunyai satu capaian setahun.

    Cara memperbaiki: Tetapkan nilai yang benar dan pakai di semua tempat.
    """
    kelompok: dict[tuple[str, str, int | None], list[tuple[AngkaPembanding, Decimal]]] = {}
    for angka, nilai in daftar_angka(dokumen, *UKURAN_CAPAIAN, "serapan persen", "efisiensi"):
        kelompok.setdefault((angka.objek, angka.ukuran, angka.tahun or dokumen.unit.tahun), []).append((angka, nilai))
    for (objek, ukuran, _), isi in kelompok.items():
        pertama, acuan = isi[0]
        for angka, nilai in isi[1:]:
            teliti = min(desimal(nilai), desimal(acuan))
            potong = Decimal(1).scaleb(-teliti)
            terpotong = nilai.quantize(potong, rounding=ROUND_DOWN) == acuan.quantize(potong, rounding=ROUND_DOWN)
            if bulatkan(nilai, teliti) != bulatkan(acuan, teliti) and not terpotong:
                yield Butir(
                    pesan=f"{ukuran} {sebut_objek(dokumen, objek)}: {tampil(acuan)} di {pertama.tempat}, "
                    f"{tampil(nilai)} di {angka.tempat}.",
                    saran="Pakai satu nilai di semua tempat.",
                    at=angka.lokasi.pada("nilai"),
                    objek=objek,
                    fakta=(pertama.tempat, tampil(acuan), angka.tempat, tampil(nilai)),
                )
