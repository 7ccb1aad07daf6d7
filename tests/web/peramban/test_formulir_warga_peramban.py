"""The citizen's form as a citizen meets it: a telephone without JavaScript, a keyboard only, large letters, in any language."""

from __future__ import annotations

import pytest
from aksesibel import complaints, too_wide, violations
from peramban_jenis import Buka
from playwright.sync_api import Page, Route, expect

from sakip.survei.unsur import urutan_kuesioner
from sakip.web.survei.models import BahasaSurvei, Jawaban, PertanyaanTambahan, StatusSurvei, Survei
from sakip.web.survei.teks import DAFTAR_TEKS

pytest_plugins = ["peramban_alat"]
ALAMAT = "/s/uji2survei/"
FOKUS = """() => {
  const e = document.activeElement, k = e.getBoundingClientRect();
  const tampil = e.type === "radio" ? e.nextElementSibling : e, g = getComputedStyle(tampil);
  return {nama: e.name || e.tagName, diLayar: k.top >= 0 && k.bottom <= innerHeight && k.left >= 0 && k.right <= innerWidth,
          bergaris: g.outlineStyle !== "none" && parseFloat(g.outlineWidth) >= 2};
}"""
SEMPIT = """() => [...document.querySelectorAll("fieldset label > span, button, a, summary, textarea")].filter((e) => {
  const k = e.getBoundingClientRect();
  return k.width && k.height < 44 && !e.closest("li");
}).map((e) => e.outerHTML.slice(0, 90))"""
"""What a thumb cannot hit; links in running text may be lower."""


@pytest.fixture
def lengkap(survei: Survei) -> Survei:
    """With an extra question of each kind and a regional language that has some texts."""
    PertanyaanTambahan(survei=survei, urutan=1, teks="Dari mana tahu?", jenis="pilihan", pilihan="Desa\nTetangga").save(
        dari_action=True
    )
    PertanyaanTambahan(survei=survei, urutan=2, teks="Berapa lama menunggu?", wajib=True).save(dari_action=True)
    teks = {t.kunci: f"{t.bawaan} è" for t in DAFTAR_TEKS if not t.kunci.startswith("profil")}
    BahasaSurvei(instansi=survei.unit.instansi, kode="mad", nama="Madura", teks=teks).save(dari_action=True)
    Survei.objects.filter(pk=survei.pk).update(bahasa="mad")
    return survei


def jawab_semua(page: Page) -> None:
    for u in urutan_kuesioner():
        kotak = page.get_by_role("group", name=u.pertanyaan)
        kotak.get_by_label(u.pilihan[2], exact=True).check()


def test_on_a_telephone_without_javascript(lengkap: Survei, buka: Buka) -> None:
    page = buka("telepon", skrip=False).new_page()
    with complaints(page) as keluhan:
        page.goto(ALAMAT)
        page.get_by_role("group", name="Layanan apa yang Saudara terima?").get_by_label("Kartu Keluarga").check()
        page.get_by_role("button", name="Kirim jawaban").click()
        expect(page).to_have_title("Jawaban belum terkirim: Survei Kepuasan Masyarakat · Kecamatan Bluto")
        expect(page.get_by_role("alert")).to_be_focused()
        expect(page.get_by_label("Kartu Keluarga")).to_be_checked()
        page.get_by_role("alert").get_by_role("link", name="8", exact=True).click()
        expect(page.locator("#u9-1")).to_be_in_viewport(ratio=1)
        expect(page.locator("fieldset", has=page.locator("#u9-1")).locator("legend")).to_be_in_viewport(ratio=1)
        jawab_semua(page)
        page.get_by_label("Berapa lama menunggu?").fill("Sepuluh menit")
        page.get_by_label("Apa yang perlu diperbaiki?").fill("Tambah kursi tunggu.")
        page.get_by_role("group", name="Jenis kelamin").get_by_label("Perempuan").check()
        page.get_by_role("button", name="Kirim jawaban").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Terima kasih")
    assert keluhan == []
    satu = Jawaban.objects.get()
    assert (satu.layanan.nama, satu.u1, satu.u9, satu.jenis_kelamin) == ("Kartu Keluarga", 3, 3, "Perempuan")
    page.reload()
    page.goto(ALAMAT)
    expect(page.get_by_role("heading", level=1)).to_have_text("Survei ini sudah diisi")
    page.get_by_role("link", name="Isi lagi untuk orang lain").click()
    expect(page.get_by_role("button", name="Kirim jawaban")).to_be_visible()
    expect(page.locator("input:checked")).to_have_count(0)
    assert Jawaban.objects.count() == 1


def test_a_double_click_stores_once(survei: Survei, buka: Buka) -> None:
    page = buka("telepon", skrip=False).new_page()
    page.goto(f"{ALAMAT}?layanan={survei.daftar_layanan.first().layanan_id}")
    jawab_semua(page)
    page.get_by_role("button", name="Kirim jawaban").dblclick()
    expect(page.get_by_role("heading", level=1)).to_have_text("Terima kasih")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Survei ini sudah diisi")
    assert Jawaban.objects.count() == 1


def test_with_the_keyboard_only(survei: Survei, buka: Buka) -> None:
    page = buka(skrip=False).new_page()
    page.goto(ALAMAT)
    nama = []
    for _ in range(40):
        page.keyboard.press("Tab")
        fokus = page.evaluate(FOKUS)
        assert fokus["diLayar"] and fokus["bergaris"], fokus
        nama.append(fokus["nama"])
        if fokus["nama"] == "BUTTON":
            break
        if fokus["nama"] in {"layanan", *(f"u{n}" for n in range(1, 10))}:
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
    kuesioner = [u.kode.lower() for u in urutan_kuesioner()]
    profil = ["jenis_kelamin", "usia", "pendidikan", "pekerjaan"]
    assert nama == ["SUMMARY", "layanan", *kuesioner, "saran", *profil, "BUTTON"]
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Terima kasih")
    satu = Jawaban.objects.get()
    assert (satu.u1, satu.u9, satu.layanan.nama) == (2, 2, "Kartu Keluarga")


def test_at_the_counter_the_next_person_gets_an_empty_form(survei: Survei, buka: Buka) -> None:
    page = buka("telepon", skrip=False).new_page()
    for _ in range(2):
        page.goto(f"{ALAMAT}?loket=1")
        jawab_semua(page)
        page.get_by_label("Kartu Keluarga").check()
        page.get_by_role("button", name="Kirim jawaban").click()
        page.get_by_role("link", name="Responden berikutnya").click()
        expect(page.locator("input:checked")).to_have_count(0)
    assert Jawaban.objects.count() == 2


def test_without_cookies_the_citizen_is_told_and_loses_nothing(survei: Survei, buka: Buka) -> None:
    konteks = buka("telepon", skrip=False)

    def tanpa_kuki(rute: Route) -> None:
        rute.continue_(headers={k: v for k, v in rute.request.headers.items() if k != "cookie"} | {"cookie": ""})

    page = konteks.new_page()
    page.goto(f"{ALAMAT}?layanan={survei.daftar_layanan.first().layanan_id}")
    konteks.clear_cookies()
    page.route("**/s/**", tanpa_kuki)
    jawab_semua(page)
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("alert")).to_contain_text("izinkan kuki")
    expect(page.locator("input:checked")).to_have_count(10)
    page.unroute("**/s/**")
    page.get_by_role("button", name="Kirim jawaban").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Terima kasih")


@pytest.mark.parametrize("kueri", ["", "?bahasa=mad"])
def test_every_state_is_accessible(kueri: str, lengkap: Survei, buka: Buka) -> None:
    page = buka().new_page()
    temuan = []
    page.goto(ALAMAT + kueri)
    page.locator("summary").click()
    temuan += violations(page)
    page.get_by_role("button", name="Kirim").click()
    expect(page.get_by_role("alert")).to_be_visible()
    temuan += violations(page)
    for alamat in (f"{ALAMAT}terima-kasih/{kueri}", f"{ALAMAT}terima-kasih/?loket=1", "/s/tidak-ada/"):
        page.goto(alamat)
        temuan += violations(page)
    Survei.objects.filter(pk=lengkap.pk).update(status=StatusSurvei.DITUTUP)
    page.goto(ALAMAT + kueri)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Survei sudah ditutup")
    temuan += violations(page)
    assert temuan == []


@pytest.mark.parametrize(("lebar", "perbesar"), [(320, 1), (360, 1), (390, 1), (640, 1), (320, 2), (1280, 2)])
def test_fits_narrow_screens_and_large_letters(lebar: int, perbesar: int, lengkap: Survei, buka: Buka) -> None:
    page = buka().new_page()
    page.set_viewport_size({"width": lebar, "height": 640})
    for kueri in ("", "?bahasa=mad"):
        page.goto(ALAMAT + kueri)
        page.evaluate(f"document.documentElement.style.fontSize = '{16 * perbesar}px'")
        page.locator("summary").click()
        assert too_wide(page) == ""
        assert page.evaluate(SEMPIT) == []
        page.get_by_role("button", name="Kirim").click()
        expect(page.get_by_role("alert")).to_be_visible()
        page.evaluate(f"document.documentElement.style.fontSize = '{16 * perbesar}px'")
        assert too_wide(page) == ""
