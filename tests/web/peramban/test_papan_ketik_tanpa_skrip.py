"""Reading and saving without JavaScript; the keyboard reaches everything and shows where it is."""

from __future__ import annotations

import pytest
from aksesibel import too_wide
from django.urls import reverse
from orang_peramban import Orang
from peramban_jenis import LEBAR, Buka
from playwright.sync_api import expect

pytest_plugins = ["peramban_alat"]

FOKUS = """() => {
  const e = document.activeElement, g = getComputedStyle(e), k = e.getBoundingClientRect();
  return {nama: (e.textContent || e.value || "").trim(), tampak: k.width > 0 && k.height > 0 && k.left >= 0 && k.top >= 0,
          bergaris: g.outlineStyle !== "none" && parseFloat(g.outlineWidth) >= 2 || g.boxShadow !== "none"};
}"""


@pytest.mark.parametrize("ukuran", LEBAR)
def test_tanpa_skrip_membaca_dan_menyimpan(ukuran: str, dunia, tahun, buka: Buka) -> None:
    perencana = Orang(buka, ukuran, skrip=False)
    perencana.masuk("perencana@contoh.test")
    perencana.menu("Rencana")
    perencana.tindakan("Meningkatnya Mutu Layanan Publik", "Ubah")
    perencana.isi("Uraian", "Meningkatnya mutu layanan kecamatan")
    perencana.tekan("Periksa")
    expect(perencana.page.get_by_label("Uraian")).to_have_value("Meningkatnya mutu layanan kecamatan")
    perencana.tekan("Simpan")
    perencana.lihat("Sasaran S1 tersimpan.", "Meningkatnya mutu layanan kecamatan")
    for halaman in (
        "kinerja:realisasi",
        "kinerja:pohon",
        "kinerja:pk",
        "kinerja:anggaran",
        "laporan:narasi",
        "dasbor:unit_tahun",
    ):
        perencana.page.goto(reverse(halaman, args=("misal", "bluto", 2023)))
        perencana.judul("")
        assert too_wide(perencana.page) == "", halaman
    perencana.menu("LKjIP")
    perencana.lihat("BAB III AKUNTABILITAS KINERJA")


def test_papan_ketik_mencapai_isi_dan_menu(dunia, tahun, buka: Buka) -> None:
    page = buka(client=dunia.client("perencana")).new_page()
    page.goto(reverse("kinerja:rencana", args=("misal", "bluto", 2023)))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_in_viewport(ratio=1)
    assert page.evaluate(FOKUS) == {"nama": "Langsung ke isi", "tampak": True, "bergaris": True}
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "isi"
    page.goto(reverse("kinerja:rencana", args=("misal", "bluto", 2023)))
    page.keyboard.press("Tab")
    nama = []
    for _ in range(60):
        page.keyboard.press("Tab")
        fokus = page.evaluate(FOKUS)
        assert fokus["tampak"] and fokus["bergaris"], fokus
        nama.append(fokus["nama"])
    assert "Dasbor unit" in nama and "Realisasi kinerja" in nama and "LKjIP" in nama


def test_papan_ketik_membuka_dan_menutup_menu_telepon(dunia, tahun, buka: Buka) -> None:
    page = buka("telepon", client=dunia.client("perencana")).new_page()
    page.goto(reverse("kinerja:rencana", args=("misal", "bluto", 2023)))
    menu = page.get_by_role("navigation", name="Menu utama")
    menu.get_by_text("Menu", exact=True).focus()
    page.keyboard.press("Enter")
    expect(menu.get_by_role("link", name="RKT")).to_be_visible()
    menu.get_by_role("link", name="RKT").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Rencana kinerja tahunan")
    akun = page.locator("header details.akun")
    akun.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(akun.get_by_role("button", name="Keluar")).to_be_visible()
    page.keyboard.press("Escape")
    expect(akun.get_by_role("button", name="Keluar")).to_be_hidden()
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
