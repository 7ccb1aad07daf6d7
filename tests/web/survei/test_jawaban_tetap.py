"""The database itself refuses to change or delete answers."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from sakip.web.survei.models import Jawaban, Survei


@pytest.mark.parametrize(
    "isi",
    [{"u1": 4}, {"u9": None}, {"layanan": None}, {"sumber": "impor"}, {"saran": "lain"}, {"tambahan": {"1": "a"}}, {"usia": "x"}],
    ids=lambda isi: next(iter(isi)),
)
def test_no_query_changes_an_answer(jawab, isi) -> None:
    jawaban = jawab(3)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        Jawaban.objects.filter(pk=jawaban.pk).update(**isi)
    jawaban.refresh_from_db()
    assert (jawaban.u1, jawaban.u9, jawaban.sumber, jawaban.saran) == (3, 3, "daring", "")


def test_no_answer_moves_to_another_survey(survei, jawab) -> None:
    lain = Survei.objects.get(pk=survei.pk)
    lain.pk, lain.kode, lain.periode = None, "lainsurvei", "Semester II 2023"
    lain.save(dari_action=True)
    jawaban = jawab(3)
    with pytest.raises(IntegrityError), transaction.atomic():
        Jawaban.objects.filter(pk=jawaban.pk).update(survei=lain)


def test_no_query_deletes_an_answer(jawab) -> None:
    jawab(3)
    with pytest.raises(IntegrityError, match="tidak dapat dihapus"), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("DELETE FROM survei_jawaban")
    with pytest.raises(IntegrityError, match="tidak dapat dihapus"), transaction.atomic():
        Jawaban.objects.all().delete()
    assert Jawaban.objects.count() == 1


def test_cancelling_and_taking_it_back_is_written(dunia, jawab) -> None:
    jawaban = jawab(3)
    isi = {"dibatalkan_pada": timezone.now(), "dibatalkan_oleh": dunia.orang["perencana"], "alasan_batal": "ganda"}
    assert Jawaban.objects.filter(pk=jawaban.pk).update(**isi) == 1
    assert Jawaban.objects.counted().count() == 0
    assert Jawaban.objects.update(dibatalkan_pada=None, dibatalkan_oleh=None, alasan_batal="") == 1
    assert Jawaban.objects.counted().count() == 1
