"""Rows become the core's survey; one query gives the same sums as the answers one by one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sakip.survei import compute_group
from sakip.web.audit.terjaga import DiLuarAction
from sakip.web.survei.pemetaan import live_sums, load_survei, result_of


def test_a_stored_survey_is_computed_like_any_other(survei, jawab) -> None:
    for nilai in (4, 3, 3):
        jawab(nilai, jenis_kelamin="Perempuan")
    jawab(1, dibatalkan_pada=timezone.now())
    inti, hasil = result_of(survei)
    assert (inti.unit, inti.populasi_total, hasil.sampel.target) == ("Kecamatan Bluto", 150, 108)
    assert hasil.keseluruhan.responden == 3
    assert isinstance(hasil.ikm, Decimal)
    assert round(hasil.ikm, 4) == Decimal("83.3333")
    assert [(g.nama, g.responden) for g in hasil.per_layanan] == [("Perekaman KTP elektronik", 3), ("Kartu Keluarga", 0)]


@pytest.mark.parametrize("aturan", ["terisi", "lengkap"])
def test_sums_of_the_database_are_the_sums_of_the_answers(survei, jawab, aturan) -> None:
    survei.aturan_kosong = aturan
    for nilai in ((4,), (3,), (None, 1, 2, 3, 4, 1, 2, 3, 4), (None,)):
        jawab(*nilai)
    _, hasil = result_of(survei)
    jumlah = live_sums([survei])[survei.pk]
    assert compute_group(jumlah).ikm == hasil.ikm
    assert jumlah.responden == hasil.keseluruhan.responden


def test_no_answer_means_no_sums(survei) -> None:
    assert live_sums([survei]) == {}
    assert load_survei(survei).daftar_lalu == ()


def test_an_answer_is_written_once(survei, jawab) -> None:
    jawaban = jawab(3)
    jawaban.u1 = 4
    with pytest.raises(DiLuarAction):
        jawaban.save()
    with pytest.raises(DiLuarAction):
        jawaban.delete()


def test_the_database_refuses_other_values(survei, jawab) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        jawab(5)
