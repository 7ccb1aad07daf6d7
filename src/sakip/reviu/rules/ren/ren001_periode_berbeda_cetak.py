"""REN001 periode-berbeda, on a printed report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir


@muka_cetak("REN001")
def periode_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Periode yang disebut bersama nama Renstra dan RPJMD; yang paling sering disebut menjadi acuan.

    Diam pada periode lain yang tidak mencakup tahun laporan (rencana yang lalu atau berikutnya).
    """
    for dokumen in ("Renstra", "RPJMD"):
        daftar = [p for p in laporan.daftar_periode if p.dokumen == dokumen]
        hitung = Counter((p.awal, p.akhir) for p in daftar)
        if len(hitung) < 2:
            continue
        acuan, _ = hitung.most_common(1)[0]
        for p in daftar:
            if (p.awal, p.akhir) == acuan or (laporan.tahun and not p.awal <= laporan.tahun <= p.akhir):
                continue
            yield Butir(
                pesan=f"periode {dokumen} disebut {p.awal}-{p.akhir}, di tempat lain {acuan[0]}-{acuan[1]}.",
                saran="Sebut periode yang sama di semua tempat.",
                at=p.lokasi,
                objek=dokumen,
                fakta=(f"{p.awal}-{p.akhir}", f"{acuan[0]}-{acuan[1]}"),
            )
