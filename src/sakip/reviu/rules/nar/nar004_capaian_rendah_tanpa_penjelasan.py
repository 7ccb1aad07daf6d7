"""NAR004 capaian-rendah-tanpa-penjelasan."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_persen
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_TINGGI = Decimal(76)
"""Where the agency's own scale has no such class."""


@aturan(
    "NAR004",
    "capaian-rendah-tanpa-penjelasan",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def capaian_rendah_tanpa_penjelasan(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Capaian di bawah target tanpa penjelasan.

    Mengapa: Kegagalan mencapai target harus dijelaskan sebab dan upayanya.

    Cara memperbaiki: Isi penyebab atau hambatan indikator itu di lembar Analisis.
    """
    pk = dokumen.pk_berlaku()
    tinggi = dict(pengukuran.peringkat_kategori).get("Tinggi", _TINGGI)
    for kode, hasil in pengukuran.indikator.items():
        indikator, nilai, analisis = dokumen.indikator(kode), hasil.capaian.angka, dokumen.analisis(kode)
        if indikator is None or nilai is None or (analisis and (analisis.penyebab.strip() or analisis.hambatan.strip())):
            continue
        utama = indikator.iku or bool(pk and pk.target(kode))
        simpul = dokumen.simpul_indikator(indikator)
        if not utama and (simpul is None or simpul.jenis is not Jenis.PROGRAM or bulatkan(nilai) >= tinggi):
            continue
        if utama and nilai >= 100:
            continue
        realisasi = dokumen.realisasi(kode)
        yield Butir(
            pesan=f"{kode} {indikator.nama}: capaian {format_persen(nilai)}% tanpa penjelasan sebab.",
            saran="Isi penyebab atau hambatannya di lembar Analisis.",
            at=analisis.lokasi.pada("penyebab")
            if analisis
            else realisasi.lokasi.pada("penjelasan")
            if realisasi
            else indikator.lokasi,
            objek=kode,
            fakta=(format_persen(nilai),),
        )
