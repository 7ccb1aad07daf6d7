"""REN005 baseline-kosong, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_AWAL = re.compile(r"kondisi awal|kinerja awal|data awal|\bbaseline\b|base line|capaian awal", re.I)


@muka_cetak("REN005")
def baseline_tercetak_kosong(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tabel Renstra dengan target beberapa tahun tanpa kolom kondisi awal, bila kondisi awal tidak disebut di mana pun.

    Cukup bila salah satu tabel Renstra memuatnya, atau memuat tahun sebelum tahun pertama periodenya. Bila periode
    Renstra tidak disebut, tabel yang tepat selama satu periode lain yang disebut laporan tidak dipersoalkan.
    """
    renstra = laporan.tabel(JenisTabel.RENSTRA)
    if any(t.kolom(Peran.BASELINE, Peran.REALISASI) for t in renstra) or _AWAL.search(laporan.seluruh_teks):
        return
    awal = min((p.awal for p in laporan.daftar_periode if p.dokumen.casefold().startswith(("renstra", "rencana"))), default=0)
    for tabel in renstra:
        tahun = sorted({k.tahun for k in tabel.kolom(Peran.TARGET) if k.tahun})
        penuh = not awal and len(tahun) >= 3 and (tahun[0], tahun[-1]) in {(p.awal, p.akhir) for p in laporan.daftar_periode}
        if len(tahun) >= 3 and not penuh and not (awal and tahun[0] <= awal):
            yield Butir(
                pesan=f"{tabel.sebutan} memuat target {tahun[0]}-{tahun[-1]} tanpa kondisi awal.",
                saran="Tambahkan kolom kondisi awal: hasil sebelum tahun pertama.",
                at=tabel.lokasi,
                objek=tabel.sebutan,
                fakta=tuple(map(str, tahun)),
            )
            return
