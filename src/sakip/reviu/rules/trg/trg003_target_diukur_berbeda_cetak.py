"""TRG003 target-diukur-berbeda, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_value
from sakip.reviu.cetak.rantai_cetak import target_chains
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("TRG003")
def target_diukur_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target pada tabel capaian dibandingkan dengan target Perjanjian Kinerja yang berlaku pada akhir tahun.

    Tanpa PK: dengan RKT. Target yang dicabut ("-") diurus aturan PK003.
    """
    for r in target_chains(laporan):
        acuan = (
            next((f for f in reversed(r.pk) if f.teks.strip(" -–")), None) if r.pk else next(iter(r.rkt or r.pk_sebelum), None)
        )
        if acuan is None:
            continue
        beda = [f for f in r.diukur if not same_value(f, acuan)]
        for f in beda[:1]:
            tempat = "PK" if r.pk else "rencana"
            yield Butir(
                pesan=f"target {name_of(f)} yang diukur {f.teks}, sedangkan target {tempat} {acuan.teks} ({acuan.lokasi}).",
                saran="Ukur realisasi terhadap target yang diperjanjikan.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(f.teks, acuan.teks),
            )
