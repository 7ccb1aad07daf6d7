"""All places where a report prints one fact, so that differing values are seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sakip.cetakan.makna import Fakta, JenisBaris, LaporanTercetak, Peran, TabelMakna
from sakip.reviu.cetak.banding import same_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbedaan:
    """A fact printed with more than one value: the groups of places that agree, the largest first."""

    ukuran: Peran
    objek: str
    daftar_kelompok: tuple[tuple[Fakta, ...], ...]

    @property
    def acuan(self) -> Fakta:
        """The value most places print (the first of them on a draw)."""
        return self.daftar_kelompok[0][0]


def differences(
    laporan: LaporanTercetak,
    ukuran: Sequence[Peran],
    pilah: Callable[[Fakta], object] = lambda fakta: None,
) -> Iterator[Perbedaan]:
    """The facts of some measures that are printed differently: same thing, year, state and quarter, and same by ``pilah``."""
    tempat: dict[tuple[object, ...], list[Fakta]] = defaultdict(list)
    for tabel in laporan.daftar_tabel:
        entitas = _entitas_baris(laporan, tabel)
        for n, baris in enumerate(tabel.daftar_baris):
            if baris.jenis is not JenisBaris.ISI:
                continue
            for f in baris.daftar_fakta:
                if f.ukuran in ukuran and f.teks.strip(" -–") and (milik := entitas.get((n, f.kelompok), f.entitas)) >= 0:
                    tempat[f.ukuran, milik, f.tahun, f.keadaan, f.triwulan, pilah(f)].append(f)
    for (jenis, *_), daftar in tempat.items():
        if _bernama_sama(daftar):
            continue
        kelompok = _kelompokkan(daftar)
        if len(kelompok) > 1 and len({f.tabel for f in daftar}) > 1:
            yield Perbedaan(ukuran=Peran(str(jenis)), objek=daftar[0].objek, daftar_kelompok=kelompok)


def _bernama_sama(daftar: list[Fakta]) -> bool:
    """True where one column holds the name twice with different values: two things of one name, which cannot be told apart."""
    kolom: dict[tuple[int, int], Fakta] = {}
    return any(not same_value(kolom.setdefault((f.tabel, f.lokasi.kolom), f), f) for f in daftar)


def _kelompokkan(daftar: list[Fakta]) -> tuple[tuple[Fakta, ...], ...]:
    hasil: list[list[Fakta]] = []
    for f in daftar:
        for kelompok in hasil:
            if all(same_value(f, lain) for lain in kelompok):
                kelompok.append(f)
                break
        else:
            hasil.append([f])
    return tuple(tuple(k) for k in sorted(hasil, key=len, reverse=True))


def _entitas_baris(laporan: LaporanTercetak, tabel: TabelMakna) -> dict[tuple[int, int], int]:
    """The programs of a money table that names only goals: told by another table with the same rows in the same order.

    As many rows, and at least two thirds of the budgets or realisations equal row by row; else nothing is assumed.
    """
    milik = [b for b in tabel.daftar_baris if b.jenis is JenisBaris.ISI]
    if tabel.kolom(Peran.PROGRAM) or not tabel.kolom(Peran.ANGGARAN) or len(milik) < 3:
        return {}
    for lain in laporan.daftar_tabel:
        calon = [b for b in lain.daftar_baris if b.jenis is JenisBaris.ISI]
        if lain is tabel or not lain.kolom(Peran.PROGRAM) or len(calon) != len(milik):
            continue
        for ukuran in (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN, Peran.SERAPAN):
            pasangan = [(a.fakta(ukuran), b.fakta(ukuran)) for a, b in zip(milik, calon, strict=True)]
            sama = sum(bool(a and b and a.nilai is not None and same_value(a, b)) for a, b in pasangan)
            if sama * 3 >= len(milik) * 2:
                return {
                    (tabel.daftar_baris.index(a), f.kelompok): next(
                        (g.entitas for g in b.daftar_fakta if g.jenis_objek is Peran.PROGRAM and g.ukuran is f.ukuran), -1
                    )
                    for a, b in zip(milik, calon, strict=True)
                    for f in a.daftar_fakta
                    if f.ukuran in (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN, Peran.SERAPAN)
                }
    return {}
