"""Which goals, programs and indicators of the tables a sentence names, and what the tables say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip.cetakan.entitas import nama_bersih
from sakip.cetakan.makna import ENTITAS, BarisMakna, Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kemiripan import baku

_PALING_PENDEK = 9
"""Letters: shorter names (``SDM``) are words of any sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitas:
    """A thing the tables name, by one role; ``daftar_baris`` are the rows it stands in, with their table."""

    peran: Peran
    nama: str
    nomor: int
    daftar_baris: tuple[tuple[TabelMakna, BarisMakna], ...]

    def fakta(self, *ukuran: Peran) -> Iterator[Fakta]:
        """Its facts of some measures, in every table."""
        return (f for _, b in self.daftar_baris for f in b.daftar_fakta if f.ukuran in ukuran)

    def counts(self, peran: Peran) -> frozenset[int]:
        """How many things of another role stand in its rows: table by table, and in all."""
        per_tabel: dict[int, list[str]] = {}
        for t, b in self.daftar_baris:
            if nama := baku(nama_bersih(b.nama.get(peran, ""))):
                per_tabel.setdefault(t.indeks, []).append(nama)
        semua = {n for isi in per_tabel.values() for n in isi}
        return frozenset(
            {len(set(isi)) for isi in per_tabel.values()} | {len(isi) for isi in per_tabel.values()} | {len(semua)}
        ) - {0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sebutan:
    """An entity named in a text, from ``awal`` to ``akhir``. One name may be a goal's and an indicator's: then it is several."""

    awal: int
    akhir: int
    daftar_entitas: tuple[Entitas, ...]

    def fakta(self, *ukuran: Peran) -> Iterator[Fakta]:
        """The facts of all it may be."""
        return (f for e in self.daftar_entitas for f in e.fakta(*ukuran))


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarEntitas:
    """The entities of a report with the words and the pattern of each spelling, longest first."""

    daftar_pola: tuple[tuple[frozenset[str], re.Pattern[str], tuple[Entitas, ...]], ...]

    def mentions(self, teks: str) -> tuple[Sebutan, ...]:
        """The entities named in a text, in its order; of names within names the longer ones."""
        hasil: list[Sebutan] = []
        kata = _kata(teks)
        for perlu, pola, entitas in self.daftar_pola:
            if not perlu <= kata:
                continue
            for m in pola.finditer(teks):
                if not any(s.awal < m.end() and m.start() < s.akhir for s in hasil):
                    hasil.append(Sebutan(awal=m.start(), akhir=m.end(), daftar_entitas=entitas))
        return tuple(sorted(hasil, key=lambda s: s.awal))


def entities_of(laporan: LaporanTercetak) -> DaftarEntitas:
    """Every entity of the tables' rows."""
    nomor = {(n.peran, baku(n.teks)): n.entitas for n in laporan.daftar_nama}
    per_entitas: dict[tuple[Peran, int], list[tuple[TabelMakna, BarisMakna]]] = {}
    ejaan: dict[str, set[tuple[Peran, int]]] = {}
    for tabel in laporan.daftar_tabel:
        for baris in tabel.isi:
            for peran, nama in _nama(baris):
                kunci = (peran, nomor.get((peran, baku(nama)), -1))
                if kunci[1] >= 0:
                    per_entitas.setdefault(kunci, []).append((tabel, baris))
                    ejaan.setdefault(nama, set()).add(kunci)
    entitas = {k: Entitas(peran=k[0], nama="", nomor=k[1], daftar_baris=tuple(b)) for k, b in per_entitas.items()}
    ejaan |= _awalan(ejaan)
    urut = sorted(ejaan, key=len, reverse=True)
    return DaftarEntitas(daftar_pola=tuple((_kata(n), _pola(n), tuple(entitas[k] for k in sorted(ejaan[n]))) for n in urut))


def _awalan(ejaan: dict[str, set[tuple[Peran, int]]]) -> dict[str, set[tuple[Peran, int]]]:
    """The first three words of long program names, where no other entity begins so: ``Program Penunjang Urusan``."""
    hasil: dict[str, set[tuple[Peran, int]]] = {}
    for nama, kunci in ejaan.items():
        kata = nama.split()
        if len(kata) >= 5 and kata[0].casefold() == "program":
            hasil.setdefault(" ".join(kata[:3]).casefold(), set()).update(kunci)
    return {n: k for n, k in hasil.items() if len(k) == 1 and n not in {e.casefold() for e in ejaan}}


def _nama(baris: BarisMakna) -> Iterator[tuple[Peran, str]]:
    for peran in ENTITAS:
        nama = nama_bersih(baris.nama.get(peran, ""))
        if len(nama) >= _PALING_PENDEK and " " in nama:
            yield peran, nama


def _kata(teks: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", teks.casefold()))


def _pola(nama: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"\W+".join(map(re.escape, re.findall(r"\w+", nama))) + r"(?!\w)", re.I)


def sentences(teks: str) -> Iterator[tuple[int, str]]:
    """(begin, sentence) of a paragraph: split behind full stops and semicolons, not within figures and abbreviations."""
    awal = 0
    for m in re.finditer(r"(?<=[.;!?])\s+(?=[A-Z“\"(])|;\s+", teks):
        yield awal, teks[awal : m.start()]
        awal = m.end()
    yield awal, teks[awal:]


def nearest_before(sebutan: Sequence[Sebutan], posisi: int) -> Sebutan | None:
    """The last entity named before a place."""
    sebelum = [s for s in sebutan if s.akhir <= posisi]
    return sebelum[-1] if sebelum else None
