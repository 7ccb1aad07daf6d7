"""First run: the Instansi, its first unit, its administrator, and the plan and year to begin with."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.text import slugify

from sakip.web.instansi.actions.buka_tahun import ensure_rpjmd, open_years
from sakip.web.instansi.actions.keanggotaan import give_role
from sakip.web.instansi.actions.objek import add
from sakip.web.instansi.actions.pengguna import create_person
from sakip.web.instansi.actions.unit import add_unit
from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja


class SudahDimulai(Exception):
    """Somebody can log in already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Awal:
    """What first run asks for. Without ``nama_unit`` the Instansi is set up for many units, which come later."""

    nama_instansi: str
    nama_unit: str = ""
    jenis_unit: str = ""
    tahun: int | None = None
    rpjmd_awal: int | None = None
    rpjmd_akhir: int | None = None


def free_slug(nama: str) -> str:
    """An address code for an Instansi that nobody has yet."""
    dasar = slugify(nama)[:50] or "instansi"
    terpakai = set(Instansi.objects.filter(kode__startswith=dasar).values_list("kode", flat=True))
    return next(k for n in range(1, 10_000) if (k := dasar if n == 1 else f"{dasar}-{n}") not in terpakai)


@transaction.atomic
def start_first(*, awal: Awal, nama: str, email: str, sandi: str) -> tuple[Instansi, Pengguna]:
    """The very first person and their Instansi. Raises SudahDimulai as soon as there is anybody."""
    if Pengguna.objects.select_for_update().exists():
        raise SudahDimulai
    return start_instansi(awal=awal, nama=nama, email=email, sandi=sandi)


@transaction.atomic
def start_instansi(*, awal: Awal, nama: str, email: str, sandi: str | None, kode: str = "") -> tuple[Instansi, Pengguna]:
    """An Instansi with its administrator; an address that is known keeps its password. Raises UnitDitolak, PeranDitolak."""
    instansi = add(Instansi(kode=kode or free_slug(awal.nama_instansi), nama=awal.nama_instansi), by=None)
    orang = Pengguna.objects.filter(email=email.lower()).first()
    if orang is None:
        assert sandi, "a new person needs a password"
        orang = create_person(email=email, nama=nama, sandi=sandi, by=None, instansi=instansi)
    give_role(pengguna=orang, instansi=instansi, peran="administrator", unit=None, by=None)
    unit = _first_unit(instansi, awal, orang)
    if awal.rpjmd_awal and awal.rpjmd_akhir:
        rpjmd = ensure_rpjmd(instansi=instansi, awal=awal.rpjmd_awal, akhir=awal.rpjmd_akhir, by=orang)
        if awal.tahun and awal.nama_unit:
            open_years(daftar_unit=[unit], tahun=awal.tahun, rpjmd=rpjmd, by=orang)
    return instansi, orang


def _first_unit(instansi: Instansi, awal: Awal, by: Pengguna) -> UnitKerja:
    if awal.nama_unit:
        return add_unit(instansi=instansi, nama=awal.nama_unit, jenis=awal.jenis_unit, by=by)
    kata = awal.nama_instansi.split()[0].lower()
    jenis = kata if kata in ("kabupaten", "kota", "provinsi") else ""
    return add_unit(instansi=instansi, nama=awal.nama_instansi, jenis=jenis, by=by)
