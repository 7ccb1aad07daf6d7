"""The navigation of a page: the menus of all applications that the person may see, and the switchers of unit and year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from sakip import __version__
from sakip.web.tampilan.menu import ButirMenu, Lingkup, daftar_menu

_ARGUMEN: dict[Lingkup, tuple[str, ...]] = {
    "unit": ("instansi", "unit", "tahun"),
    "instansi": ("instansi",),
    "publik": (),
    "akun": (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tautan:
    """A link. ``sekarang`` is the value of aria-current: "page", "true" (a page below this entry) or ""."""

    judul: str
    url: str
    ikon: str = ""
    sekarang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelompok:
    """Entries under one heading ("" for none)."""

    judul: str
    butir: tuple[Tautan, ...]


class Navigasi:
    """What the page skeletons show. ``request.konteks`` is set by the access decorators and absent on other pages."""

    versi = __version__

    def __init__(self, request: HttpRequest) -> None:
        self._request = request
        self._konteks = getattr(request, "konteks", None)
        self.instansi: Any = getattr(self._konteks, "instansi", None)
        self.unit: Any = getattr(self._konteks, "unit", None)
        self.tahun: int | None = getattr(self._konteks, "tahun", None)

    @cached_property
    def nama_pengguna(self) -> str:
        """ "" for a visitor who is not logged in."""
        pengguna = getattr(self._konteks, "pengguna", None) or getattr(self._request, "user", None)
        if pengguna is None or not getattr(pengguna, "is_authenticated", True):
            return ""
        return str(getattr(pengguna, "nama", "") or pengguna)

    @cached_property
    def belum_dibaca(self) -> int:
        """Notices the person has not read; one indexed query."""
        from sakip.web.tenggat.kabar import unread_count

        return unread_count(self._request.user) if self.nama_pengguna else 0  # type: ignore[arg-type]

    @cached_property
    def kelompok_unit(self) -> tuple[Kelompok, ...]:
        """The menu of the unit and year of the address."""
        return _kelompokkan(self._tautan("unit"))

    @cached_property
    def kelompok_instansi(self) -> tuple[Kelompok, ...]:
        """The menu of the Instansi of the address."""
        return _kelompokkan(self._tautan("instansi"))

    @cached_property
    def publik(self) -> tuple[Tautan, ...]:
        """The menu of the portal."""
        return tuple(tautan for _, tautan in self._tautan("publik"))

    @cached_property
    def akun(self) -> tuple[Tautan, ...]:
        """The account menu."""
        return tuple(tautan for _, tautan in self._tautan("akun"))

    @cached_property
    def beranda(self) -> str:
        """The first page of the unit, else of the Instansi, else "/"."""
        kelompok = self.kelompok_unit or self.kelompok_instansi
        return kelompok[0].butir[0].url if kelompok else "/"

    @cached_property
    def daftar_unit(self) -> tuple[Tautan, ...]:
        """The same page of the other units."""
        daftar: Iterable[Any] = getattr(self._konteks, "daftar_unit", None) or ()
        return self._pilihan("unit", ((unit.kode, unit.nama) for unit in daftar))

    @cached_property
    def daftar_tahun(self) -> tuple[Tautan, ...]:
        """The same page of the other years."""
        daftar: Iterable[int] = getattr(self._konteks, "daftar_tahun", None) or ()
        return self._pilihan("tahun", ((tahun, str(tahun)) for tahun in daftar))

    @cached_property
    def _argumen(self) -> dict[str, Any]:
        """The URL arguments the request knows."""
        kode = {"instansi": getattr(self.instansi, "kode", None), "unit": getattr(self.unit, "kode", None), "tahun": self.tahun}
        return {nama: nilai for nama, nilai in kode.items() if nilai is not None}

    def _tautan(self, lingkup: Lingkup) -> list[tuple[ButirMenu, Tautan]]:
        """The entries of a scope that the person may see and that lead somewhere."""
        if lingkup != "publik" and not self.nama_pengguna:
            return []
        izin = frozenset(getattr(self._konteks, "izin", None) or ())
        butir = [b for b in daftar_menu() if b.lingkup == lingkup and (not b.izin or b.izin in izin)]
        pasangan = [(b, url) for b in butir if (url := _url(b.url_name, lingkup, self._argumen))]
        path = self._request.path
        nama = getattr(self._request.resolver_match, "view_name", "")
        kini = next((url for b, url in pasangan if nama in b.juga), "") or _url_sekarang(path, [url for _, url in pasangan])
        tanda = "page" if path == kini else "true"
        return [(b, Tautan(judul=b.judul, url=url, ikon=b.ikon, sekarang=tanda if url == kini else "")) for b, url in pasangan]

    def _pilihan(self, nama: str, daftar: Iterable[tuple[Any, str]]) -> tuple[Tautan, ...]:
        kini = self._argumen.get(nama)
        return tuple(
            Tautan(judul=judul, url=url, sekarang="true" if nilai == kini else "")
            for nilai, judul in daftar
            if (url := self._url_serupa(self._argumen | {nama: nilai}))
        )

    def _url_serupa(self, argumen: dict[str, Any]) -> str:
        """This page for other arguments, or the first unit page where this page has arguments of its own."""
        cocok = self._request.resolver_match
        if cocok is not None and "unit" in cocok.kwargs and set(cocok.kwargs) <= set(argumen):
            return _alamat(cocok.view_name, tuple((nama, argumen[nama]) for nama in cocok.kwargs))
        return next((url for b in daftar_menu() if b.lingkup == "unit" and (url := _url(b.url_name, "unit", argumen))), "")


def _url(nama: str, lingkup: Lingkup, argumen: dict[str, Any]) -> str:
    """ "" where the name does not exist or an argument is not known."""
    try:
        return _alamat(nama, tuple((a, argumen[a]) for a in _ARGUMEN[lingkup]))
    except KeyError:
        return ""


@lru_cache(maxsize=8192)
def _alamat(nama: str, argumen: tuple[tuple[str, Any], ...]) -> str:
    """A page has dozens of links and the address map never changes: each is looked up once a process."""
    try:
        return reverse(nama, kwargs=dict(argumen))
    except NoReverseMatch:
        return ""


def _url_sekarang(path: str, daftar_url: list[str]) -> str:
    """The entry the page belongs to: the longest that begins its path; an entry above others only when it is the page itself."""
    cocok = [
        url
        for url in daftar_url
        if path == url or (path.startswith(url) and not any(lain.startswith(url) for lain in daftar_url if lain != url))
    ]
    return max(cocok, key=len, default="")


def _kelompokkan(pasangan: list[tuple[ButirMenu, Tautan]]) -> tuple[Kelompok, ...]:
    """Grouped by heading in the order of each heading's first entry; the entries without a heading first."""
    judul: dict[str, list[Tautan]] = {"": []}
    for butir, tautan in pasangan:
        judul.setdefault(butir.kelompok, []).append(tautan)
    return tuple(Kelompok(judul=j, butir=tuple(isi)) for j, isi in judul.items() if isi)
