"""A table as plain rows for spreadsheets: every cell of a merge repeats its content, numbers are numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from sakip.naskah.sebutan import sebut
from sakip.naskah.simpul import Isi, Perataan, Rujuk, Tabel
from sakip.render.kisi import Baris, susun_kisi

_ANGKA = re.compile(r"-?\d{1,3}(?:\.\d{3})*(?:,\d+)?|-?\d+(?:,\d+)?")
_NOMOR_KOLOM = re.compile(r"\(\d+\)|")

Nilai = str | Decimal


def baris_tabel(tabel: Tabel, sebutan: Mapping[str, str]) -> tuple[tuple[str, ...], list[tuple[Nilai, ...]]]:
    """The headings and the rows (totals last). A right-aligned figure as displayed becomes a number.

    Raises ValueError for a row with too many cells and for a broken reference.
    """
    kepala = [b for b in _urai(tabel, tabel.kepala, sebutan) if not all(_NOMOR_KOLOM.fullmatch(s) for s in b)]
    judul = tuple(" ".join(dict.fromkeys(b[n] for b in kepala if b[n])) for n in range(len(tabel.kolom)))
    kanan = [k.perataan is Perataan.KANAN for k in tabel.kolom]
    isi = [*_urai(tabel, tabel.baris, sebutan), *_urai(tabel, tabel.kaki, sebutan)]
    return judul, [tuple(_nilai(s, k) for s, k in zip(b, kanan, strict=True)) for b in isi]


def _urai(tabel: Tabel, daftar: tuple[Baris, ...], sebutan: Mapping[str, str]) -> list[list[str]]:
    return [
        [_teks(petak.sel.isi, sebutan) for petak in baris for _ in range(petak.rentang)]
        for baris in susun_kisi(daftar, len(tabel.kolom), tabel.kode)
    ]


def _teks(isi: Isi, sebutan: Mapping[str, str]) -> str:
    return "".join(sebut(sebutan, s.kode) if isinstance(s, Rujuk) else s.teks for s in isi).strip()


def _nilai(teks: str, kanan: bool) -> Nilai:
    if kanan and _ANGKA.fullmatch(teks):
        return Decimal(teks.replace(".", "").replace(",", "."))
    return teks
