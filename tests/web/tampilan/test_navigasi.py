"""Navigation: what a person sees, where it leads and what is current; and the pages that stand alone."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory, override_settings
from django.urls import path, resolve

from sakip.web.tampilan import navigasi as modul
from sakip.web.tampilan.menu import ButirMenu, daftar_menu
from sakip.web.tampilan.navigasi import Navigasi
from sakip.web.tampilan.views import contoh


def kosong(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    return HttpResponse("")


_UNIT = "i/<slug:instansi>/u/<slug:unit>/<int:tahun>/"
urlpatterns = [
    path(_UNIT, kosong, name="dasbor"),
    path(f"{_UNIT}pk/", kosong, name="pk"),
    path(f"{_UNIT}pk/<int:pk>/", kosong, name="pk_satu"),
    path(f"{_UNIT}realisasi/", kosong, name="realisasi"),
    path("i/<slug:instansi>/", kosong, name="instansi"),
    path("i/<slug:instansi>/dasbor/<int:tahun>/", kosong, name="instansi_tahun"),
    path("i/<slug:instansi>/tenggat/", kosong, name="tenggat"),
    path("publik/", kosong, name="portal"),
    path("akun/profil/", kosong, name="profil"),
]
MENU = (
    ButirMenu(judul="Dasbor", url_name="dasbor", lingkup="unit", izin="lihat", urutan=1),
    ButirMenu(judul="PK", url_name="pk", lingkup="unit", izin="lihat", urutan=2, kelompok="Perencanaan"),
    ButirMenu(judul="Realisasi", url_name="realisasi", lingkup="unit", izin="isi", urutan=3, kelompok="Pengukuran"),
    ButirMenu(judul="Belum ada", url_name="tidak_ada", lingkup="unit", urutan=4),
    ButirMenu(judul="Kabupaten", url_name="instansi", lingkup="instansi", urutan=5, juga=("instansi_tahun",)),
    ButirMenu(judul="Tenggat", url_name="tenggat", lingkup="instansi", urutan=5),
    ButirMenu(judul="Portal", url_name="portal", lingkup="publik", urutan=6),
    ButirMenu(judul="Profil", url_name="profil", lingkup="akun", urutan=7),
)
BLUTO, REKAAN = (SimpleNamespace(kode=k, nama=f"Kecamatan {k.title()}") for k in ("bluto", "rekaan"))


@pytest.fixture(autouse=True)
def peta(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(modul, "daftar_menu", lambda: MENU)
    with override_settings(ROOT_URLCONF=__name__):
        yield


def buat(alamat: str, *, izin: frozenset[str] = frozenset({"lihat"}), **lain: Any) -> Navigasi:
    request = RequestFactory().get(alamat)
    request.resolver_match = resolve(alamat)
    dasar = {"pengguna": SimpleNamespace(nama="Sari Rekaan"), "instansi": SimpleNamespace(kode="misal", nama="Kabupaten Misal")}
    request.konteks = SimpleNamespace(**{**dasar, "unit": BLUTO, "tahun": 2023, "izin": izin, **lain})  # type: ignore[attr-defined]
    return Navigasi(request)


def judul(navigasi: Navigasi) -> dict[str, list[str]]:
    return {k.judul: [b.judul for b in k.butir] for k in navigasi.kelompok_unit}


def test_only_permitted_entries_that_lead_somewhere_are_shown() -> None:
    alamat = "/i/misal/u/bluto/2023/"
    assert judul(buat(alamat)) == {"": ["Dasbor"], "Perencanaan": ["PK"]}
    assert judul(buat(alamat, izin=frozenset({"lihat", "isi"}))) == {
        "": ["Dasbor"],
        "Perencanaan": ["PK"],
        "Pengukuran": ["Realisasi"],
    }


@pytest.mark.parametrize(
    ("alamat", "harapan"),
    [
        ("/i/misal/u/bluto/2023/", {"Dasbor": "page", "PK": ""}),
        ("/i/misal/u/bluto/2023/pk/", {"Dasbor": "", "PK": "page"}),
        ("/i/misal/u/bluto/2023/pk/7/", {"Dasbor": "", "PK": "true"}),
    ],
)
def test_the_current_entry_is_marked_also_on_pages_below_it(alamat: str, harapan: dict[str, str]) -> None:
    assert {b.judul: b.sekarang for k in buat(alamat).kelompok_unit for b in k.butir} == harapan


def test_switchers_keep_the_page_and_fall_back_to_the_first_page() -> None:
    tetap = buat("/i/misal/u/bluto/2023/pk/", daftar_unit=(BLUTO, REKAAN), daftar_tahun=(2024, 2023))
    assert [(t.url, t.sekarang) for t in tetap.daftar_unit] == [
        ("/i/misal/u/bluto/2023/pk/", "true"),
        ("/i/misal/u/rekaan/2023/pk/", ""),
    ]
    assert next((t.judul, t.url) for t in tetap.daftar_tahun) == ("2024", "/i/misal/u/bluto/2024/pk/")
    turunan = buat("/i/misal/u/bluto/2023/pk/7/", daftar_unit=(REKAAN,))
    assert turunan.daftar_unit[0].url == "/i/misal/u/rekaan/2023/"


def test_an_instansi_page_has_no_unit_menu() -> None:
    navigasi = buat("/i/misal/", unit=None, tahun=None)
    assert navigasi.kelompok_unit == () and navigasi.beranda == "/i/misal/"
    assert navigasi.kelompok_instansi[0].butir[0].sekarang == "page"


def test_an_entry_is_current_on_pages_it_names_although_their_address_differs() -> None:
    butir = buat("/i/misal/dasbor/2023/", unit=None).kelompok_instansi[0].butir
    assert [(b.judul, b.sekarang) for b in butir] == [("Kabupaten", "true"), ("Tenggat", "")]


def test_a_visitor_sees_the_portal_only() -> None:
    navigasi = Navigasi(RequestFactory().get("/publik/"))
    assert (navigasi.nama_pengguna, navigasi.kelompok_unit, navigasi.akun, navigasi.beranda) == ("", (), (), "/")
    assert [(t.judul, t.sekarang) for t in navigasi.publik] == [("Portal", "page")]


def test_the_skeleton_shows_menu_switchers_and_account() -> None:
    request = RequestFactory().get("/i/misal/u/bluto/2023/pk/")
    request.resolver_match = resolve(request.path)
    navigasi = buat(request.path, daftar_unit=(BLUTO, REKAAN), daftar_tahun=(2023,))
    html = render_to_string("tampilan/dasar.html", {"navigasi": navigasi})
    assert '<html lang="id">' in html and 'href="#isi">Langsung ke isi' in html and '<main id="isi"' in html
    assert 'aria-current="page"' in html and "Kecamatan Rekaan" in html and "Sari Rekaan" in html
    assert "<details" in html and "SAKIP versi" in html


@pytest.mark.parametrize("nama", ["400", "403", "403_csrf", "404", "413", "429", "500"])
def test_error_pages_need_neither_request_nor_database(nama: str) -> None:
    html = get_template(f"{nama}.html").render()
    assert html.count("<h1") == 1 and 'lang="id"' in html and "gaya.css" in html


@pytest.mark.parametrize("rangka", ["", "publik", "polos"])
def test_the_style_guide_shows_in_every_skeleton(rangka: str) -> None:
    request = RequestFactory().get("/gaya/", {"rangka": rangka})
    request.resolver_match = None
    html = contoh(request).content.decode()
    assert html.count("<h1") == 1 and html.count("<main") == 1
    assert "{%" not in html and "{{" not in html


def test_menus_of_installed_applications_are_ordered() -> None:
    daftar = daftar_menu()
    assert daftar and [b.urutan for b in daftar] == sorted(b.urutan for b in daftar)
