"""ANG005 realisasi-melebihi-anggaran, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

PENDAPATAN = re.compile(
    r"\b(?:pendapatan|penerimaan|pajak daerah|retribusi|pembiayaan|dana perimbangan|transfer|hibah masuk)\b", re.I
)


@muka_cetak("ANG005")
def realisasi_tercetak_melebihi_anggaran(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Realisasi anggaran setiap baris dibandingkan dengan anggarannya; bila ada beberapa, dengan yang terbesar di baris itu.

    Diam pada pendapatan dan pada kolom triwulan.
    """
    for tabel in laporan.daftar_tabel:
        if PENDAPATAN.search(tabel.judul) and not re.search("belanja", tabel.judul, re.I):
            continue
        for baris in tabel.daftar_baris:
            yield from _baris(tabel, baris)


def _baris(tabel: TabelMakna, baris: BarisMakna) -> Iterator[Butir]:
    if any(PENDAPATAN.search(s) and not s.casefold().startswith(("program", "kegiatan", "sub")) for s in baris.sel):
        return
    for f in baris.daftar_fakta:
        if f.ukuran is not Peran.REALISASI_ANGGARAN or f.nilai is None or f.triwulan or f.keadaan:
            continue
        pagu = _pagu(baris, f)
        if pagu and pagu.nilai is not None and f.nilai > pagu.nilai > 0:
            yield Butir(
                pesan=f"realisasi anggaran {name_of(f)} {f.teks} melebihi anggarannya {pagu.teks}.",
                saran="Periksa angka realisasi dan anggaran sesudah perubahan.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(tabel.sebutan, pagu.teks, f.teks),
            )


def _pagu(baris: BarisMakna, f: Fakta) -> Fakta | None:
    calon = [g for g in baris.daftar_fakta if g.ukuran is Peran.ANGGARAN and g.tahun == f.tahun and not g.triwulan and g.nilai]
    return max(calon, key=lambda g: g.nilai or Decimal(0), default=None)
