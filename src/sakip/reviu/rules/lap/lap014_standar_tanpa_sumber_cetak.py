"""LAP014 standar-tanpa-sumber, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran, TabelMakna
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_ASAL = re.compile(
    r"\bsumber\b|\b(?:permen\w*|peraturan|keputusan|kemen\w*|kementerian|bps|badan|bappenas|lembaga|data|rilis|laporan|survei)\b"
    r"|\b(?:kabupaten|kota|provinsi)\s+[A-Z]",
    re.I,
)


@muka_cetak("LAP014")
def standar_tercetak_tanpa_sumber(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom standar tanpa kolom sumber, tanpa baris sumber di bawah tabel, dan tanpa asal di judul kolom atau uraian.

    Satu temuan untuk satu tabel. Diam bila standarnya sama dengan realisasi (LAP015) dan bila selnya tidak berangka.
    """
    for tabel in laporan.daftar_tabel:
        kolom = tabel.kolom(Peran.STANDAR)
        fakta = [f for b in tabel.isi for f in b.daftar_fakta if f.ukuran is Peran.STANDAR and f.nilai is not None]
        if not kolom or not fakta or _bersumber(laporan, tabel):
            continue
        realisasi = {f.nilai for b in tabel.isi for f in b.daftar_fakta if f.ukuran is Peran.REALISASI}
        asing = [f for f in fakta if f.nilai not in realisasi]
        if asing:
            yield Butir(
                pesan=f"standar {name_of(asing[0])} {asing[0].teks} tidak menyebut sumbernya"
                + (f" (dan {len(asing) - 1} standar lain di tabel ini)." if len(asing) > 1 else "."),
                saran="Sebut sumber dan tahun standar itu.",
                at=asing[0].lokasi,
                objek=tabel.sebutan,
                fakta=tuple(f.teks for f in asing),
            )


def _bersumber(laporan: LaporanTercetak, tabel: TabelMakna) -> bool:
    if tabel.sumber or tabel.kolom(Peran.SUMBER_STANDAR, Peran.SUMBER_DATA):
        return True
    kepala = [re.sub(r"standar\w*", "", k.judul.rpartition(" / ")[2], flags=re.I) for k in tabel.kolom(Peran.STANDAR)]
    uraian = [
        n.teks for n in laporan.daftar_narasi if tabel.indeks in n.tentang or tabel.blok - 4 <= n.lokasi.blok <= tabel.blok + 8
    ]
    keterangan = [b.sel[k.indeks] for b in tabel.isi for k in tabel.kolom(Peran.KETERANGAN, Peran.LAIN) if k.indeks < len(b.sel)]
    return any(_ASAL.search(t) for t in (*kepala, *keterangan)) or any(
        re.search(r"standar", t, re.I) and _ASAL.search(t) for t in uraian
    )
