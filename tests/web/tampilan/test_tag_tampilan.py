"""Tags: fields, badges, icons, filter links, pagination; and the class and icon names other parts use."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

import sakip.web
from sakip.web.tampilan.ikon import IKON
from sakip.web.tampilan.menu import daftar_menu

WEB = Path(sakip.web.__file__).parent


def tulis(isi: str, alamat: str = "/", **konteks: object) -> str:
    konteks["request"] = RequestFactory().get(alamat)
    return Template("{% load tampilan %}" + isi).render(Context(konteks))


class Formulir(forms.Form):
    versi = forms.IntegerField(widget=forms.HiddenInput)
    nama = forms.CharField(label="Nama indikator", help_text="Tanpa angka target.")
    pagu = forms.IntegerField(label="Pagu", required=False, widget=forms.TextInput(attrs={"data-awalan": "Rp"}))
    arah = forms.ChoiceField(label="Arah", choices=[("naik", "Naik"), ("turun", "Turun")], widget=forms.RadioSelect)
    utama = forms.BooleanField(label="IKU", required=False)


def test_a_field_is_labelled_and_described_by_help_and_error() -> None:
    html = tulis("{% isian f.nama %}", f=Formulir({"nama": ""}))
    assert '<label class="label" for="id_nama">Nama indikator <span class="wajib">(wajib)</span></label>' in html
    assert 'aria-describedby="id_nama_helptext id_nama_error"' in html and 'aria-invalid="true"' in html
    assert 'id="id_nama_helptext">Tanpa angka target.' in html and 'id="id_nama_error">' in html


def test_a_group_is_a_fieldset_and_a_checkbox_stands_before_its_label() -> None:
    html = tulis("{% isian f.arah %}{% isian f.utama %}{% isian f.pagu %}", f=Formulir())
    assert re.search(r"<fieldset class=\"isian\">\s*<legend", html)
    assert html.index('id="id_utama"') < html.index('for="id_utama"')
    assert '<span class="imbuhan">Rp</span>' in html and "(wajib)" not in html[html.index("id_utama") :]


def test_a_form_carries_its_version_and_links_every_error() -> None:
    html = tulis("{% formulir f %}", f=Formulir({"versi": "x", "nama": ""}))
    assert html.count('name="versi"') == 1
    assert 'role="alert"' in html and "3 isian perlu diperbaiki" in html
    assert 'href="#id_nama"' in html and 'href="#id_arah_0"' in html and 'id="id_arah_0"' in html
    assert "ringkasan-galat" not in tulis("{% formulir f %}", f=Formulir())


def test_the_summary_takes_several_forms_and_formsets() -> None:
    kumpulan = forms.formset_factory(Formulir, extra=1)({"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2"})
    html = tulis("{% ringkasan_galat f k %}", f=Formulir({"nama": ""}), k=kumpulan)
    assert "9 isian" in html and 'href="#id_form-1-nama"' in html


class Status(Enum):
    DRAF = "draf"


def test_badges_name_every_status_and_escape_unknown_ones() -> None:
    assert tulis("{% lencana s %}", s="disetujui") == '<span class="lencana baik penuh">Disetujui</span>'
    assert tulis("{% lencana s %}", s=Status.DRAF) == '<span class="lencana netral kosong">Draf</span>'
    assert tulis("{% lencana s %}", s="Sangat Tinggi") == '<span class="lencana baik k5">Sangat Tinggi</span>'
    assert "&lt;i&gt;" in tulis("{% lencana s %}", s="<i>")
    assert tulis("{% lencana 'segera' 'Dua hari lagi' %}").endswith(">Dua hari lagi</span>")
    assert "Belum ada" in tulis("{% lencana s %}", s=None)


@pytest.mark.parametrize(
    ("peringkat", "dari", "kelas"), [(1, 5, "k5"), (5, 5, "k1"), (3, 5, "k3"), (1, 2, "k5"), (2, 2, "k1"), (1, 1, "k5")]
)
def test_an_own_scale_spreads_over_the_tones(peringkat: int, dari: int, kelas: str) -> None:
    assert f" {kelas}" in tulis("{% lencana 'Baik' peringkat=p dari=d %}", p=peringkat, d=dari)


def test_icons_are_decoration_unless_named() -> None:
    assert 'aria-hidden="true"' in tulis("{% ikon 'unduh' %}")
    assert 'role="img" aria-label="Unduh &amp; simpan"' in tulis("{% ikon 'unduh' 'Unduh & simpan' %}")


def test_filter_links_keep_the_rest_and_go_back_to_the_first_page() -> None:
    alamat = "/?cari=a%26b&status=draf&halaman=3"
    assert tulis('{% querystring_ganti status="terbit" %}', alamat) == "?cari=a%26b&amp;status=terbit"
    assert tulis('{% querystring_ganti status="" cari="" %}', alamat) == "?"
    assert tulis("{% querystring_ganti halaman=4 %}", alamat).endswith("halaman=4")


def test_a_heading_sorts_up_down_and_not() -> None:
    tag = "{% urutkan 'nama' 'Indikator' %}"
    assert 'aria-sort="none"' in tulis(tag) and 'href="?urut=nama"' in tulis(tag)
    assert 'aria-sort="ascending"' in tulis(tag, "/?urut=nama") and 'href="?urut=-nama"' in tulis(tag, "/?urut=nama")
    assert 'aria-sort="descending"' in tulis(tag, "/?urut=-nama") and 'href="?"' in tulis(tag, "/?urut=-nama")


def test_pagination_names_the_rows_and_the_current_page() -> None:
    html = tulis("{% halaman p %}", "/?cari=x", p=Paginator(range(420), 25).page(7))
    assert "Baris 151 sampai 175 dari 420" in html
    assert re.search(r'href="\?cari=x&amp;halaman=7" aria-current="page"', html)
    assert 'rel="prev"' in html and 'rel="next"' in html
    assert "<ul>" not in tulis("{% halaman p %}", p=Paginator([], 25).page(1))


def test_empty_state_steps_and_downloads() -> None:
    assert 'href="/baru/"' in tulis("{% kosong 'Belum ada PK' 'Susun dahulu.' '/baru/' 'Susun PK' %}")
    html = tulis("{% tahapan t 'b' %}", t=[("a", "Draf"), ("b", "Diajukan"), ("c", "Disetujui")])
    assert (
        '<li class="sudah">Draf' in html and '<li class="kini" aria-current="step">Diajukan' in html and "<li>Disetujui" in html
    )
    assert tulis("{% unduhan '/a.csv' %}").count("<li>") == 1


def _templat() -> list[Path]:
    return sorted(WEB.glob("*/templates/**/*.html"))


def test_every_icon_that_a_template_or_menu_names_is_drawn() -> None:
    dipakai = {n: p.name for p in _templat() for n in re.findall(r"{% ikon [\"']([^\"']+)[\"']", p.read_text())}
    dipakai |= {b.ikon: b.judul for b in daftar_menu()}
    assert {n: p for n, p in dipakai.items() if n not in IKON} == {}


def test_no_template_has_inline_style_or_script() -> None:
    pola = re.compile(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son[a-z]+=\"")
    assert [p.name for p in _templat() if "/email/" not in str(p) and pola.search(p.read_text())] == []


def test_the_style_sheet_stays_small() -> None:
    assert (WEB / "tampilan/static/tampilan/gaya.css").stat().st_size < 30_000
