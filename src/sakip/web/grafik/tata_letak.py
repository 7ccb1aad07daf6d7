"""Places for the boxes of a tree: rows by level, siblings as close as their subtrees' outlines allow.

Works in two directions at once: *along* the tree (from the root outwards) and *across* it (siblings side by side).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise

from sakip.web.grafik.silsilah import Silsilah

Selang = tuple[float, float, float, float]
"""A box in the tree's directions: along from, along to, across from, across to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jarak:
    """The gaps between boxes."""

    tingkat: float = 34
    saudara: float = 16
    tumpuk: float = 10
    """Between boxes stacked in one column."""
    tulang: float = 16
    """Room beside a stack for the line that joins its boxes."""


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a box stands; ``tumpuk`` says that it is joined from the side, not from its middle."""

    sepanjang: float
    melintang: float
    tumpuk: bool = False


@dataclass(slots=True)
class _Gugus:
    """A subtree, or a column of stacked leaves, with the outline of everything in it."""

    pusat: float
    """Across: what the box above is centred on."""
    garis_luar: list[Selang]
    isi: list[tuple[int, float]] = field(default_factory=list)
    """Boxes placed directly, with their place across."""
    bawahan: list[tuple[_Gugus, float]] = field(default_factory=list)
    """Subtrees inside, with their shift."""
    kolom: bool = False


class TataLetak:
    """The places of all boxes for sizes given along and across."""

    def __init__(
        self,
        silsilah: Silsilah,
        panjang: Sequence[float],
        lintang: Sequence[float],
        jarak: Jarak,
        *,
        tumpuk: int = 0,
        rangkai: int | None = None,
    ) -> None:
        """``tumpuk``: how many leaves may stand in one stack; 0 for no stacks.

        ``rangkai``: the level below which everything is one indented list under its box; None for no lists.
        """
        self.silsilah, self.panjang, self.lintang, self.jarak = silsilah, panjang, lintang, jarak
        self.tumpukan = self._pilih_tumpukan(tumpuk) if tumpuk else {}
        self.rangkai = len(silsilah.urutan) if rangkai is None else rangkai
        terangkai = {i for i, tingkat in enumerate(silsilah.tingkat) if tingkat > self.rangkai}
        self.tumpukan = {i: kolom for i, kolom in self.tumpukan.items() if i not in terangkai}
        self.bertumpuk = {i for kolom in self.tumpukan.values() for i in kolom} | terangkai
        self.baris = self._baris_tingkat()
        self.sepanjang = [self.baris[t] for t in silsilah.tingkat]
        self._turunkan_tumpukan()
        self.tempat = self._letakkan()

    def _pilih_tumpukan(self, tumpuk: int) -> dict[int, tuple[int, ...]]:
        """Runs of three leaves or more under one parent, cut into columns of even height, by their first box."""
        hasil: dict[int, tuple[int, ...]] = {}
        for saudara in self.silsilah.anak:
            for daun, kelompok in groupby(saudara, key=lambda i: not self.silsilah.anak[i]):
                larik = tuple(kelompok)
                if daun and len(larik) > 2:
                    kolom = -(-len(larik) // tumpuk)
                    batas = [len(larik) * k // kolom for k in range(kolom + 1)]
                    hasil |= {larik[a]: larik[a:b] for a, b in pairwise(batas)}
        return hasil

    def _baris_tingkat(self) -> list[float]:
        """Where each level begins, and the end of the last with its gap."""
        tinggi = [0.0] * (max(self.silsilah.tingkat, default=-1) + 1)
        for i, tingkat in enumerate(self.silsilah.tingkat):
            if i not in self.bertumpuk:
                tinggi[tingkat] = max(tinggi[tingkat], self.panjang[i])
        return list(accumulate((t + self.jarak.tingkat for t in tinggi), initial=0.0))

    def _turunkan_tumpukan(self) -> None:
        for kolom in self.tumpukan.values():
            letak = self.sepanjang[kolom[0]]
            for i in kolom:
                self.sepanjang[i] = letak
                letak += self.panjang[i] + self.jarak.tumpuk

    def _kolom(self, kolom: Sequence[int]) -> _Gugus:
        lebar = max(self.lintang[i] for i in kolom) + self.jarak.tulang
        ujung = self.sepanjang[kolom[-1]] + self.panjang[kolom[-1]]
        garis_luar = [(self.sepanjang[kolom[0]], ujung, 0.0, lebar)]
        return _Gugus(lebar / 2, garis_luar, [(i, self.jarak.tulang) for i in kolom], kolom=True)

    def _rangkaian(self, kepala: int) -> _Gugus:
        """Everything below a box as one list, each level moved in a little further."""
        awal = letak = self.sepanjang[kepala] + self.panjang[kepala] + self.jarak.tumpuk
        isi: list[tuple[int, float]] = []
        kanan = 0.0
        antrean = [(i, self.jarak.tulang) for i in reversed(self.silsilah.anak[kepala])]
        while antrean:
            i, masuk = antrean.pop()
            isi.append((i, masuk))
            self.sepanjang[i] = letak
            letak += self.panjang[i] + self.jarak.tumpuk
            kanan = max(kanan, masuk + self.lintang[i])
            antrean += [(j, masuk + self.jarak.tulang) for j in reversed(self.silsilah.anak[i])]
        return _Gugus(kanan / 2, [(awal, letak - self.jarak.tumpuk, 0.0, kanan)], isi, kolom=True)

    def _letakkan(self) -> list[Tempat]:
        gugus: dict[int, _Gugus] = {}
        for i in reversed(self.silsilah.urutan):
            if self.silsilah.tingkat[i] < self.rangkai:
                gugus[i] = self._gugus(i, self._jajarkan(self.silsilah.anak[i], gugus))
            elif self.silsilah.tingkat[i] == self.rangkai:
                gugus[i] = self._gugus(i, [(self._rangkaian(i), 0.0)] if self.silsilah.anak[i] else [])
        tempat = [Tempat(0, 0)] * len(self.panjang)
        antrean = self._jajarkan(self.silsilah.akar, gugus)
        for satu, geser in antrean:  # grows while it is walked
            for i, lintang in satu.isi:
                tempat[i] = Tempat(self.sepanjang[i], lintang + geser, i in self.bertumpuk)
            antrean += [(bawah, geser + tambah) for bawah, tambah in satu.bawahan]
        kiri = min((t.melintang - (self.jarak.tulang if t.tumpuk else 0) for t in tempat), default=0)
        return [Tempat(t.sepanjang, t.melintang - kiri, t.tumpuk) for t in tempat]

    def _jajarkan(self, saudara: Sequence[int], gugus: dict[int, _Gugus]) -> list[tuple[_Gugus, float]]:
        """Siblings' subtrees side by side, each as near as the outline of those before it allows."""
        hasil: list[tuple[_Gugus, float]] = []
        luar: list[Selang] = []
        for i in saudara:
            if i in self.bertumpuk and i not in self.tumpukan:
                continue  # stands in the column of another
            satu = self._kolom(self.tumpukan[i]) if i in self.tumpukan else gugus[i]
            geser = _geser(luar, satu.garis_luar, self.jarak)
            hasil.append((satu, geser))
            luar = _gabung(luar, satu.garis_luar, geser)
        return hasil

    def _gugus(self, i: int, bawahan: list[tuple[_Gugus, float]]) -> _Gugus:
        """A box in the middle above its children; flush with a lone stack, so that the stack looks indented."""
        separuh = self.lintang[i] / 2
        tengah = separuh
        if len(bawahan) > 1 or (bawahan and not bawahan[0][0].kolom):
            tengah = (bawahan[0][0].pusat + bawahan[0][1] + bawahan[-1][0].pusat + bawahan[-1][1]) / 2
        awal = self.baris[self.silsilah.tingkat[i]]
        akhir = max(self.baris[self.silsilah.tingkat[i] + 1] - self.jarak.tingkat, awal + self.panjang[i])
        luar: list[Selang] = [(awal, akhir, tengah - separuh, tengah + separuh)]
        for satu, geser in bawahan:
            luar = _gabung(luar, satu.garis_luar, geser)
        return _Gugus(tengah, luar, [(i, tengah - separuh)], bawahan)


def _geser(kiri: Sequence[Selang], kanan: Sequence[Selang], jarak: Jarak) -> float:
    """The least shift of the right outline that keeps it, and the lines above its boxes, clear of the left one."""
    dekat = jarak.tingkat / 2 + 2
    geser = [k[3] + jarak.saudara - n[2] for k in kiri for n in kanan if k[0] < n[1] + dekat and n[0] < k[1] + dekat]
    return max(geser, default=0.0)


def _gabung(kiri: Sequence[Selang], kanan: Sequence[Selang], geser: float) -> list[Selang]:
    """The outlines of both, with what has the same extent along the tree joined to one."""
    hasil: dict[tuple[float, float], tuple[float, float]] = {(a, b): (c, d) for a, b, c, d in kiri}
    for a, b, c, d in kanan:
        lama = hasil.get((a, b))
        baru = (c + geser, d + geser)
        hasil[a, b] = (min(lama[0], baru[0]), max(lama[1], baru[1])) if lama else baru
    return [(a, b, c, d) for (a, b), (c, d) in hasil.items()]
