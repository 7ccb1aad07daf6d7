"""The budget tree of a year: program, kegiatan and sub kegiatan with sums, from the figures of the core."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.pengukuran.hasil import HasilAnggaran
from sakip.rencana.pohon import Jenis
from sakip.web.kinerja.mapping import JENIS_PROGRAM
from sakip.web.kinerja.models import Anggaran, Simpul, TahunKinerja
from sakip.web.kinerja.ukuran import measured_year

_TINGKAT = {Jenis.PROGRAM: 1, Jenis.KEGIATAN: 2, Jenis.SUB_KEGIATAN: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisPohon:
    """One node: its own stored row, and its figures with those below it summed."""

    simpul: Simpul
    anggaran: Anggaran | None
    hasil: HasilAnggaran | None
    daun: bool
    """Nothing with money is below it."""

    @property
    def tingkat(self) -> int:
        """1 program, 2 kegiatan, 3 sub kegiatan."""
        return _TINGKAT[Jenis(self.simpul.jenis)]

    @property
    def dapat_diisi(self) -> bool:
        """Leaves, and nodes that have a row of their own (which counts only while nothing below has the amount)."""
        return self.daun or self.anggaran is not None

    @property
    def kalah(self) -> bool:
        """Whether the node has a row of its own that the rows below it replace."""
        return not self.daun and self.anggaran is not None


def budget_tree(tahun_kinerja: TahunKinerja) -> tuple[list[BarisPohon], HasilAnggaran]:
    """The nodes from top to bottom, and the unit's total; three queries."""
    _, pengukuran = measured_year(tahun_kinerja)
    jenis = [j.value for j in JENIS_PROGRAM]
    simpul = list(Simpul.objects.filter(rencana=tahun_kinerja.rencana_id, jenis__in=jenis))
    anggaran = {a.simpul_id: a for a in Anggaran.objects.filter(tahun_kinerja=tahun_kinerja)}
    berinduk = {s.induk_id for s in simpul}
    baris = [
        BarisPohon(
            simpul=s,
            anggaran=anggaran.get(s.pk),
            hasil=gugus.anggaran if (gugus := pengukuran.gugus.get(s.kode)) else None,
            daun=s.pk not in berinduk,
        )
        for s in _berurutan(simpul)
    ]
    return baris, pengukuran.gugus["unit"].anggaran


def _berurutan(simpul: list[Simpul]) -> list[Simpul]:
    """Each node followed by those below it."""
    anak: dict[int | None, list[Simpul]] = {}
    kunci = {s.pk for s in simpul}
    for s in simpul:
        anak.setdefault(s.induk_id if s.induk_id in kunci else None, []).append(s)
    urut: list[Simpul] = []

    def turun(induk: int | None) -> None:
        for s in anak.get(induk, []):
            urut.append(s)
            turun(s.pk)

    turun(None)
    return urut
