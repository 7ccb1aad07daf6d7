"""A PK version beside the one before it: what was added, taken out, changed, and why. No Django."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai
from sakip.rencana.perjanjian import PerjanjianKinerja, TargetPk
from sakip.reviu.rantai import sama


class Perubahan(StrEnum):
    """What a version did to an indicator."""

    DITAMBAH = "ditambah"
    DIKELUARKAN = "dikeluarkan"
    DIUBAH = "diubah"
    TETAP = "tetap"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPk:
    """An indicator in a version: its target beside RKT, Renstra and the version before."""

    kode: str
    indikator: Indikator | None
    sasaran: str
    target: Nilai | None
    dikeluarkan: bool
    semula: Nilai | None
    rkt: Nilai | None
    renstra: Nilai | None
    keterangan: str
    perubahan: Perubahan | None
    """None in the first version, and for what neither version promises."""


def rows_of_version(dokumen: Dokumen, pk: PerjanjianKinerja, lama: PerjanjianKinerja | None) -> tuple[BarisPk, ...]:
    """The promises of a version in its order, then what the version before promised and this one does not name."""
    hilang = [t for t in lama.daftar_target if t.target is not None and pk.target(t.indikator) is None] if lama else []
    return tuple(
        [
            *(_baris(dokumen, t.indikator, t, lama) for t in pk.daftar_target),
            *(_baris(dokumen, t.indikator, None, lama) for t in hilang),
        ]
    )


def _baris(dokumen: Dokumen, kode: str, janji: TargetPk | None, lama: PerjanjianKinerja | None) -> BarisPk:
    indikator = dokumen.indikator(kode)
    simpul = dokumen.simpul_indikator(indikator) if indikator else None
    rkt = dokumen.target_rkt(kode)
    dulu = lama.target(kode) if lama else None
    target, semula = janji.target if janji else None, dulu.target if dulu else None
    return BarisPk(
        kode=kode,
        indikator=indikator,
        sasaran=simpul.nama if simpul else "",
        target=target,
        dikeluarkan=target is None,
        semula=semula,
        rkt=rkt.target if rkt else None,
        renstra=indikator.target_tahun(dokumen.unit.tahun) if indikator else None,
        keterangan=janji.keterangan if janji else "",
        perubahan=_perubahan(semula, target) if lama else None,
    )


def _perubahan(semula: Nilai | None, target: Nilai | None) -> Perubahan | None:
    if semula is None:
        return None if target is None else Perubahan.DITAMBAH
    if target is None:
        return Perubahan.DIKELUARKAN
    return Perubahan.TETAP if sama(semula, target) else Perubahan.DIUBAH


def summary_of(baris: tuple[BarisPk, ...], pk: PerjanjianKinerja, lama: PerjanjianKinerja) -> str:
    """What a version changed, in words: ``1 indikator ditambah, 2 target diubah; anggaran perubahan``."""
    hitung = {p: sum(b.perubahan is p for b in baris) for p in Perubahan}
    butir = [
        f"{hitung[Perubahan.DITAMBAH]} indikator ditambah" if hitung[Perubahan.DITAMBAH] else "",
        f"{hitung[Perubahan.DIKELUARKAN]} indikator dikeluarkan" if hitung[Perubahan.DIKELUARKAN] else "",
        f"{hitung[Perubahan.DIUBAH]} target diubah" if hitung[Perubahan.DIUBAH] else "",
        f"anggaran {pk.dasar_anggaran.value}" if pk.dasar_anggaran is not lama.dasar_anggaran else "",
        f"pihak pertama {pk.pihak_pertama}" if pk.pihak_pertama != lama.pihak_pertama else "",
        f"pihak kedua {pk.pihak_kedua}" if pk.pihak_kedua != lama.pihak_kedua else "",
    ]
    isi = ", ".join(b for b in butir if b) or "semua target tetap"
    return f"{isi[:1].upper()}{isi[1:]}"
