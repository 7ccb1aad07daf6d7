"""Forms made from sheets: they read what the workbook reads, and never overwrite silently."""

from __future__ import annotations

from decimal import Decimal

from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.forms.lembar import formulir_lembar
from sakip.web.kinerja.models import Realisasi, TargetRkt


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
