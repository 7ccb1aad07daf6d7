"""Run the rules over a document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sakip.cetakan.makna import JenisNaskah, LaporanTercetak
from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.naskah.simpul import Naskah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import KELUARGA, Aturan, Periksa, muat_aturan, muat_muka_cetak
from sakip.reviu.temuan import Tahap, Temuan, Tingkat, sidik_fakta
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

_URUTAN_TINGKAT = list(Tingkat)
_TABEL = ("REN", "IND", "TRG", "PK", "UKR", "ANG")
FAMILIES_FOR: Mapping[JenisNaskah, tuple[str, ...]] = {
    JenisNaskah.PK: _TABEL,
    JenisNaskah.RENCANA_AKSI: _TABEL,
    JenisNaskah.RENSTRA: _TABEL,
    JenisNaskah.SKM: ("SKM",),
    JenisNaskah.LHE: ("EVA",),
}
"""The families that hold for a printed document which is no performance report; for all others every family does."""
Masukan = Mapping[Tahap, tuple[object, ...]]
"""What the rules of each stage are given."""


FROM_SCAN = frozenset({"REN001", "LAP001", "LAP002", "LAP003", "LAP005", "LAP006", "LAP021", "LAP023", "SKM035", "EVA001"})
"""The rules that hold for letters recognised by a machine: dates, periods, years, a value beside its class. There are no tables
then, and misread letters look like slips of spelling."""


class PilihanTidakDikenal(ValueError):
    """A selection names neither a rule's code, its slug, a family nor a level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """Which rules run: each entry is a code, a slug, a family or a level; empty ``pilih`` means all."""

    pilih: tuple[str, ...] = ()
    abaikan: tuple[str, ...] = ()

    def aturan(self) -> tuple[Aturan, ...]:
        """The chosen rules. Raises PilihanTidakDikenal."""
        semua = muat_aturan()
        for kata in (*self.pilih, *self.abaikan):
            if not any(_cocok(a, (kata,)) for a in semua) and kata.lower() not in {*Tingkat, *(k.lower() for k in KELUARGA)}:
                raise PilihanTidakDikenal(kata)
        return tuple(a for a in semua if (not self.pilih or _cocok(a, self.pilih)) and not _cocok(a, self.abaikan))


def _cocok(aturan: Aturan, kata: Collection[str]) -> bool:
    nama = {aturan.kode.lower(), aturan.slug, aturan.keluarga.lower(), aturan.tingkat.value}
    return any(k.lower() in nama for k in kata)


def review(dokumen: Dokumen, pengukuran: Pengukuran, naskah: Naskah, pilihan: Pilihan | None = None) -> tuple[Temuan, ...]:
    """All findings, gravest first within a family; changes nothing. Raises PilihanTidakDikenal for an unknown selection."""
    masukan: Masukan = {
        Tahap.RENCANA: (dokumen,),
        Tahap.PENGUKURAN: (dokumen, pengukuran),
        Tahap.LAPORAN: (dokumen, pengukuran, naskah),
    }
    return _jalankan(masukan, pilihan)


def review_survei(survei: Survei, hasil: HasilSkm, pilihan: Pilihan | None = None) -> tuple[Temuan, ...]:
    """The findings on a survey and its result, gravest first. Raises PilihanTidakDikenal for an unknown selection."""
    return _jalankan({Tahap.SURVEI: (survei, hasil)}, pilihan)


def review_lke(lke: Lke, hasil: HasilLke, pilihan: Pilihan | None = None) -> tuple[Temuan, ...]:
    """The findings on a worksheet and its result, gravest first. Raises PilihanTidakDikenal for an unknown selection."""
    return _jalankan({Tahap.EVALUASI: (lke, hasil)}, pilihan)


def review_cetakan(laporan: LaporanTercetak, pilihan: Pilihan | None = None) -> tuple[Temuan, ...]:
    """The findings on a printed report, by what its own tables and text say. Raises PilihanTidakDikenal.

    A document of another kind (a Perjanjian Kinerja, a survey's report) is not held to the rules of a performance report, and a
    scan only to those that need no tables.
    """
    muka = muat_muka_cetak()
    berlaku = FAMILIES_FOR.get(laporan.jenis_naskah, tuple(KELUARGA))
    daftar = [a for a in (pilihan or Pilihan()).aturan() if a.kode in muka and a.keluarga in berlaku]
    if laporan.cetakan.dikenali_mesin:
        daftar = [a for a in daftar if a.kode in FROM_SCAN]
    temuan = _kumpulkan((a, muka[a.kode].periksa, (laporan,)) for a in daftar)
    return tuple({(t.kode, t.lokasi, t.pesan): t for t in temuan}.values())  # a slip printed twice at one place is one


def _jalankan(masukan: Masukan, pilihan: Pilihan | None) -> tuple[Temuan, ...]:
    """The chosen rules of the stages there is data for."""
    return _kumpulkan((a, a.periksa, masukan[a.tahap]) for a in (pilihan or Pilihan()).aturan() if a.tahap in masukan)


def _kumpulkan(daftar: Iterable[tuple[Aturan, Periksa, tuple[object, ...]]]) -> tuple[Temuan, ...]:
    hasil = [
        Temuan(
            kode=aturan.kode,
            slug=aturan.slug,
            keluarga=aturan.keluarga,
            tahap=aturan.tahap,
            tingkat=aturan.tingkat,
            pesan=butir.pesan[:1].upper() + butir.pesan[1:],
            saran=butir.saran,
            lokasi=butir.at,
            objek=butir.objek,
            rujukan=aturan.rujukan,
            sidik=sidik_fakta(aturan.kode, butir),
        )
        for aturan, periksa, masukan in daftar
        for butir in periksa(*masukan)
    ]
    urutan = list(KELUARGA)
    return tuple(sorted(hasil, key=lambda t: (urutan.index(t.keluarga), _URUTAN_TINGKAT.index(t.tingkat), t.kode)))
