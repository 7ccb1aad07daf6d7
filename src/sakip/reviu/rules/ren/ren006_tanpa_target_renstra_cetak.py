"""REN006 tanpa-target-renstra, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.himpunan import indicators_of, named_in
from sakip.reviu.temuan import Butir

_DOKUMEN = (JenisTabel.IKU, JenisTabel.RKT, JenisTabel.PK)


@muka_cetak("REN006")
def tanpa_target_renstra_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Indikator pada tabel IKU, RKT, dan Perjanjian Kinerja dicari pada tabel Renstra; satu temuan untuk setiap indikator.

    Diam bila tabel Renstra tidak tercetak, atau tidak memuat satu pun indikator dokumen itu: tabelnya tentang tingkat lain.
    """
    renstra = named_in(laporan, JenisTabel.RENSTRA)
    dikenal: set[int] = set()
    for jenis in _DOKUMEN:
        daftar = list(indicators_of(laporan, jenis))
        if not any(n.entitas in renstra for n in daftar):
            continue
        for n in daftar:
            if n.entitas not in renstra and n.entitas not in dikenal:
                dikenal.add(n.entitas)
                yield Butir(
                    pesan=f"indikator “{n.teks}” tidak ada pada tabel Renstra.",
                    saran="Tambahkan indikator dan targetnya pada tabel Renstra, atau jelaskan dasar penambahannya.",
                    at=n.lokasi,
                    objek=n.teks,
                    fakta=(n.teks,),
                )
