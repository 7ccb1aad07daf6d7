"""A task: what waits for somebody, until when, and who that is. Computed from the data, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.instansi.peran import DAFTAR_PERAN, Izin
from sakip.web.tenggat.jadwal import SEGERA, days_text
from sakip.web.tenggat.kabar import nearest

_PENGGANTI = "administrator"
"""The role that may do everything, and has to only where nobody else can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tugas:
    """One thing to do in a unit (with its Instansi loaded)."""

    judul: str
    """``Tanggapi 2 catatan reviu APIP 2023``; pages add the unit."""
    uraian: str
    unit: UnitKerja
    url: str
    izin: Izin
    """Whoever has it and is nearest to the unit does it."""
    batas: date | None = None
    bukan: int | None = None
    """Key of a person who must not be the one."""
    kelompok: str = ""
    """Tasks of one group and day are reminded of in one notice; up to 60 letters."""
    sebutan: str = ""
    """What a group is called: ``reviu APIP belum selesai``."""
    url_kelompok: str = ""
    pengawas: Izin | None = None
    """Who is told too when it is overdue."""
    judul_pengawas: str = ""
    """What they read: ``Perbaikan belum diserahkan pada reviu APIP 2023``; the unit is added."""

    @property
    def nama(self) -> str:
        """With the unit."""
        return f"{self.judul} {self.unit.nama}"

    @property
    def ringkas(self) -> str:
        """The first sentence of what is to be done."""
        return self.uraian.partition(". ")[0].rstrip(".")

    def status(self, hari: date) -> str:
        """The code of the badge; "" while it is far or has no day."""
        sisa = (self.batas - hari).days if self.batas else SEGERA + 1
        return "terlambat" if sisa < 0 else "segera" if sisa <= SEGERA else ""

    def sisa(self, hari: date) -> str:
        """``3 hari lagi``; "" without a day."""
        return days_text((self.batas - hari).days) if self.batas else ""


class Petugas:
    """The people of an Instansi, to find out who has to do a task; one query."""

    def __init__(self, instansi: Instansi) -> None:
        anggota = Keanggotaan.objects.filter(instansi=instansi, pengguna__is_active=True)
        self._daftar = list(anggota.select_related("pengguna", "unit").order_by("id"))

    def doers(self, tugas: Tugas) -> list[Pengguna]:
        """Who has to do it."""
        return self.with_permission(tugas.izin, tugas.unit, bukan=tugas.bukan)

    def with_permission(self, izin: Izin, unit: UnitKerja, *, bukan: int | None = None) -> list[Pengguna]:
        """The people nearest to a unit who have a permission there; administrators only where there is nobody else."""
        kode = {p.kode for p in DAFTAR_PERAN if izin in p.daftar_izin}
        sesuai = [k for k in self._daftar if k.peran in kode and k.pengguna_id != bukan and _covers(k, unit)]
        dekat = nearest([k for k in sesuai if k.peran != _PENGGANTI] or sesuai)
        return list({k.pengguna_id: k.pengguna for k in dekat}.values())


def _covers(keanggotaan: Keanggotaan, unit: UnitKerja) -> bool:
    return keanggotaan.unit is None or unit.jalur.startswith(keanggotaan.unit.jalur)


def sort_tasks(daftar: Iterable[Tugas]) -> list[Tugas]:
    """By day; those without one at the end."""
    return sorted(daftar, key=lambda t: (t.batas or date.max, t.unit.urutan, t.nama))
