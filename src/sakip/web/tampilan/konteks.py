"""Context processor: the navigation a page shows, from the menus of all applications and the rights of the person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from sakip import __version__
from sakip.web.tampilan.menu import ButirMenu, daftar_menu

_WAJIB = {"unit": ("instansi", "unit", "tahun"), "instansi": ("instansi",), "publik": (), "akun": ()}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Navigasi:
    """Everything the page skeletons need besides the page itself."""

    versi: str
    beranda: str
    instansi: Any
    unit: Any
    tahun: int | None
    nama_pengguna: str
    kelompok_unit: tuple[Kelompok, ...]
    kelompok_instansi: tuple[Kelompok, ...]
    publik: tuple[Tautan, ...]
    akun: tuple[Tautan, ...]
    daftar_unit: tuple[Tautan, ...]
    daftar_tahun: tuple[Tautan, ...]


def navigasi(request: HttpRequest) -> dict[str, Any]:
    """Computed on first use only, so that fragments and the public pages do not pay for it."""
    return {"navigasi": SimpleLazyObject(lambda: build_navigasi(request))}


def build_navigasi(request: HttpRequest) -> Navigasi:
    """The navigation for one request; ``request.konteks`` may be absent (account pages, portal, errors)."""
    konteks = getattr(request, "konteks", None)
    argumen = _argumen(konteks)
    nama = _nama_pengguna(getattr(konteks, "pengguna", None) or getattr(request, "user", None))
    tautan = {lingkup: _tautan(request.path, lingkup, argumen, _izin(konteks), bool(nama)) for lingkup in _WAJIB}
    return Navigasi(
        versi=__version__,
        beranda=next((t.url for lingkup in ("unit", "instansi") for _, t in tautan[lingkup]), "/"),
        instansi=getattr(konteks, "instansi", None),
        unit=getattr(konteks, "unit", None),
        tahun=getattr(konteks, "tahun", None),
        nama_pengguna=nama,
        kelompok_unit=_kelompok(tautan["unit"]),
        kelompok_instansi=_kelompok(tautan["instansi"]),
        publik=tuple(t for _, t in tautan["publik"]),
        akun=tuple(t for _, t in tautan["akun"]),
        daftar_unit=_pilihan_unit(request, konteks, argumen),
        daftar_tahun=_pilihan_tahun(request, konteks, argumen),
    )


def _argumen(konteks: object) -> dict[str, Any]:
    """The URL arguments the request knows."""
    argumen = {
        "instansi": getattr(getattr(konteks, "instansi", None), "kode", None),
        "unit": getattr(getattr(konteks, "unit", None), "kode", None),
        "tahun": getattr(konteks, "tahun", None),
    }
    return {nama: nilai for nama, nilai in argumen.items() if nilai is not None}


def _izin(konteks: object) -> frozenset[str]:
    return frozenset(getattr(konteks, "izin", None) or ())


def _nama_pengguna(pengguna: Any) -> str:
    if pengguna is None or not getattr(pengguna, "is_authenticated", True):
        return ""
    nama = getattr(pengguna, "nama", "") or (pengguna.get_full_name() if hasattr(pengguna, "get_full_name") else "")
    return str(nama or pengguna)


def _url(nama: str, lingkup: str, argumen: dict[str, Any]) -> str:
    """ "" where the name does not exist or an argument is not known."""
    wajib = _WAJIB[lingkup]
    if any(a not in argumen for a in wajib):
        return ""
    try:
        return reverse(nama, kwargs={a: argumen[a] for a in wajib})
    except NoReverseMatch:
        return ""


def _tautan(
    path: str, lingkup: str, argumen: dict[str, Any], izin: frozenset[str], masuk: bool
) -> list[tuple[ButirMenu, Tautan]]:
    if lingkup != "publik" and not masuk:
        return []
    butir = [b for b in daftar_menu() if b.lingkup == lingkup and (lingkup == "publik" or not b.izin or b.izin in izin)]
    pasangan = [(b, url) for b in butir if (url := _url(b.url_name, lingkup, argumen))]
    sekarang = _url_sekarang(path, [url for _, url in pasangan])
    return [
        (b, Tautan(judul=b.judul, url=url, ikon=b.ikon, sekarang=_tanda(path, url) if url == sekarang else ""))
        for b, url in pasangan
    ]


def _url_sekarang(path: str, daftar_url: list[str]) -> str:
    """The entry the page belongs to: the longest that begins its path; an entry above others only when it is the page."""
    cocok = [
        url
        for url in daftar_url
        if path == url
        or (path.startswith(url) and url.endswith("/") and not any(lain != url and lain.startswith(url) for lain in daftar_url))
    ]
    return max(cocok, key=len, default="")


def _tanda(path: str, url: str) -> str:
    return "page" if path == url else "true"


def _kelompok(pasangan: list[tuple[ButirMenu, Tautan]]) -> tuple[Kelompok, ...]:
    """Grouped by heading in the order of each heading's first entry; the entries without a heading first."""
    judul: dict[str, list[Tautan]] = {"": []}
    for butir, tautan in pasangan:
        judul.setdefault(butir.kelompok, []).append(tautan)
    return tuple(Kelompok(judul=j, butir=tuple(isi)) for j, isi in judul.items() if isi)


def _pilihan_unit(request: HttpRequest, konteks: object, argumen: dict[str, Any]) -> tuple[Tautan, ...]:
    daftar: Iterable[Any] = getattr(konteks, "daftar_unit", None) or ()
    kini = argumen.get("unit")
    return tuple(
        Tautan(judul=unit.nama, url=url, sekarang="true" if unit.kode == kini else "")
        for unit in daftar
        if (url := _url_serupa(request, argumen | {"unit": unit.kode}))
    )


def _pilihan_tahun(request: HttpRequest, konteks: object, argumen: dict[str, Any]) -> tuple[Tautan, ...]:
    daftar: Iterable[int] = getattr(konteks, "daftar_tahun", None) or ()
    kini = argumen.get("tahun")
    return tuple(
        Tautan(judul=str(tahun), url=url, sekarang="true" if tahun == kini else "")
        for tahun in daftar
        if (url := _url_serupa(request, argumen | {"tahun": tahun}))
    )


def _url_serupa(request: HttpRequest, argumen: dict[str, Any]) -> str:
    """The same page for other arguments, or the first unit page where this page has arguments of its own."""
    cocok = request.resolver_match
    if cocok is not None and {"unit", "tahun"} & set(cocok.kwargs) and set(cocok.kwargs) <= set(_WAJIB["unit"]):
        try:
            return reverse(cocok.view_name, kwargs={a: argumen[a] for a in cocok.kwargs})
        except (NoReverseMatch, KeyError):
            pass
    return next((url for b in daftar_menu() if b.lingkup == "unit" and (url := _url(b.url_name, "unit", argumen))), "")
