"""UKR008 skala-tertutup, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Peran
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import printed_scale
from sakip.reviu.temuan import Butir


@muka_cetak("UKR008")
def skala_tercetak_tertutup(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kelas teratas pada tabel skala kategori: harus menampung capaian di atas 100.

    Diam bila laporan membatasi capaian: kolom capaiannya tidak pernah melewati batas itu walau realisasi melampaui target.
    """
    skala = printed_scale(laporan)
    if not skala or skala[0].atas is None:
        return
    atas = skala[0].atas
    dibatasi = any(_dibatasi(b, f, atas) for t in laporan.daftar_tabel for b in t.isi for f in b.daftar_fakta)
    if dibatasi and all(f.nilai is None or f.nilai <= atas for f in laporan.fakta(Peran.CAPAIAN)):
        return
    yield Butir(
        pesan=f"kelas teratas {skala[0].label} berhenti di {format_angka(atas)}; capaian di atasnya tidak mempunyai kategori.",
        saran=f"Tulis {skala[0].label} ≥ {format_angka(skala[0].bawah or atas)}.",
        at=skala[0].lokasi,
        objek=skala[0].label,
        fakta=(str(atas),),
    )


def _dibatasi(baris: BarisMakna, capaian: Fakta, atas: Decimal) -> bool:
    """An achievement at the bound although the realisation is beyond the target."""
    if capaian.ukuran is not Peran.CAPAIAN or capaian.nilai != atas:
        return False
    realisasi, target = baris.fakta(Peran.REALISASI, capaian.kelompok), baris.fakta(Peran.TARGET, capaian.kelompok)
    if realisasi is None or target is None or realisasi.nilai is None or target.nilai is None:
        return False
    return realisasi.nilai > target.nilai
