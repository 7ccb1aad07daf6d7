"""Levels of the plan: which kind may stand under which, and the next free code."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from sakip.rencana.pohon import Jenis

INDUK_SAH: Mapping[Jenis, tuple[Jenis, ...]] = {
    Jenis.VISI: (),
    Jenis.MISI: (Jenis.VISI,),
    Jenis.TUJUAN_DAERAH: (Jenis.MISI,),
    Jenis.SASARAN_DAERAH: (Jenis.TUJUAN_DAERAH, Jenis.MISI),
    Jenis.TUJUAN: (Jenis.SASARAN_DAERAH,),
    Jenis.SASARAN: (Jenis.TUJUAN,),
    Jenis.PROGRAM: (Jenis.SASARAN,),
    Jenis.KEGIATAN: (Jenis.PROGRAM,),
    Jenis.SUB_KEGIATAN: (Jenis.KEGIATAN,),
}
"""The kinds a node may stand under; parents are always of a higher level, so that there is never a circle."""
BOLEH_TANPA_INDUK = (Jenis.VISI, Jenis.MISI, Jenis.TUJUAN)
"""Kinds that may stand at the top: a Renstra may be written before the region's plan."""
JENIS_BERNOMENKLATUR = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)
_AWALAN = {Jenis.VISI: "V", Jenis.MISI: "M", Jenis.TUJUAN: "T", Jenis.SASARAN: "S"}
_ANAK_DAERAH = {Jenis.TUJUAN_DAERAH: "T", Jenis.SASARAN_DAERAH: "S"}
_AKHIRAN = {Jenis.PROGRAM: "{:02d}", Jenis.KEGIATAN: "2.{:02d}", Jenis.SUB_KEGIATAN: "{:04d}"}


def anak_sah(jenis: Jenis, *, daerah: bool) -> tuple[Jenis, ...]:
    """The kinds that may be added under a kind, in the region's plan or in a unit's."""
    batas = Jenis.SASARAN_DAERAH
    urutan = list(Jenis)
    return tuple(j for j, induk in INDUK_SAH.items() if jenis in induk and (urutan.index(j) <= urutan.index(batas)) == daerah)


def propose_code(jenis: Jenis, kode_induk: str, terpakai: Collection[str]) -> str:
    """A code that nobody uses, in the manner of the level: ``T1``, ``M3.T1``, ``7.01.02.2.04``."""
    if jenis is Jenis.VISI and "V" not in terpakai:
        return "V"
    pola = _pola(jenis, kode_induk)
    return next(kode for n in range(1, 100_000) if (kode := pola.format(n)) not in terpakai)


def _pola(jenis: Jenis, kode_induk: str) -> str:
    aman = re.sub(r"[{}]", "", kode_induk)
    if jenis in _AWALAN:
        return _AWALAN[jenis] + "{}"
    if jenis in _ANAK_DAERAH:
        dasar = aman.rpartition(".")[0] if jenis is Jenis.SASARAN_DAERAH and "." in aman else aman
        return f"{dasar}.{_ANAK_DAERAH[jenis]}" + "{}" if dasar else f"{_ANAK_DAERAH[jenis]}D{{}}"
    if jenis is Jenis.PROGRAM or not aman:
        return f"{'P' if jenis is Jenis.PROGRAM else 'K'}" + "{}"
    return f"{aman}." + _AKHIRAN[jenis]


def propose_indicator_code(jenis: Jenis, *, iku: bool, terpakai: Collection[str]) -> str:
    """A free code for an indicator: ``IKU4``, ``P7``, ``K10``, ``I1``."""
    awalan = "IKU" if iku else {Jenis.PROGRAM: "P", Jenis.KEGIATAN: "K", Jenis.SUB_KEGIATAN: "SK"}.get(jenis, "I")
    return next(kode for n in range(1, 100_000) if (kode := f"{awalan}{n}") not in terpakai)
