"""UKR018 lonjakan-tanpa-penjelasan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR018",
    "lonjakan-tanpa-penjelasan",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def lonjakan_tanpa_penjelasan(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Realisasi melonjak dari tahun lalu tanpa penjelasan.

    Mengapa: Perubahan lebih dari separuh dalam setahun perlu sebab; bila tidak ada, mungkin salah ketik atau salah satuan.

    Cara memperbaiki: Periksa angkanya, lalu jelaskan di kolom penjelasan atau lembar Analisis.
    """
    for kode, hasil in pengukuran.indikator.items():
        lalu = next((k for k in dokumen.daftar_kinerja_lalu if k.indikator == kode and k.tahun == dokumen.unit.tahun - 1), None)
        indikator, realisasi = dokumen.indikator(kode), dokumen.realisasi(kode)
        analisis = dokumen.analisis(kode)
        dijelaskan = analisis and (analisis.penyebab.strip() or analisis.hambatan.strip())
        if lalu is None or indikator is None or realisasi is None or realisasi.penjelasan.strip() or dijelaskan:
            continue
        if not isinstance(hasil.realisasi, Decimal) or not isinstance(lalu.realisasi, Decimal) or lalu.realisasi == 0:
            continue
        if abs(hasil.realisasi - lalu.realisasi) * 2 > abs(lalu.realisasi):
            yield Butir(
                pesan=f"{kode} {indikator.nama}: realisasi {tampil(lalu.realisasi)} pada {lalu.tahun} "
                f"menjadi {tampil(hasil.realisasi)}.",
                saran="Periksa angka dan satuannya, lalu jelaskan sebabnya.",
                at=realisasi.lokasi.pada("tahunan"),
                objek=kode,
                fakta=(tampil(lalu.realisasi), tampil(hasil.realisasi)),
            )
