"""TRG012 target-lalu-berbeda, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_value
from sakip.reviu.cetak.rantai_cetak import DIUKUR, reason_stated
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("TRG012")
def target_lalu_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target tahun-tahun sebelumnya pada tabel perbandingan dibandingkan dengan target tahun itu pada tabel Renstra.

    Target tahun laporan diurus TRG001 sampai TRG003; diam bila sebuah alinea menyebut kedua nilai beserta alasannya.
    """
    renstra = {
        (f.entitas, f.tahun): f
        for f in laporan.fakta(Peran.TARGET)
        if f.dokumen is JenisTabel.RENSTRA and f.entitas >= 0 and f.nilai is not None and not f.triwulan
    }
    dikenal: set[tuple[int, int]] = set()
    for f in laporan.fakta(Peran.TARGET):
        rencana = renstra.get((f.entitas, f.tahun))
        if rencana is None or f.dokumen not in DIUKUR or f.nilai is None or not 0 < f.tahun < laporan.tahun or f.triwulan:
            continue
        if same_value(f, rencana) or (f.entitas, f.tahun) in dikenal or reason_stated(laporan, f, rencana):
            continue
        dikenal.add((f.entitas, f.tahun))
        yield Butir(
            pesan=f"target {f.tahun} {name_of(f)} {f.teks}, sedangkan target Renstra {rencana.teks} ({rencana.lokasi}).",
            saran=f"Pakai {rencana.teks}, atau jelaskan perubahan targetnya.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(str(f.tahun), f.teks, rencana.teks),
        )
