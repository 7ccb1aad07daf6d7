"""Typing in paper forms with the keyboard alone, in a browser: fast, without losing a key, and without script too."""

from __future__ import annotations

import time

import pytest
from aksesibel import too_wide, violations
from django.urls import reverse
from peramban_jenis import LEBAR, Buka
from playwright.sync_api import Page, expect

from sakip.web.survei.models import Jawaban, StatusSurvei

pytest_plugins = ["peramban_alat"]


def buka_kertas(dunia, buka: Buka, survei, **lain) -> Page:
    page = buka(client=dunia.client("perencana"), **lain).new_page()
    alamat = reverse("survei:kertas", args=("misal", "bluto", 2023, survei.kode))
    page.goto(f"{alamat}?layanan={survei.daftar_layanan.first().layanan_id}&tanggal={survei.mulai}")
    return page


def fokus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.name || document.activeElement.tagName"))


def nilai(jawaban: Jawaban) -> str:
    return "".join(str(getattr(jawaban, f"u{n}") or "-") for n in range(1, 10))


def test_a_stack_of_forms_goes_in_by_keyboard(dunia, survei, buka: Buka) -> None:
    page = buka_kertas(dunia, buka, survei)
    assert fokus(page) == "jenis_kelamin"
    for n in range(5):
        page.keyboard.type(f"235712341234{n % 4 + 1}")
        assert fokus(page) == "saran"
        page.keyboard.type(f"Saran {n}")
        page.keyboard.press("Enter")
        expect(page.locator("#kabar")).to_contain_text(f"memasukkan {n + 1} formulir")
        expect(page.locator("[name=jenis_kelamin]")).to_be_focused()
    daftar = list(Jawaban.objects.order_by("pk"))
    assert [nilai(j) for j in daftar] == ["123412314", "123412324", "123412334", "123412344", "123412314"]
    assert {(j.jenis_kelamin, j.usia, j.pendidikan, j.pekerjaan) for j in daftar} == {
        ("Perempuan", "30-39 tahun", "D4/S1", "Lainnya")
    }
    assert [j.saran for j in daftar] == [f"Saran {n}" for n in range(5)]
    assert len({j.tanggal for j in daftar}) == 1


def test_keys_typed_while_saving_go_into_the_next_form(dunia, survei, buka: Buka) -> None:
    page = buka_kertas(dunia, buka, survei)
    page.route("**/kertas/**", lambda r: (time.sleep(0.4), r.continue_())[1] if r.request.method == "POST" else r.continue_())
    page.keyboard.type("1111444444444")
    page.keyboard.press("Enter")
    page.keyboard.type("2222333333333")
    page.keyboard.press("Enter")
    expect(page.locator("#kabar")).to_contain_text("memasukkan 2 formulir")
    assert [(nilai(j), j.jenis_kelamin) for j in Jawaban.objects.order_by("pk")] == [
        ("4" * 9, "Laki-laki"),
        ("3" * 9, "Perempuan"),
    ]


def test_wrong_keys_are_not_taken_and_zero_leaves_blank(dunia, survei, buka: Buka) -> None:
    page = buka_kertas(dunia, buka, survei)
    page.keyboard.type("39x")
    assert fokus(page) == "jenis_kelamin"
    page.keyboard.type("0000" + "5a1" + "0" + "3333333")
    assert fokus(page) == "saran"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Delete")
    page.keyboard.press("Backspace")
    assert fokus(page) == "u7"
    page.keyboard.press("Enter")
    expect(page.locator("#kabar")).to_contain_text("memasukkan 1 formulir")
    assert nilai(Jawaban.objects.get()) == "1-333333-"


def test_a_refused_form_keeps_what_was_typed(dunia, survei, buka: Buka) -> None:
    page = buka_kertas(dunia, buka, survei)
    page.keyboard.type("2357")
    page.keyboard.press("Enter")
    expect(page.locator("#ringkasan-galat")).to_contain_text("Isi paling sedikit satu jawaban unsur.")
    expect(page.locator("[name=u1]")).to_be_focused()
    page.keyboard.type("333333333")
    page.keyboard.press("Enter")
    expect(page.locator("#kabar")).to_contain_text("memasukkan 1 formulir")
    assert Jawaban.objects.get().pekerjaan == "Lainnya"


def test_a_survey_determined_meanwhile_says_so(dunia, survei, buka: Buka) -> None:
    page = buka_kertas(dunia, buka, survei)
    page.keyboard.type("2357333333333")
    survei.status = StatusSurvei.DITETAPKAN
    survei.save(dari_action=True)
    page.keyboard.press("Enter")
    expect(page.locator("#kabar")).to_contain_text("belum tersimpan")
    assert page.input_value("[name=u1]") == "3"
    assert not Jawaban.objects.exists()


def test_without_script_tab_and_enter_do(dunia, survei, buka: Buka) -> None:
    page = buka_kertas(dunia, buka, survei, skrip=False)
    assert fokus(page) == "jenis_kelamin"
    for angka in "2357333333343":
        page.keyboard.type(angka)
        page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#kabar")).to_contain_text("memasukkan 1 formulir")
    assert nilai(Jawaban.objects.get()) == "333333334"


@pytest.mark.parametrize("ukuran", LEBAR)
def test_the_page_fits_and_is_accessible(ukuran: str, dunia, survei, jawab, buka: Buka) -> None:
    jawab(3, sumber="kertas", dimasukkan_oleh=dunia.orang["perencana"])
    page = buka_kertas(dunia, buka, survei, ukuran=ukuran)
    assert too_wide(page) == ""
    assert violations(page) == []
