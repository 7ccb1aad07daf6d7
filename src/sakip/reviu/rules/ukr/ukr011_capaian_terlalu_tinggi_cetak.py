"""UKR011 capaian-terlalu-tinggi, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_BATAS = Decimal(150)


@muka_cetak("UKR011")
def capaian_tercetak_terlalu_tinggi(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Capaian setahun di atas 150 persen, setiap indikator sekali; capaian triwulan tidak dinilai."""
    dilaporkan: set[tuple[int, str, int]] = set()
    for f in laporan.fakta(Peran.CAPAIAN):
        kunci = (f.entitas, f.objek, f.tahun)
        if f.nilai is None or f.nilai <= _BATAS or f.triwulan or kunci in dilaporkan:
            continue
        if laporan.tahun and f.tahun != laporan.tahun:
            continue
        dilaporkan.add(kunci)
        yield Butir(
            pesan=f"capaian {name_of(f)} {f.teks.rstrip(' %')}% jauh di atas target.",
            saran="Tinjau target tahun berikutnya, atau jelaskan kejadian luar biasanya.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(f.teks,),
        )
