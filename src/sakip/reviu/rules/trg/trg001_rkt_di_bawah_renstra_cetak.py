"""TRG001 rkt-di-bawah-renstra, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.rantai_cetak import reason_stated, target_chains
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("TRG001")
def rkt_tercetak_di_bawah_renstra(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target tahun laporan pada tabel RKT dibandingkan dengan target tahun itu pada tabel Renstra; tanpa RKT: PK atau program.

    Hanya target angka yang lebih rendah; diam bila sebuah alinea menyebut kedua nilai beserta alasannya.
    """
    for r in target_chains(laporan):
        tahunan = r.rkt or r.pk or r.pk_sebelum or r.program
        if not r.renstra or not tahunan:
            continue
        renstra, f = r.renstra[0], tahunan[0]
        if renstra.nilai is None or f.nilai is None or f.nilai >= renstra.nilai or reason_stated(laporan, f, renstra):
            continue
        yield Butir(
            pesan=f"target {laporan.tahun} {name_of(f)} {f.teks}, sedangkan target Renstra {renstra.teks} "
            f"({renstra.lokasi}), tanpa alasan.",
            saran=f"Pakai {renstra.teks}, atau jelaskan alasan penurunannya dalam uraian.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(f.teks, renstra.teks),
        )
