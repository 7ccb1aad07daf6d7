"""UKR019 kategori-dari-nilai-bulat, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import bulatkan
from sakip.pengukuran.kategori import classify
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import printed_categories, scale_in_force
from sakip.reviu.temuan import Butir


@muka_cetak("UKR019")
def kategori_tercetak_dari_nilai_bulat(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kategori yang baru cocok bila capaiannya dibulatkan ke bilangan bulat; yang salah sama sekali ditegur UKR006."""
    skala = scale_in_force(laporan)
    for k in printed_categories(laporan) if skala else ():
        nilai = k.capaian.nilai
        kelas = classify(nilai, skala) if nilai is not None else k.label
        if nilai is None or k.cocok(kelas) or not k.cocok(classify(bulatkan(nilai, 0), skala)):
            continue
        yield Butir(
            pesan=f"kategori tertulis “{k.label}”, padahal {k.capaian.ukuran.value} {k.capaian.teks} termasuk {kelas}; "
            "kategorinya diambil dari nilai yang dibulatkan ke bilangan bulat.",
            saran=f"Tulis {kelas}, atau sebutkan pembulatannya.",
            at=k.lokasi,
            objek=k.capaian.objek,
            fakta=(k.tabel.sebutan, k.label, k.capaian.teks),
        )
