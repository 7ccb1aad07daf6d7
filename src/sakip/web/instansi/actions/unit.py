"""Units: added, changed, moved in the tree, stopped and taken up again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.text import slugify

from sakip.web.instansi.actions.objek import add, change, log
from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja

_DALAM = 8
"""Levels of a tree."""


class UnitDitolak(Exception):
    """The change is not possible; ``args[0]`` says why and how to mend it, ``bidang`` is the field."""

    def __init__(self, pesan: str, bidang: str | None = None) -> None:
        super().__init__(pesan)
        self.bidang = bidang


@transaction.atomic
def add_unit(*, instansi: Instansi, nama: str, by: Pengguna | None, induk: UnitKerja | None = None, **isi: Any) -> UnitKerja:
    """A new unit; its address code is made from its name. Raises UnitDitolak."""
    _check_name(instansi, nama, None)
    if induk:
        _check_depth(induk, 1)
    return add(
        UnitKerja(instansi=instansi, nama=nama, induk=induk, kode=free_code(instansi, nama), **isi),
        by=by,
        jenis="unitkerja.tambah",
    )


@transaction.atomic
def change_unit(*, unit: UnitKerja, by: Pengguna, dilihat: int | None = None, **isi: Any) -> UnitKerja:
    """Name, code, kind, address, order, place in the tree. The address code stays. Raises UnitDitolak, Bentrok."""
    _check_name(unit.instansi, isi.get("nama", unit.nama), unit)
    induk_baru = isi.get("induk", unit.induk)
    if induk_baru != unit.induk:
        _check_place(unit, induk_baru)
    hasil = change(unit, by=by, dilihat=dilihat, nilai_bidang=isi)
    if induk_baru != unit.induk:
        _rewrite_paths(hasil, unit.jalur)
    return hasil


@transaction.atomic
def deactivate_unit(*, unit: UnitKerja, by: Pengguna, dilihat: int | None = None) -> UnitKerja:
    """Out of the lists from now on; what it entered stays. Raises UnitDitolak while units below it work, Bentrok."""
    if unit.daftar_anak.filter(aktif=True).exists():
        raise UnitDitolak("Unit kerja ini masih membawahkan unit yang aktif; pindahkan atau nonaktifkan dahulu unit di bawahnya.")
    return change(unit, by=by, dilihat=dilihat, jenis="unitkerja.nonaktifkan", aktif=False)


@transaction.atomic
def activate_unit(*, unit: UnitKerja, by: Pengguna, dilihat: int | None = None) -> UnitKerja:
    """Back into the lists. Raises UnitDitolak while the unit above is inactive, Bentrok."""
    if unit.induk and not unit.induk.aktif:
        raise UnitDitolak(f"Unit induknya ({unit.induk.nama}) nonaktif; aktifkan dahulu unit induk, atau pindahkan unit ini.")
    return change(unit, by=by, dilihat=dilihat, jenis="unitkerja.aktifkan", aktif=True)


def free_code(instansi: Instansi, nama: str) -> str:
    """An address code nobody in the Instansi has yet."""
    dasar = slugify(nama)[:70] or "unit"
    terpakai = set(UnitKerja.objects.filter(instansi=instansi, kode__startswith=dasar).values_list("kode", flat=True))
    return next(k for n in range(1, 10_000) if (k := dasar if n == 1 else f"{dasar}-{n}") not in terpakai)


def _check_name(instansi: Instansi, nama: str, kecuali: UnitKerja | None) -> None:
    sama = UnitKerja.objects.filter(instansi=instansi, nama__iexact=nama)
    if kecuali:
        sama = sama.exclude(pk=kecuali.pk)
    if sama.exists():
        raise UnitDitolak(f"Sudah ada unit kerja bernama {nama}; beri nama yang membedakannya.", "nama")


def _check_place(unit: UnitKerja, induk: UnitKerja | None) -> None:
    if induk is None:
        return
    if induk.jalur.startswith(unit.jalur):
        raise UnitDitolak(f"{induk.nama} berada di bawah unit ini; pilih induk lain.", "induk")
    di_bawah = UnitKerja.objects.filter(jalur__startswith=unit.jalur).values_list("jalur", flat=True)
    _check_depth(induk, max((j.count("/") for j in di_bawah), default=unit.jalur.count("/")) - unit.jalur.count("/") + 1)


def _check_depth(induk: UnitKerja, tambahan: int) -> None:
    if induk.jalur.count("/") - 1 + tambahan > _DALAM:
        raise UnitDitolak(f"Susunan unit kerja paling dalam {_DALAM} tingkat; pilih induk yang lebih atas.", "induk")


def _rewrite_paths(unit: UnitKerja, jalur_lama: str) -> None:
    """The paths of a moved unit and of everything below it."""
    baru = f"{unit.induk.jalur if unit.induk else '/'}{unit.pk}/"
    for satu in UnitKerja.objects.filter(jalur__startswith=jalur_lama):
        UnitKerja.objects.filter(pk=satu.pk).update(jalur=baru + satu.jalur.removeprefix(jalur_lama))
    unit.jalur = baru


@transaction.atomic
def add_units(*, instansi: Instansi, daftar: list[dict[str, Any]], by: Pengguna) -> list[UnitKerja]:
    """Many units at once, all or nothing; ``induk`` is a UnitKerja, the name of another of them, or None. Raises UnitDitolak."""
    jadi: dict[str, UnitKerja] = {}
    sisa = list(daftar)
    while sisa:
        siap = [b for b in sisa if not isinstance(b["induk"], str) or b["induk"].casefold() in jadi]
        if not siap:
            raise UnitDitolak("Induk beberapa unit saling menunjuk; perbaiki kolom induk.")
        for baris in siap:
            induk = jadi[baris["induk"].casefold()] if isinstance(baris["induk"], str) else baris["induk"]
            jadi[baris["nama"].casefold()] = add_unit(instansi=instansi, by=by, **(baris | {"induk": induk}))
        sisa = [b for b in sisa if b["nama"].casefold() not in jadi]
    log("instansi.impor_unit", instansi, by, [("daftar_unit", None, len(jadi))])
    return list(jadi.values())
