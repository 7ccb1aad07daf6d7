"""Access: one look-up that returns the object or 404, and 403 where a permission is missing. Every view names its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.instansi.peran import Izin, permissions_of, refusal

P = ParamSpec("P")
_KUNCI_TERBESAR = 2**63 - 1
"""No row has a greater key, and databases refuse to compare with one."""
TERBUKA, MASUK = "terbuka", "masuk"
"""Marks of views without a permission: open to everybody, or to everybody who is logged in."""


@dataclass(slots=True, kw_only=True)
class Konteks:
    """Who asks, for what: the person, the Instansi, the unit and year of the address, and what the person may do there."""

    pengguna: Pengguna
    instansi: Instansi
    daftar_keanggotaan: tuple[Keanggotaan, ...]
    """The person's roles in this Instansi."""
    unit: UnitKerja | None = None
    tahun: int | None = None
    izin: frozenset[Izin] = frozenset()
    ingatan: dict[str, Any] = field(default_factory=dict)
    """Look-ups kept for the length of the request."""

    def boleh(self, izin: Izin) -> bool:
        """Whether the person has a permission here."""
        return izin in self.izin

    @property
    def unit_pasti(self) -> UnitKerja:
        """The unit of a unit page."""
        assert self.unit is not None
        return self.unit

    @property
    def tahun_pasti(self) -> int:
        """The year of a unit page."""
        assert self.tahun is not None
        return self.tahun

    @property
    def argumen(self) -> dict[str, Any]:
        """The URL arguments of this unit and year."""
        return {"instansi": self.instansi.kode, "unit": self.unit_pasti.kode, "tahun": self.tahun_pasti}

    @property
    def daftar_unit(self) -> list[UnitKerja]:
        """The units the person may see, in the order of the Instansi; one query, at the first use."""
        if "daftar_unit" not in self.ingatan:
            semua = UnitKerja.objects.filter(instansi=self.instansi, aktif=True)
            luas = any(k.unit_id is None for k in self.daftar_keanggotaan)
            jalur = tuple(k.unit.jalur for k in self.daftar_keanggotaan if k.unit)
            self.ingatan["daftar_unit"] = [u for u in semua if luas or u.jalur.startswith(jalur)]
        return cast("list[UnitKerja]", self.ingatan["daftar_unit"])

    @property
    def daftar_tahun(self) -> list[int]:
        """The opened years of the unit, newest first; one query, at the first use."""
        if "daftar_tahun" not in self.ingatan:
            daftar = self.unit.daftar_tahun.values_list("tahun", flat=True) if self.unit else ()
            self.ingatan["daftar_tahun"] = sorted(daftar, reverse=True)
        return cast("list[int]", self.ingatan["daftar_tahun"])


class _View(Protocol):
    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase: ...


def context_of(pengguna: Pengguna, kode_instansi: str, kode_unit: str | None = None, tahun: int | None = None) -> Konteks:
    """What a person may do in an Instansi, or in one of its units. Raises Http404 where they may not even look."""
    daftar = tuple(Keanggotaan.objects.filter(pengguna=pengguna, instansi__kode=kode_instansi).select_related("instansi", "unit"))
    if not daftar:
        raise Http404("instansi tidak ada")
    konteks = Konteks(pengguna=pengguna, instansi=daftar[0].instansi, daftar_keanggotaan=daftar, tahun=tahun)
    if kode_unit is None:
        konteks.izin = permissions_of(k.peran for k in daftar if k.unit_id is None) | {Izin.LIHAT}
        return konteks
    unit = UnitKerja.objects.filter(instansi=konteks.instansi, kode=kode_unit).select_related("induk").first()
    if unit is None:
        raise Http404("unit kerja tidak ada")
    unit.instansi = konteks.instansi
    peran = [k.peran for k in daftar if k.unit is None or unit.jalur.startswith(k.unit.jalur)]
    konteks.unit, konteks.izin = unit, permissions_of(peran)
    if Izin.LIHAT not in konteks.izin:
        raise Http404("unit kerja tidak ada")
    return konteks


def _berizin(izin: Izin, *, berunit: bool) -> Callable[[Callable[..., HttpResponseBase]], _View]:
    def hias(view: Callable[..., HttpResponseBase]) -> _View:
        @wraps(view)
        def dijaga(
            request: HttpRequest,
            instansi: str,
            *args: Any,
            unit: str | None = None,
            tahun: int | None = None,
            **kwargs: Any,
        ) -> HttpResponseBase:
            if tahun is not None and not 1990 <= tahun <= 2200:
                raise Http404("tahun tidak ada")
            if any(isinstance(n, int) and n > _KUNCI_TERBESAR for n in kwargs.values()):
                raise Http404("data tidak ada")
            konteks = context_of(cast(Pengguna, request.user), instansi, unit, tahun)
            request.konteks = konteks  # type: ignore[attr-defined]
            if not konteks.boleh(izin):
                raise PermissionDenied(refusal(izin))
            return view(request, konteks, *args, **kwargs)

        hasil = cast(Any, login_required(dijaga))
        hasil.izin, hasil.berunit = izin, berunit
        return cast(_View, hasil)

    return hias


def instansi_page(izin: Izin) -> Callable[[Callable[Concatenate[HttpRequest, Konteks, P], HttpResponseBase]], _View]:
    """A page of an Instansi: ``view(request, konteks, …)``, for whoever has the permission in the whole Instansi.

    With ``Izin.LIHAT`` every member may open it; the view then shows only ``konteks.daftar_unit``.
    """
    return _berizin(izin, berunit=False)


def unit_page(izin: Izin) -> Callable[[Callable[Concatenate[HttpRequest, Konteks, P], HttpResponseBase]], _View]:
    """A page of a unit (and a year): ``view(request, konteks, …)``, for whoever has the permission in that unit."""
    return _berizin(izin, berunit=True)


def member_page(view: Callable[..., HttpResponseBase]) -> _View:
    """A page for everybody who is logged in, about themselves only."""
    hasil = cast(Any, login_required(view))
    hasil.izin = MASUK
    return cast(_View, hasil)


def open_page(view: Callable[..., HttpResponseBase]) -> _View:
    """A page without log-in: it shows nothing that was not published."""
    hasil = cast(Any, view)
    hasil.izin = TERBUKA
    return cast(_View, hasil)
