"""UKR003 realisasi-kosong, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.kernel.kemiripan import sama_maksud
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.himpunan import DIUKUR, indicators_of, measured
from sakip.reviu.temuan import Butir


@muka_cetak("UKR003")
def iku_tercetak_tanpa_realisasi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Setiap indikator pada tabel IKU dicari pada tabel yang memuat realisasi, yang diperjanjikan pada tabel capaian.

    Diam bila laporan tidak memuat tabel IKU, PK, atau tabel capaian, dan bila kurang dari dua pertiga indikator PK ada di tabel
    capaian: tabelnya tentang tingkat lain.
    """
    diukur = measured(laporan)
    if not diukur:
        return
    yield from _janji(laporan, diukur)
    for n in indicators_of(laporan, JenisTabel.IKU):
        if n.entitas not in diukur:
            yield Butir(
                pesan=f"IKU “{n.teks}” tidak diukur di tabel capaian mana pun.",
                saran="Sajikan target, realisasi, dan capaiannya, atau jelaskan mengapa tidak diukur.",
                at=n.lokasi,
                objek=n.teks,
                fakta=(n.teks,),
            )


def _janji(laporan: LaporanTercetak, diukur: frozenset[int]) -> Iterator[Butir]:
    """Indicators of an agreement that every table of the year's achievements leaves out, though other tables know them."""
    capaian = [f for t in laporan.tabel(JenisTabel.CAPAIAN) for f in t.fakta(*DIUKUR) if f.jenis_objek is Peran.INDIKATOR]
    tahun_ini = {f.entitas for f in capaian if f.tahun in (0, laporan.tahun)}
    nama = {f.objek for f in capaian}
    dikenal: set[int] = set()
    for tabel in laporan.tabel(JenisTabel.PK):
        janji = [n for n in indicators_of(laporan, JenisTabel.PK) if n.lokasi.blok == tabel.blok]
        luput = [n for n in janji if n.entitas not in tahun_ini and not any(sama_maksud(n.teks, lain) for lain in nama)]
        if tabel.keadaan or len(luput) * 3 > len(janji):
            continue
        for n in luput:
            if n.entitas in diukur and n.entitas not in dikenal:
                dikenal.add(n.entitas)
                yield Butir(
                    pesan=f"“{n.teks}” diperjanjikan, tetapi tidak ada di tabel capaian tahun ini.",
                    saran="Sajikan target, realisasi, dan capaiannya, atau jelaskan mengapa tidak diukur.",
                    at=n.lokasi,
                    objek=n.teks,
                    fakta=(n.teks,),
                )
