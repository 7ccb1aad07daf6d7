"""UKR006 kategori-tidak-sesuai."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.pengukuran.hasil import Pengukuran
from sakip.pengukuran.kategori import classify
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.realisasi import AngkaPembanding
from sakip.reviu.aturan import aturan
from sakip.reviu.kosakata import ratakan
from sakip.reviu.pembanding import UKURAN_CAPAIAN, sebut_objek, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _menurut(dokumen: Dokumen, pengukuran: Pengukuran, angka: AngkaPembanding) -> dict[str, str]:
    """The categories that fit and the value each rests on: those printed at the same place, else the computed one."""
    sebelah = {
        classify(a.nilai, pengukuran.peringkat_kategori): f"{a.ukuran} {tampil(a.nilai)} di tempat yang sama"
        for a in dokumen.daftar_pembanding
        if (a.tempat, a.objek, a.tahun) == (angka.tempat, angka.objek, angka.tahun)
        and a.ukuran in UKURAN_CAPAIAN
        and isinstance(a.nilai, Decimal)
    }
    if sebelah or angka.tahun not in (None, dokumen.unit.tahun):
        return sebelah
    hasil = pengukuran.indikator.get(angka.objek)
    gugus = pengukuran.gugus.get(angka.objek or "unit")
    benar = hasil.kategori if hasil else gugus.kategori if gugus else ""
    return {benar: "capaian hasil hitungan"} if benar else {}


@aturan(
    "UKR006",
    "kategori-tidak-sesuai",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permendagri-86-2017#lampiran-skala",),
)
def kategori_tidak_sesuai(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Kategori yang tercetak tidak sesuai dengan capaiannya.

    Mengapa: Kategori ditetapkan dari nilai capaian menurut skala, bukan dari kesan.

    Cara memperbaiki: Ganti kategori, atau perbaiki capaiannya.
    """
    label = {ratakan(nama) for nama, _ in pengukuran.peringkat_kategori}
    for angka in dokumen.daftar_pembanding:
        tertulis = ratakan(str(angka.nilai))
        if angka.ukuran != "kategori" or tertulis not in label:
            continue
        wajar = _menurut(dokumen, pengukuran, angka)
        if wajar and tertulis not in {ratakan(k) for k in wajar}:
            benar, dasar = next(iter(wajar.items()))
            yield Butir(
                pesan=f'{angka.tempat}: {sebut_objek(dokumen, angka.objek)} berkategori "{angka.nilai}", '
                f'menurut capaiannya "{benar}" ({dasar}).',
                saran=f'Tulis "{benar}".',
                at=angka.lokasi.pada("nilai"),
                objek=angka.objek,
                fakta=(angka.tempat, str(angka.nilai), benar),
            )
