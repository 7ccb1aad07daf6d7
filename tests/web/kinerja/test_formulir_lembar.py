"""Forms made from sheets: they read what the workbook reads, and never overwrite silently."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from sakip.web.instansi.forms.bentrok import stored_message
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.forms.lembar import formulir_lembar
from sakip.web.kinerja.forms.sel import SelField
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import Realisasi, TahunKinerja, TargetRkt


def test_numbers_are_read_as_in_the_workbook(tahun) -> None:
    rkt = TargetRkt.objects.filter(tahun_kinerja=tahun).first()
    form = formulir_lembar("RKT", "target", "keterangan")({"target": "83,50", "kunci_versi": rkt.kunci_versi}, objek=rkt)
    assert form.is_valid(), form.errors
    assert form.isi_bersih() == {"target": Decimal("83.50"), "keterangan": ""}


def test_refusal_says_how_to_mend(tahun) -> None:
    form = formulir_lembar("RKT", "target")({"target": "1.234"})
    assert not form.is_valid()
    assert "tulis 1234 atau 1,234" in form.errors["target"][0]


def test_second_editor_is_told(tahun, dunia) -> None:
    realisasi = Realisasi.objects.filter(tahun_kinerja=tahun).first()
    kelas = formulir_lembar("Realisasi", "penjelasan")
    dilihat = realisasi.kunci_versi
    change(realisasi, by=dunia.orang["administrator"], penjelasan="dari orang pertama")
    data = {"penjelasan": "dari orang kedua", "kunci_versi": dilihat}
    form = kelas(data, objek=realisasi)
    assert form.is_valid()
    assert form.save(by=dunia.orang["perencana"]) is None
    assert "dari orang pertama" in form.errors["penjelasan"][0]
    realisasi.refresh_from_db()
    assert realisasi.penjelasan == "dari orang pertama"


def test_stored_values_are_named_as_the_form_shows_them(tahun, dunia) -> None:
    kelas = formulir_lembar("Unit", "status_pimpinan", "tanggal_dpa")
    dilihat = tahun.kunci_versi
    change(tahun, by=dunia.orang["administrator"], status_pimpinan="plt", tanggal_dpa=date(2023, 1, 2))
    data = {"status_pimpinan": "pj", "tanggal_dpa": "2023-01-03", "kunci_versi": dilihat}
    form = kelas(data, objek=TahunKinerja.objects.get(pk=tahun.pk))
    assert form.is_valid() and form.save(by=dunia.orang["perencana"]) is None
    assert form.errors["status_pimpinan"] == ["Nilai yang tersimpan sekarang: Pelaksana tugas (Plt.)."]
    assert form.errors["tanggal_dpa"] == ["Nilai yang tersimpan sekarang: 2 Januari 2023."]


def test_numbers_of_a_conflict_are_written_with_a_comma() -> None:
    bidang = SelField(LEMBAR["RKT"].kolom("target"))
    assert stored_message(bidang, Decimal("55.5")) == "Nilai yang tersimpan sekarang: 55,5."
    assert stored_message(bidang, None) == "Nilai yang tersimpan sekarang: kosong."
    rupiah = SelField(LEMBAR["Program"].kolom("sebelum_rupiah"))
    assert stored_message(rupiah, 1_250_000) == "Nilai yang tersimpan sekarang: 1.250.000."


@pytest.mark.parametrize("kolom", [k for lembar in LEMBAR.values() for k in lembar.daftar_kolom], ids=lambda k: k.field)
def test_help_on_pages_does_not_speak_of_the_workbook(kolom) -> None:
    bidang = SelField(kolom)
    assert not re.search(r"\b(sel|lembar|Alt\+Enter|berformat|Excel)\b", bidang.help_text), bidang.help_text
    assert not re.search(r"\.\.$", bidang.help_text)


def test_choices_are_written_out() -> None:
    cara = SelField(LEMBAR["Pengaturan"].kolom("cara_efisiensi"))
    assert dict(cara.widget.choices)["kl"] == "K/L (PMK 22/2021)"
    assert cara.clean("kl") == "kl" and "Contoh" not in cara.help_text
    assert SelField(LEMBAR["Unit"].kolom("nama_pimpinan")).help_text.endswith("Contoh: Rina Rekaan, S.Sos.")
