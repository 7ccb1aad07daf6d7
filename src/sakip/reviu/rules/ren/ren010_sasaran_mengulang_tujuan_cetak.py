"""REN010 sasaran-mengulang-tujuan, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.kernel.kemiripan import sama_maksud
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir


@muka_cetak("REN010")
def sasaran_tercetak_mengulang_tujuan(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tujuan dan sasaran pada baris yang sama, di tabel yang memisahkan kolom keduanya; setiap pasangan ditegur satu kali."""
    dikenal: set[tuple[str, str]] = set()
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(Peran.SASARAN):
            for baris in tabel.isi:
                tujuan, sasaran = (nama_bersih(baris.nama.get(p, "")) for p in (Peran.TUJUAN, Peran.SASARAN))
                kunci = (tujuan.casefold(), sasaran.casefold())
                if not tujuan or not sasaran or kunci in dikenal or not sama_maksud(tujuan, sasaran):
                    continue
                dikenal.add(kunci)
                yield Butir(
                    pesan=f"Tujuan “{tujuan}” dan sasaran “{sasaran}” memakai kata yang sama.",
                    saran="Bedakan akibat (tujuan) dari penyebabnya (sasaran).",
                    at=tabel.sel(baris, kolom),
                    objek=sasaran,
                    fakta=(tujuan, sasaran),
                )
