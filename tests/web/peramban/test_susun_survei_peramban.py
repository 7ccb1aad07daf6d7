"""A planner makes a survey as people do: the sample follows the figures, without a script by a button; a citizen answers."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from aksesibel import violations
from django.urls import reverse
from django.utils import timezone
from peramban_jenis import Buka
from playwright.sync_api import expect

from sakip.web.survei.actions.layanan import add_service
from sakip.web.survei.models import Jawaban, Survei

pytest_plugins = ["peramban_alat"]


@pytest.fixture
def alamat(dunia) -> str:
    for nama in ("Perekaman KTP elektronik", "Kartu Keluarga"):
        add_service(unit=dunia.unit, nama=nama, by=dunia.orang["perencana"])
    tahun = timezone.localdate().year
    return reverse("survei:buat", kwargs={"instansi": "misal", "unit": "bluto", "tahun": tahun})


def test_from_the_first_figure_to_the_first_answer(dunia, alamat: str, buka: Buka) -> None:
    hari = timezone.localdate()
    halaman = buka(client=dunia.client("perencana")).new_page()
    halaman.goto(alamat)
    halaman.get_by_label("Jumlah pengguna Perekaman KTP elektronik").fill("1.250")
    halaman.get_by_label("Jumlah pengguna Kartu Keluarga").fill("640")
    halaman.get_by_label("Jumlah pengguna seluruh layanan").focus()
    expect(halaman.locator("#sampel")).to_contain_text("319 responden dari 1.890 pengguna layanan")
    halaman.get_by_label(re.compile("^Periode ")).select_option(f"Tahun {hari.year}")
    halaman.get_by_label("Dibuka tanggal").fill(hari.isoformat())
    halaman.get_by_label("Ditutup tanggal").fill((hari + timedelta(days=14)).isoformat())
    halaman.get_by_role("button", name="Simpan").click()
    expect(halaman.get_by_role("heading", name="Langkah berikutnya")).to_be_visible()
    assert violations(halaman) == []
    halaman.get_by_role("link", name="Buka survei").click()
    halaman.get_by_role("button", name="Buka survei").click()
    expect(halaman.get_by_text("Formulir sedang menerima jawaban.")).to_be_visible()
    kode = Survei.objects.get().kode
    expect(halaman.get_by_role("img", name="Kode QR alamat formulir survei")).to_be_visible()

    warga = buka("telepon", skrip=False).new_page()
    warga.goto(halaman.locator("a.alamat").get_attribute("href") or "")
    assert kode in warga.url
    warga.locator("input[name=layanan]").first.check(force=True)
    for n in range(1, 10):
        warga.locator(f"input[name=u{n}][value='3']").check(force=True)
    warga.locator("button[type=submit], form button").last.click()
    expect(warga.get_by_role("heading", name="Terima kasih")).to_be_visible()
    assert Jawaban.objects.count() == 1
    halaman.reload()
    expect(halaman.get_by_text("dari 319 yang perlu")).to_be_visible()
    expect(halaman.get_by_text("75,00")).to_be_visible()
    assert violations(halaman) == []


def test_without_a_script_a_button_works_the_sample_out(dunia, alamat: str, buka: Buka) -> None:
    halaman = buka("telepon", client=dunia.client("perencana"), skrip=False).new_page()
    halaman.goto(alamat)
    halaman.get_by_label("Jumlah pengguna seluruh layanan").fill("1.000")
    halaman.get_by_role("button", name="Hitung jumlah responden").click()
    expect(halaman.locator("#sampel")).to_contain_text("278 responden dari 1.000 pengguna layanan")
    expect(halaman.locator("#ringkasan-galat")).to_have_count(0)
    expect(halaman.get_by_label("Jumlah pengguna seluruh layanan")).to_have_value("1.000")
    assert not Survei.objects.exists()
