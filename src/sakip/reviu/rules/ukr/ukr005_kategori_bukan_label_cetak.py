"""UKR005 kategori-bukan-label, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import printed_categories, scale_in_force
from sakip.reviu.temuan import Butir


@muka_cetak("UKR005")
def kategori_tercetak_bukan_label(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kategori di samping capaian dicari pada skala yang tercetak; tanpa tabel skala, pada skala Permendagri 86/2017.

    Diam bila laporan memakai label lain secara taat asas tanpa mencetak skalanya.
    """
    skala = scale_in_force(laporan)
    daftar = list(printed_categories(laporan))
    asing = [k for k in daftar if not any(k.cocok(label) for label, _ in skala)]
    if not skala or len(asing) * 2 > len(daftar):
        return
    for k in asing:
        yield Butir(
            pesan=f"kategori “{k.label}” tidak ada pada skala laporan ({', '.join(label for label, _ in skala)}).",
            saran="Pakai salah satu label skala itu.",
            at=k.lokasi,
            objek=k.capaian.objek,
            fakta=(k.tabel.sebutan, k.label),
        )
