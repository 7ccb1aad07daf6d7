"""Which row of a table explains that its total differs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, Peran, TabelMakna
from sakip.kernel.angka import format_rupiah
from sakip.reviu.cetak.hitung_ulang import cocok
from sakip.reviu.cetak.sebut import name_of


def row_that_explains(tabel: TabelMakna, ukuran: Peran, selisih: Decimal) -> str:
    """A clause that names the only row whose printed absorption asks for just that difference; "" where none or several do."""
    daftar = list(_calon(tabel, ukuran, selisih))
    if len(daftar) != 1:
        return ""
    f, serapan = daftar[0]
    benar = format_rupiah((f.nilai or Decimal(0)) + selisih)
    return f"; {name_of(f)} {benar} cocok dengan serapannya {serapan.teks}, {f.teks} tidak"


def _calon(tabel: TabelMakna, ukuran: Peran, selisih: Decimal) -> Iterator[tuple[Fakta, Fakta]]:
    for baris in tabel.isi:
        f, serapan = baris.fakta(ukuran), baris.fakta(Peran.SERAPAN)
        if f is None or serapan is None or f.nilai is None or serapan.nilai is None:
            continue
        lama, baru = _serapan(baris, f, Decimal(0)), _serapan(baris, f, selisih)
        if lama is None or baru is None or cocok(serapan.nilai, serapan.desimal, lama):
            continue
        if cocok(serapan.nilai, serapan.desimal, baru):
            yield f, serapan


def _serapan(baris: BarisMakna, f: Fakta, tambah: Decimal) -> Decimal | None:
    lain = baris.fakta(Peran.ANGGARAN if f.ukuran is Peran.REALISASI_ANGGARAN else Peran.REALISASI_ANGGARAN)
    nilai = (f.nilai or Decimal(0)) + tambah
    if lain is None or lain.nilai is None:
        return None
    atas, bawah = (nilai, lain.nilai) if f.ukuran is Peran.REALISASI_ANGGARAN else (lain.nilai, nilai)
    return atas / bawah * 100 if bawah > 0 else None
