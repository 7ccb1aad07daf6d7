"""What a review refuses: two people on one checklist, changes after it was finished in between; and what its audit keeps."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.reviu.actions.reviu import (
    Ditolak,
    answer,
    ask_correction,
    assign,
    change_assignment,
    drop_note,
    note,
    reopen,
    reply,
    settle,
)
from sakip.web.reviu.models import JawabanReviu, Penugasan, StatusReviu

pytestmark = pytest.mark.django_db


def alamat(dunia, nama: str, *lain: object) -> str:
    return reverse(f"reviu:{nama}", args=[dunia.instansi.kode, dunia.unit.kode, 2023, *lain])


@pytest.fixture
def penugasan(dunia, tahun) -> Penugasan:
    isi = {"surat_tugas": "700/5", "tanggal_tugas": date(2024, 1, 5), "tim": "Sari Rekaan", "batas": date(2030, 3, 1)}
    return assign(tahun_kinerja=tahun, by=dunia.orang["apip"], **isi)


def test_the_second_of_two_reviewers_is_told_and_overwrites_nothing(dunia, penugasan: Penugasan) -> None:
    tempat = alamat(dunia, "periksa")
    assert 'name="versi" value="0"' in dunia.client("apip").get(tempat).content.decode()
    dunia.client("apip").post(tempat, {"versi": "0", "jawaban-1.1": "ya", "catatan-1.1": "SK tim ada"})
    kedua = dunia.client("administrator").post(tempat, {"versi": "0", "jawaban-1.2": "tidak"})
    assert kedua.status_code == 422 and "sudah diubah orang lain" in kedua.content.decode()
    ada = JawabanReviu.objects.get()
    assert (ada.butir, ada.jawaban, ada.catatan) == ("1.1", "ya", "SK tim ada")
    lanjut = {"versi": "1", "jawaban-1.1": "ya", "catatan-1.1": "SK tim ada", "jawaban-1.2": "tidak"}
    assert dunia.client("administrator").post(tempat, lanjut).status_code == 302


def test_nothing_is_written_after_the_review_was_finished_in_between(dunia, penugasan: Penugasan) -> None:
    apip = dunia.orang["apip"]
    catatan = note(penugasan=penugasan, by=apip, uraian="Bukti belum ada")
    catatan.penugasan = penugasan
    Penugasan.objects.update(status=StatusReviu.SELESAI)
    for kerja in (
        lambda: answer(penugasan=penugasan, jawaban={"1.1": {"jawaban": "ya", "catatan": ""}}, by=apip),
        lambda: note(penugasan=penugasan, by=apip, uraian="Terlambat"),
        lambda: reply(catatan=catatan, teks="Terlambat", by=apip),
        lambda: settle(catatan=catatan, selesai=True, by=apip),
        lambda: drop_note(catatan=catatan, by=apip),
        lambda: change_assignment(penugasan=penugasan, dilihat=None, by=apip, tim="Lain"),
    ):
        with pytest.raises(Ditolak, match="sudah selesai"):
            kerja()
    assert not JawabanReviu.objects.exists()
    assert Penugasan.objects.get().tim == "Sari Rekaan"


def test_reopening_looks_at_the_present_status(dunia, penugasan: Penugasan) -> None:
    lama = Penugasan.objects.get()
    lama.status = StatusReviu.SELESAI
    with pytest.raises(Ditolak, match="belum selesai"):
        reopen(penugasan=lama, alasan="data berubah", by=dunia.orang["apip"])


def test_the_audit_names_the_kept_document_by_its_digest(dunia, penugasan: Penugasan) -> None:
    note(penugasan=penugasan, by=dunia.orang["apip"], uraian="Bukti belum ada")
    ask_correction(penugasan=penugasan, batas_unit=date(2030, 2, 1), by=dunia.orang["apip"])
    isi = {f: baru for f, _, baru in Peristiwa.objects.get(jenis="reviu.minta").perubahan}
    assert "SHA-256" in isi["dokumen"] and len(isi["dokumen"]) < 120


@pytest.mark.parametrize("bentuk", ["docx", "pdf", "html"])
def test_control_characters_of_a_note_do_not_break_the_record(dunia, penugasan: Penugasan, bentuk: str) -> None:
    dunia.client("apip").post(alamat(dunia, "catat"), {"teks": "Bukti\x0b \x1b[31mbelum\x7f ada \ufffe \u202e <b>&"})
    assert dunia.client("apip").get(alamat(dunia, "dokumen", "catatan", bentuk)).status_code == 200
