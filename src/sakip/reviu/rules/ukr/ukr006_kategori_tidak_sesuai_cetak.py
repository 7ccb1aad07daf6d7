"""UKR006 kategori-tidak-sesuai, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import bulatkan
from sakip.pengukuran.kategori import classify
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import printed_categories, scale_in_force
from sakip.reviu.temuan import Butir


@muka_cetak("UKR006")
def kategori_tercetak_tidak_sesuai(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kategori di samping capaian dibandingkan dengan kelas nilainya pada skala yang tercetak.

    Diam bila kategori itu benar untuk nilai yang dibulatkan ke bilangan bulat lebih dahulu, dan pada label di luar skala.
    """
    skala = scale_in_force(laporan)
    for k in printed_categories(laporan):
        nilai = k.capaian.nilai
        if nilai is None or not any(k.cocok(label) for label, _ in skala):
            continue
        benar = classify(nilai, skala)
        if k.cocok(benar) or k.cocok(classify(bulatkan(nilai, 0), skala)):
            continue
        yield Butir(
            pesan=f"kategori tertulis “{k.label}”, sedangkan {k.capaian.ukuran.value} {k.capaian.teks} termasuk {benar}.",
            saran=f"Ganti dengan {benar}, atau perbaiki capaiannya.",
            at=k.lokasi,
            objek=k.capaian.objek,
            fakta=(k.tabel.sebutan, k.label, k.capaian.teks),
        )
