"""Roles: given, changed, taken away."""

from __future__ import annotations

from django.db import transaction

from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.actions.penjagaan import ensure_administrator_remains
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.instansi.peran import PERAN


class PeranDitolak(Exception):
    """The role cannot be given like this; ``args[0]`` says why, ``bidang`` is the field."""

    def __init__(self, pesan: str, bidang: str | None = None) -> None:
        super().__init__(pesan)
        self.bidang = bidang


def check_role(*, instansi: Instansi, peran: str, unit: UnitKerja | None) -> None:
    """Roles of the whole Instansi have no unit, roles of a unit have one of this Instansi. Raises PeranDitolak."""
    if peran not in PERAN:
        raise PeranDitolak("Pilih salah satu peran.", "peran")
    nama = PERAN[peran].nama
    if PERAN[peran].seluruh_instansi and unit:
        raise PeranDitolak(f"Peran {nama} berlaku untuk seluruh instansi; kosongkan unit kerja.", "unit")
    if PERAN[peran].wajib_unit and unit is None:
        raise PeranDitolak(f"Peran {nama} diberikan untuk satu unit kerja; pilih unitnya.", "unit")
    if unit and (unit.instansi_id != instansi.pk or not unit.aktif):
        raise PeranDitolak("Unit kerja itu tidak ada atau nonaktif; pilih unit lain.", "unit")


def _check_new(*, pengguna: Pengguna, instansi: Instansi, peran: str, unit: UnitKerja | None, kecuali: int = 0) -> None:
    """Once only, also for two at once: no constraint can say that no unit equals no unit."""
    Instansi.objects.select_for_update().get(pk=instansi.pk)
    if Keanggotaan.objects.filter(pengguna=pengguna, instansi=instansi, peran=peran, unit=unit).exclude(pk=kecuali).exists():
        raise PeranDitolak(f"{pengguna} sudah mempunyai peran ini.", "peran")


@transaction.atomic
def give_role(
    *, pengguna: Pengguna, instansi: Instansi, peran: str, unit: UnitKerja | None, by: Pengguna | None, jenis: str = ""
) -> Keanggotaan:
    """A role for a person. Raises PeranDitolak."""
    check_role(instansi=instansi, peran=peran, unit=unit)
    _check_new(pengguna=pengguna, instansi=instansi, peran=peran, unit=unit)
    return add(Keanggotaan(pengguna=pengguna, instansi=instansi, unit=unit, peran=peran), by=by, jenis=jenis)


@transaction.atomic
def change_role(
    *, keanggotaan: Keanggotaan, peran: str, unit: UnitKerja | None, by: Pengguna, dilihat: int | None = None
) -> Keanggotaan:
    """Another role, or another unit. Raises PeranDitolak, AdministratorTerakhir, Bentrok."""
    check_role(instansi=keanggotaan.instansi, peran=peran, unit=unit)
    if keanggotaan.peran == "administrator" and peran != "administrator":
        ensure_administrator_remains(keanggotaan.instansi, tanpa_keanggotaan=keanggotaan)
    _check_new(pengguna=keanggotaan.pengguna, instansi=keanggotaan.instansi, peran=peran, unit=unit, kecuali=keanggotaan.pk)
    return change(keanggotaan, by=by, dilihat=dilihat, peran=peran, unit=unit)


@transaction.atomic
def take_role(*, keanggotaan: Keanggotaan, by: Pengguna, dilihat: int | None = None) -> None:
    """No more this role. Raises AdministratorTerakhir, Bentrok."""
    if keanggotaan.peran == "administrator":
        ensure_administrator_remains(keanggotaan.instansi, tanpa_keanggotaan=keanggotaan)
    remove(keanggotaan, by=by, dilihat=dilihat)
