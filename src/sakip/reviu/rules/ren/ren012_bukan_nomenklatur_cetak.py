"""REN012 bukan-nomenklatur, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.hukum.nomenklatur_daerah import muat_nomenklatur
from sakip.kernel.kemiripan import baku
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_MIRIP = 0.78


@muka_cetak("REN012")
def bukan_nomenklatur_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Nama program kecamatan yang hampir sama dengan nama resmi, tetapi memuat kata lain.

    Hanya laporan kecamatan sejak 2021, nama yang dimulai dengan "Program" dan sama panjang dengan nama resminya: nama yang
    disingkat dan ejaan yang lazim tertukar tidak dipersoalkan.
    """
    if not laporan.unit.casefold().startswith("kecamatan") or laporan.tahun < 2021:
        return
    resmi = {baku(n.nama): n.nama for n in muat_nomenklatur().values() if n.tingkat == "program" and not n.kekhususan}
    dikenal: set[str] = set()
    for n in laporan.daftar_nama:
        nama = baku(n.teks)
        if n.peran is not Peran.PROGRAM or not nama.startswith("program ") or nama in dikenal:
            continue
        dikenal.add(nama)
        dekat = max(resmi, key=lambda r: SequenceMatcher(None, nama, r, autojunk=False).ratio())
        satu, dua = nama.split(), dekat.split()
        beda = [(a, b) for a, b in zip(satu, dua, strict=False) if a != b]
        if len(satu) != len(dua) or len(beda) != 1 or SequenceMatcher(None, nama, dekat, autojunk=False).ratio() < _MIRIP:
            continue
        yield Butir(
            pesan=f"program ditulis “{n.teks}”, nomenklatur menamainya “{resmi[dekat]}”.",
            saran=f"Tulis “{resmi[dekat]}”.",
            at=n.lokasi,
            objek=n.teks,
            fakta=(n.teks, resmi[dekat]),
        )
