"""All places where a report prints one fact, so that differing values are seen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, JenisBaris, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.cetak.banding import same_value

_TAK_BERNILAI = re.compile(r"^(?:[-–]+$|t\.?\s?d\.?\s?h\b|n\.?/?a\b|\[|belum\b|tidak (?:dapat|ada|tersedia|diukur)\b)", re.I)
"""A cell that says why there is no value."""
_UANG = (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN, Peran.SERAPAN)


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
    milik_tabel = {t.indeks: _entitas_baris(laporan, t) for t in laporan.daftar_tabel}
    samaran = _samaran(laporan, milik_tabel)
    for tabel in laporan.daftar_tabel:
        entitas = milik_tabel[tabel.indeks]
        for n, baris in enumerate(tabel.daftar_baris):
            if baris.jenis is not JenisBaris.ISI:
                continue
            for f in baris.daftar_fakta:
                milik = entitas.get((n, f.kelompok), f.entitas)
                if f.ukuran in ukuran and milik >= 0 and f.teks.strip() and not _TAK_BERNILAI.match(f.teks.strip()):
                    tempat[f.ukuran, _asli(samaran, milik), f.tahun, f.keadaan, f.triwulan, pilah(f)].append(f)
    for (jenis, *_), daftar in tempat.items():
        if _bernama_sama(daftar):
            continue
        kelompok = _kelompokkan(daftar)
        if len(kelompok) > 1 and len({f.tabel for f in daftar}) > 1:
            yield Perbedaan(ukuran=Peran(str(jenis)), objek=daftar[0].objek, daftar_kelompok=kelompok)


def _samaran(laporan: LaporanTercetak, milik_tabel: dict[int, dict[tuple[int, int], int]]) -> dict[int, int]:
    """Names of programs that stand for another name: the later seen one -> the earlier."""
    hasil: dict[int, int] = {}
    for t in laporan.daftar_tabel:
        for (n, _), lain in milik_tabel[t.indeks].items():
            sendiri = _program(t.daftar_baris[n])
            if sendiri >= 0 and sendiri != lain:
                hasil[max(sendiri, lain)] = min(sendiri, lain)
    return hasil


def _asli(samaran: dict[int, int], entitas: int) -> int:
    while entitas in samaran:
        entitas = samaran[entitas]
    return entitas


def other_values(laporan: LaporanTercetak, ukuran: Sequence[Peran]) -> dict[Lokasi, frozenset[Decimal]]:
    """For each place of a fact that is printed differently: the values that other places print."""
    hasil: dict[Lokasi, frozenset[Decimal]] = {}
    for beda in differences(laporan, ukuran):
        semua = [f for kelompok in beda.daftar_kelompok for f in kelompok if f.nilai is not None]
        nilai = frozenset(f.nilai for f in semua if f.nilai is not None)
        for f in semua:
            hasil[f.lokasi] = frozenset(n for n in nilai if n != f.nilai)
    return hasil


def _bernama_sama(daftar: list[Fakta]) -> bool:
    """True where one column holds the name twice with different values: two things of one name, which cannot be told apart."""
    kolom: dict[tuple[int, int], Fakta] = {}
    return any(not same_value(kolom.setdefault((f.tabel, f.lokasi.kolom), f), f) for f in daftar)


def _kelompokkan(daftar: list[Fakta]) -> tuple[tuple[Fakta, ...], ...]:
    hasil: list[tuple[list[Fakta], dict[tuple[object, ...], Fakta]]] = []
    """Each group, and of those in it that are printed alike the first."""
    for f in daftar:
        kunci = (f.nilai, f.desimal, "" if f.nilai is not None else f.teks)
        for kelompok, wakil in hasil:
            if kunci in wakil or all(same_value(f, lain) for lain in wakil.values()):
                kelompok.append(f)
                wakil.setdefault(kunci, f)
                break
        else:
            hasil.append(([f], {kunci: f}))
    return tuple(tuple(k) for k, _ in sorted(hasil, key=lambda isi: len(isi[0]), reverse=True))


def _entitas_baris(laporan: LaporanTercetak, tabel: TabelMakna) -> dict[tuple[int, int], int]:
    """The programs of money rows that name none, or by a name no other table has: told by the table most like this one.

    As many rows, and at least two thirds of the budgets, realisations or absorptions equal row by row; else nothing is assumed.
    """
    milik = list(tabel.isi)
    if not tabel.kolom(Peran.ANGGARAN) or len(milik) < 3:
        return {}
    calon = [list(t.isi) for t in laporan.daftar_tabel if t is not tabel and t.kolom(Peran.PROGRAM) and len(t.isi) == len(milik)]
    mirip = max(calon, key=lambda isi: _sebangun(milik, isi), default=[])
    if not mirip or not _sebangun(milik, mirip):
        return {}
    sendiri = {_program(b) for b in milik}
    di_luar = {_program(b) for t in laporan.daftar_tabel if t is not tabel for b in t.isi}
    return {
        (tabel.daftar_baris.index(a), f.kelompok): _program(b)
        for a, b in zip(milik, mirip, strict=True)
        for f in a.daftar_fakta
        if f.ukuran in _UANG and (_program(a) < 0 or (_program(a) not in di_luar and _program(b) not in sendiri))
    }


def _program(baris: BarisMakna) -> int:
    return next((f.entitas for f in baris.daftar_fakta if f.jenis_objek is Peran.PROGRAM and f.ukuran in _UANG), -1)


def _sebangun(satu: list[BarisMakna], dua: list[BarisMakna]) -> int:
    """How many money figures are equal row by row; 0 where no measure is so in two thirds of the rows."""
    sama = [sum(_sama(a, b, ukuran) for a, b in zip(satu, dua, strict=True)) for ukuran in _UANG]
    return sum(sama) if max(sama) * 3 >= len(satu) * 2 else 0


def _sama(satu: BarisMakna, dua: BarisMakna, ukuran: Peran) -> bool:
    a, b = satu.fakta(ukuran), dua.fakta(ukuran)
    return bool(a and b and a.nilai is not None and same_value(a, b))
