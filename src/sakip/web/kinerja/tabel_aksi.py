"""The action plan as a table: what the PK in force promises, by quarter, with what the rules say about it. No Django."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from sakip.naskah.simpul import Naskah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai
from sakip.rencana.realisasi import RencanaAksi
from sakip.reviu.jalankan import Pilihan, review
from sakip.reviu.temuan import Temuan
from sakip.web.kinerja.bagi_target import ARTI_AKUMULASI
from sakip.web.kinerja.periksa import without_cells

_PILIHAN = Pilihan(pilih=("TRG010",))


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisAksi:
    """An indicator with its action plan, None where it has none yet."""

    indikator: Indikator
    sasaran: str
    target: Nilai | None
    aksi: RencanaAksi | None
    diperjanjikan: bool
    """False: there is a plan, but the PK in force does not promise the indicator (any more)."""
    daftar_temuan: tuple[Temuan, ...]

    @property
    def akumulasi(self) -> str:
        """How the quarters make the year, in words."""
        return f"{self.indikator.akumulasi.value}: {ARTI_AKUMULASI[self.indikator.akumulasi]}"

    @property
    def triwulan(self) -> tuple[Nilai | None, ...]:
        """The targets of the four quarters."""
        return self.aksi.target_triwulan if self.aksi else (None, None, None, None)


def rows_of_plan(dokumen: Dokumen) -> tuple[BarisAksi, ...]:
    """The indicators of the PK in force in its order, then what else has an action plan."""
    pk = dokumen.pk_berlaku()
    janji = {t.indikator: t.target for t in pk.daftar_target if t.target is not None} if pk else {}
    aksi = {a.indikator: a for a in dokumen.daftar_rencana_aksi}
    temuan = without_cells(review(dokumen, cast(Pengukuran, None), cast(Naskah, None), _PILIHAN))
    kode = [*janji, *(k for k in aksi if k not in janji)]
    return tuple(_baris(dokumen, i, janji, aksi, temuan) for k in kode if (i := dokumen.indikator(k)))


def _baris(
    dokumen: Dokumen, indikator: Indikator, janji: dict[str, Nilai], aksi: dict[str, RencanaAksi], temuan: Iterable[Temuan]
) -> BarisAksi:
    simpul = dokumen.simpul_indikator(indikator)
    kode = indikator.kode
    return BarisAksi(
        indikator=indikator,
        sasaran=simpul.nama if simpul else "",
        target=janji.get(kode),
        aksi=aksi.get(kode),
        diperjanjikan=kode in janji,
        daftar_temuan=tuple(t for t in temuan if t.objek == kode),
    )


def total_budget(baris: Iterable[BarisAksi]) -> int | None:
    """The sum of the budgets entered, None where none was."""
    uang = [b.aksi.anggaran_rupiah for b in baris if b.aksi and b.aksi.anggaran_rupiah is not None]
    return sum(uang) if uang else None
