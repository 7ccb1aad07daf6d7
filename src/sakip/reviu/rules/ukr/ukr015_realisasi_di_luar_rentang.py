"""UKR015 realisasi-di-luar-rentang."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import persen, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR015", "realisasi-di-luar-rentang", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-09-2007#syarat",)
)
def realisasi_di_luar_rentang(dokumen: Dokumen) -> Iterator[Butir]:
    """Realisasi di luar rentang yang mungkin.

    Mengapa: Bagian dari keseluruhan tidak dapat melebihi seratus persen, dan banyaknya sesuatu tidak dapat negatif.

    Cara memperbaiki: Periksa realisasi atau satuannya.
    """
    for realisasi in dokumen.daftar_realisasi:
        indikator = dokumen.indikator(realisasi.indikator)
        nilai = realisasi.tahunan
        if indikator is None or not isinstance(nilai, Decimal):
            continue
        berbatas = cari_frasa(indikator.nama, daftar_kata("paling_tinggi_seratus"))
        bagian = (persen(indikator) or berbatas) and not cari_frasa(indikator.nama, daftar_kata("lebih_dari_seratus"))
        hitungan = indikator.nama.casefold().startswith("jumlah")
        if (bagian and not 0 <= nilai <= 100) or (hitungan and nilai < 0):
            batas = "0 sampai 100" if bagian else "nol atau lebih"
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: realisasi {tampil(nilai)} di luar rentang {batas}.",
                saran="Periksa realisasi atau satuan indikator.",
                at=realisasi.lokasi.pada("tahunan"),
                objek=indikator.kode,
                fakta=(tampil(nilai),),
            )
