"""TRG002 pk-berbeda-rkt, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_value
from sakip.reviu.cetak.rantai_cetak import reason_stated, target_chains
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("TRG002")
def pk_tercetak_berbeda_rkt(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target pada tabel Perjanjian Kinerja semula dibandingkan dengan tabel RKT.

    Target yang diubah dalam PK perubahan bukan urusan aturan ini; diam bila alasannya disebut bersama kedua nilai.
    """
    for r in target_chains(laporan):
        janji = r.pk_sebelum or r.pk
        if not r.rkt or not janji or not janji[0].teks.strip(" -–"):
            continue
        f, rkt = janji[0], r.rkt[0]
        if same_value(f, rkt) or reason_stated(laporan, f, rkt):
            continue
        yield Butir(
            pesan=f"target PK {name_of(f)} {f.teks}, sedangkan target RKT {rkt.teks} ({rkt.lokasi}).",
            saran="Samakan target PK dengan RKT, atau jelaskan perbedaannya.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(f.teks, rkt.teks),
        )
