"""Whether a report explains a figure: text and analysis columns that name it with a cause."""

from __future__ import annotations

import re

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kemiripan import kata_isi

SEBAB = re.compile(
    r"\b(?:karena|dikarenakan|sebab|disebabkan|penyebab|akibat|diakibatkan|kendala|hambatan|terkendala|sehubungan|mengingat"
    r"|efisiensi|sisa|penghematan|refocusing|gagal lelang|tidak (?:terlaksana|dilaksanakan|terealisasi|terserap|dapat)"
    r"|belum (?:terlaksana|dapat))",
    re.I,
)
_KOLOM = (Peran.ANALISIS, Peran.SOLUSI, Peran.KETERANGAN, Peran.MENUNJANG, Peran.ALASAN)
_PALING_SEDIKIT = 25
"""Characters: a shorter cell (``Tercapai``) explains nothing."""


def explained(laporan: LaporanTercetak, f: Fakta) -> bool:
    """True where a paragraph or a cell of analysis names the figure or its thing together with a cause."""
    return any(_menyebut(teks, f) and SEBAB.search(teks) for teks in (n.teks for n in laporan.daftar_narasi)) or any(
        _baris_ini(baris, f) and _analisis(tabel, baris) for tabel in laporan.daftar_tabel for baris in tabel.isi
    )


def _menyebut(teks: str, f: Fakta) -> bool:
    angka = f.teks.strip(" %")
    if len(angka) >= 4 and re.search(rf"(?<![\d.,]){re.escape(angka)}(?![\d]|[.,]\d)", teks):
        return True
    kata = kata_isi(f.objek)
    return len(kata) >= 2 and len(kata & kata_isi(teks)) * 5 >= len(kata) * 4


def _baris_ini(baris: BarisMakna, f: Fakta) -> bool:
    return any(g.entitas == f.entitas for g in baris.daftar_fakta) or _nama(baris) == _rata(f.objek)


def _nama(baris: BarisMakna) -> str:
    return _rata(baris.nama.get(Peran.PROGRAM, ""))


def _rata(teks: str) -> str:
    return " ".join(re.findall(r"\w+", teks.casefold()))


def _analisis(tabel: TabelMakna, baris: BarisMakna) -> bool:
    return any(len(baris.sel[k.indeks]) >= _PALING_SEDIKIT for k in tabel.kolom(*_KOLOM) if k.indeks < len(baris.sel))
