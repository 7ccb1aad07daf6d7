"""The target of one indicator in one year, document by document, as a report prints it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.cetakan.makna import Fakta, JenisTabel, LaporanTercetak, Peran

DIUKUR = frozenset(
    {JenisTabel.CAPAIAN, JenisTabel.BANDING, JenisTabel.KEMAJUAN, JenisTabel.ANALISIS, JenisTabel.EFISIENSI, JenisTabel.PENUNJANG}
)
"""Tables that measure."""
_RUPIAH = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RantaiTarget:
    """The targets of one indicator for the reported year; the last printed ones count where a change replaced others."""

    objek: str
    renstra: tuple[Fakta, ...]
    rkt: tuple[Fakta, ...]
    pk: tuple[Fakta, ...]
    pk_sebelum: tuple[Fakta, ...]
    program: tuple[Fakta, ...]
    """In the table of programs and their budgets, without amounts of rupiah that stand in its target columns."""
    diukur: tuple[Fakta, ...]


def target_chains(laporan: LaporanTercetak) -> Iterator[RantaiTarget]:
    """One chain an indicator."""
    per: dict[int, list[Fakta]] = defaultdict(list)
    for f in laporan.fakta(Peran.TARGET):
        if f.jenis_objek is Peran.INDIKATOR and f.entitas >= 0 and f.tahun == laporan.tahun and not f.triwulan:
            per[f.entitas].append(f)
    for daftar in per.values():
        kini = [f for f in daftar if not f.keadaan]
        yield RantaiTarget(
            objek=daftar[0].objek,
            renstra=tuple(f for f in kini if f.dokumen is JenisTabel.RENSTRA),
            rkt=tuple(f for f in kini if f.dokumen is JenisTabel.RKT),
            pk=tuple(f for f in kini if f.dokumen is JenisTabel.PK),
            pk_sebelum=tuple(f for f in daftar if f.keadaan and f.dokumen is JenisTabel.PK),
            program=tuple(f for f in kini if f.dokumen is JenisTabel.PROGRAM_ANGGARAN and (f.nilai or 0) < _RUPIAH),
            diukur=tuple(f for f in kini if f.dokumen in DIUKUR),
        )


_BELUM = re.compile(r"\[[^\]]*\]")
"""A place in brackets that is still to be written is no reason."""


def reason_stated(laporan: LaporanTercetak, satu: Fakta, dua: Fakta) -> bool:
    """True where a paragraph names both values and says why they differ."""
    for narasi in laporan.daftar_narasi:
        teks = _BELUM.sub("", narasi.teks).casefold()
        if not any(k in teks for k in ("alasan", "karena", "dikarenakan", "sebab", "penyesuaian", "disesuaikan", "mengingat")):
            continue
        if _memuat(teks, satu) and _memuat(teks, dua):
            return True
    return False


def _memuat(teks: str, f: Fakta) -> bool:
    bentuk = {f.teks.casefold().strip(" %"), f.teks.casefold().strip(" %").removesuffix(",00").removesuffix(",0")}
    return any(f" {b}" in f" {teks}" for b in bentuk if b)
