"""PK003 dicabut-tetapi-diukur, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("PK003")
def dicabut_tercetak_tetapi_diukur(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target "-" setelah perubahan pada tabel PK berarti dicabut; indikatornya dicari pada tabel capaian."""
    dicabut = [f for t in laporan.daftar_tabel for f in t.fakta(Peran.TARGET) if f.dokumen is JenisTabel.PK and not f.keadaan]
    for f in dicabut:
        if f.teks.strip() not in ("-", "–", "—") or f.entitas < 0:
            continue
        diukur = [
            c
            for t in laporan.tabel(JenisTabel.CAPAIAN)
            for b in t.isi
            for c in b.daftar_fakta
            if c.ukuran is Peran.REALISASI and c.entitas == f.entitas
        ]
        if diukur:
            yield Butir(
                pesan=f"{name_of(f)} diukur, padahal dicabut dari Perjanjian Kinerja perubahan ({f.lokasi}).",
                saran="Pertahankan dalam PK, atau sajikan di luar capaian yang diperjanjikan beserta alasannya.",
                at=diukur[0].lokasi,
                objek=f.objek,
                fakta=(f.objek, str(f.lokasi)),
            )
