"""The one tree of the plan: vision down to sub activity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi
from sakip.rencana.petunjuk import Berpetunjuk


class Jenis(StrEnum):
    """The kind of a node, in the order of the levels."""

    VISI = "visi"
    MISI = "misi"
    TUJUAN_DAERAH = "tujuan daerah"
    SASARAN_DAERAH = "sasaran daerah"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """A node of the plan tree; ``induk`` is the code of the node it serves ("" for a root)."""

    kode: str
    jenis: Jenis
    nama: str
    induk: str = ""
    penanggung_jawab: str = ""
    diintervensi: bool = False
    """True for a regional node (misi, tujuan, sasaran daerah) that this unit serves."""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pohon(Berpetunjuk):
    """The tree as nodes in the order of their entry; codes are unique and there is no cycle."""

    daftar_simpul: tuple[Simpul, ...] = ()

    def cari(self, kode: str) -> Simpul | None:
        """The node of a code, None if there is none."""
        return self._pertama("daftar_simpul", self.daftar_simpul, "kode", kode)

    def per_jenis(self, jenis: Jenis) -> tuple[Simpul, ...]:
        """All nodes of one kind, in order."""
        return self._menurut("daftar_simpul", self.daftar_simpul, "jenis").get(jenis, ())

    def anak(self, kode: str, jenis: Jenis | None = None) -> tuple[Simpul, ...]:
        """The direct children of a node, of one kind if given."""
        semua = self._menurut("daftar_simpul", self.daftar_simpul, "induk").get(kode, ())
        return semua if jenis is None else tuple(s for s in semua if s.jenis is jenis)

    def leluhur(self, kode: str) -> Iterator[Simpul]:
        """The nodes above a node, nearest first."""
        simpul = self.cari(kode)
        while simpul and simpul.induk:
            simpul = self.cari(simpul.induk)
            if simpul:
                yield simpul
