"""Who stands below whom: boxes as positions in their order, whatever their codes say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.web.grafik.kotak import Kotak


@dataclass(frozen=True, slots=True)
class Silsilah:
    """A forest of positions; every box is in it once."""

    akar: tuple[int, ...]
    anak: tuple[tuple[int, ...], ...]
    urutan: tuple[int, ...]
    """Every box before those below it."""
    tingkat: tuple[int, ...]
    """Steps from the root."""


def susun_silsilah(daftar: Sequence[Kotak]) -> Silsilah:
    """The forest of the boxes.

    A box whose ``induk`` is unknown is a root; of boxes with one code the first has the children; a circle is cut at its
    first box.
    """
    pertama: dict[str, int] = {}
    for i, kotak in enumerate(daftar):
        pertama.setdefault(kotak.kode, i)
    induk = [pertama.get(k.induk) if k.induk and k.induk != k.kode else None for k in daftar]
    anak: list[list[int]] = [[] for _ in daftar]
    for i, atas in enumerate(induk):
        if atas is not None and atas != i:
            anak[atas].append(i)
    akar = [i for i, atas in enumerate(induk) if atas is None or atas == i]
    tingkat = [-1] * len(daftar)
    urutan: list[int] = []
    _telusuri(akar, anak, tingkat, urutan)
    for i in range(len(daftar)):
        if tingkat[i] < 0:
            for saudara in anak:
                if i in saudara:
                    saudara.remove(i)
            akar.append(i)
            _telusuri([i], anak, tingkat, urutan)
    return Silsilah(tuple(akar), tuple(map(tuple, anak)), tuple(urutan), tuple(tingkat))


def _telusuri(mulai: list[int], anak: list[list[int]], tingkat: list[int], urutan: list[int]) -> None:
    antrean = [(i, 0) for i in mulai]
    for i, dalam in antrean:  # grows while it is walked
        tingkat[i] = dalam
        urutan.append(i)
        antrean += [(j, dalam + 1) for j in anak[i] if tingkat[j] < 0]
