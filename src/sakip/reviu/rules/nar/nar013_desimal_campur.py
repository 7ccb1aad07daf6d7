"""NAR013 desimal-campur."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import bulatkan
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.realisasi import AngkaPembanding
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import UKURAN_CAPAIAN, daftar_angka, desimal, sebut_objek, tampil, terhitung
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("NAR013", "desimal-campur", tahap=Tahap.PENGUKURAN, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-88-2021#pelaporan",))
def desimal_campur(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Persentase di satu tabel ditulis dengan banyak desimal yang berbeda.

    Mengapa: Satu kolom memakai satu ketelitian, agar angkanya dapat dibandingkan.

    Cara memperbaiki: Tulis semua persentase tabel itu dengan banyak desimal yang sama.
    """
    kolom: dict[tuple[str, str], list[tuple[AngkaPembanding, Decimal]]] = {}
    for angka, nilai in daftar_angka(dokumen, "serapan persen", *UKURAN_CAPAIAN):
        if desimal(nilai):  # a whole number needs no decimals
            kolom.setdefault((angka.tempat, angka.ukuran), []).append((angka, nilai))
    for (tempat, ukuran), isi in kolom.items():
        penuh = max(desimal(nilai) for _, nilai in isi)
        kasar = [(a, n) for a, n in isi if desimal(n) < penuh and not _nol_di_ujung(dokumen, pengukuran, a, n, penuh)]
        if kasar:
            angka, nilai = kasar[0]
            yield Butir(
                pesan=f"{tempat}: {ukuran} {sebut_objek(dokumen, angka.objek)} tertulis {tampil(nilai)}, "
                f"yang lain dengan {penuh} desimal.",
                saran=f"Tulis dengan {penuh} desimal.",
                at=angka.lokasi.pada("nilai"),
                objek=angka.objek,
                fakta=(tempat, ukuran, tampil(nilai), str(penuh)),
            )


def _nol_di_ujung(dokumen: Dokumen, pengukuran: Pengukuran, angka: AngkaPembanding, nilai: Decimal, penuh: int) -> bool:
    """True where only zeros may be missing: a spreadsheet drops them. So, too, where nothing can be computed."""
    hasil = terhitung(dokumen, pengukuran, angka)
    return hasil is None or bulatkan(hasil.nilai, penuh) == nilai
