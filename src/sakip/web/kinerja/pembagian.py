"""Cascading to posts: which nodes and indicators each post of the organisation answers for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.rencana.pohon import Simpul
from sakip.rencana.unit import Jabatan
from sakip.web.kinerja.models import JENIS_DAERAH


@dataclass(slots=True, kw_only=True)
class BagianJabatan:
    """A post with what it answers for. ``jabatan`` None: the name is not in the organisation; ``nama`` "": nobody is named."""

    nama: str
    jabatan: Jabatan | None = None
    tingkat: int = 0
    """Steps below the head."""
    daftar_simpul: list[Simpul] = field(default_factory=list)
    daftar_indikator: list[Indikator] = field(default_factory=list)

    @property
    def kosong(self) -> bool:
        """Whether the post answers for nothing."""
        return not self.daftar_simpul and not self.daftar_indikator


def share_by_post(dokumen: Dokumen) -> tuple[list[BagianJabatan], list[BagianJabatan]]:
    """The posts in the order of the organisation, and the rest: unknown names, and what nobody answers for."""
    tingkat = _tingkat(dokumen.daftar_jabatan)
    dikenal = {_baku(j.nama): BagianJabatan(nama=j.nama, jabatan=j, tingkat=tingkat[j.kode]) for j in dokumen.daftar_jabatan}
    lain: dict[str, BagianJabatan] = {}

    def bagian(nama: str) -> BagianJabatan:
        kunci = _baku(nama)
        return dikenal.get(kunci) or lain.setdefault(kunci, BagianJabatan(nama=nama.strip()))

    for simpul in dokumen.pohon.daftar_simpul:
        if simpul.jenis not in JENIS_DAERAH:
            bagian(simpul.penanggung_jawab).daftar_simpul.append(simpul)
    for indikator in dokumen.daftar_indikator:
        bagian(indikator.penanggung_jawab).daftar_indikator.append(indikator)
    return list(dikenal.values()), sorted(lain.values(), key=lambda b: (not b.nama, b.nama))


def _baku(nama: str) -> str:
    return " ".join(nama.casefold().split())


def _tingkat(daftar: Iterable[Jabatan]) -> dict[str, int]:
    atasan = {j.kode: j.atasan for j in daftar}
    hasil: dict[str, int] = {}
    for kode in atasan:
        n, kini = 0, atasan[kode]
        while kini in atasan and n < len(atasan):
            n, kini = n + 1, atasan[kini]
        hasil[kode] = n
    return hasil
