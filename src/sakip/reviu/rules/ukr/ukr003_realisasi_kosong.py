"""UKR003 realisasi-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR003",
    "realisasi-kosong",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("perpres-29-2014#pengukuran", "permenpanrb-53-2014#lampiran-ii-bab-iii"),
)
def realisasi_kosong(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """IKU atau indikator Perjanjian Kinerja tanpa realisasi.

    Mengapa: Setiap yang diperjanjikan harus diukur; kosong bukan nol.

    Cara memperbaiki: Isi realisasi tahunan atau keempat triwulannya; bila belum ada data, jelaskan di lembar Analisis.
    """
    pk = dokumen.pk_berlaku()
    for indikator in dokumen.daftar_indikator:
        janji = pk.target(indikator.kode) if pk else None
        hasil = pengukuran.indikator.get(indikator.kode)
        if hasil is None or hasil.realisasi is not None or not (indikator.iku or (janji and janji.target is not None)):
            continue
        realisasi = dokumen.realisasi(indikator.kode)
        sebutan = "IKU" if indikator.iku else "indikator Perjanjian Kinerja"
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: {sebutan} belum mempunyai realisasi tahun {dokumen.unit.tahun}.",
            saran="Isi kolom realisasi tahunan di lembar Realisasi.",
            at=realisasi.lokasi.pada("tahunan") if realisasi else indikator.lokasi.pada("kode"),
            objek=indikator.kode,
            fakta=(sebutan, "kosong"),
        )
