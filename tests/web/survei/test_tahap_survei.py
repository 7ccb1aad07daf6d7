"""A survey is opened, closed and opened again; its dates close it by themselves."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.tahap import close_survey, open_again, open_survey
from sakip.web.survei.keadaan import KodeKeadaan, state_of
from sakip.web.survei.models import StatusSurvei, Survei


def alamat(nama: str, survei: Survei) -> str:
    argumen = {"instansi": "misal", "unit": "bluto", "tahun": survei.tahun, "survei": survei.kode}
    return reverse(f"survei:{nama}", kwargs=argumen)


@pytest.fixture
def draf(survei) -> Survei:
    """The fixture's survey before it was opened, in the year of its dates."""
    survei.status, survei.tahun = StatusSurvei.DRAF, survei.mulai.year
    survei.save(dari_action=True)
    return survei


def test_a_draft_is_opened_after_a_confirmation(dunia, draf) -> None:
    client = dunia.client("perencana")
    halaman = client.get(alamat("buka", draf)).content.decode()
    assert "langsung menerima jawaban" in halaman
    assert "Periksa lebih dahulu" not in halaman
    draf.refresh_from_db()
    assert draf.status == "draf"
    assert client.post(alamat("buka", draf), {"kunci_versi": draf.kunci_versi})["Location"] == alamat("survei", draf)
    draf.refresh_from_db()
    assert draf.status == "berjalan"
    assert draf.takes_answers(timezone.localdate())
    jejak = Peristiwa.objects.get(jenis="survei.buka")
    assert ["status", "draf", "berjalan"] in jejak.perubahan


def test_what_is_missing_is_said_before_opening(dunia, draf) -> None:
    for baris in draf.daftar_layanan.all():
        baris.delete(dari_action=True)
    draf.mulai, draf.selesai = draf.mulai - timedelta(days=40), draf.mulai - timedelta(days=20)
    draf.tahun = draf.selesai.year
    draf.save(dari_action=True)
    halaman = dunia.client("perencana").get(alamat("buka", draf)).content.decode()
    assert "Belum ada layanan yang dipilih" in halaman
    assert "Jumlah pengguna layanan belum diisi" in halaman
    assert "sudah lewat" in halaman
    open_survey(survei=draf, by=dunia.orang["perencana"])
    draf.refresh_from_db()
    assert draf.dapat_diisi
    assert not draf.takes_answers(timezone.localdate())


def test_a_running_survey_is_closed_and_opened_again_with_a_reason(dunia, survei) -> None:
    client = dunia.client("perencana")
    assert "Baru 0 jawaban dari 108 yang perlu" in client.get(alamat("tutup", survei)).content.decode()
    client.post(alamat("tutup", survei), {"kunci_versi": 1})
    survei.refresh_from_db()
    assert survei.status == "ditutup"
    tanpa = client.post(alamat("buka", survei), {"kunci_versi": survei.kunci_versi, "alasan": " "})
    assert "ringkasan-galat" in tanpa.content.decode()
    client.post(alamat("buka", survei), {"kunci_versi": survei.kunci_versi, "alasan": "responden belum cukup"})
    survei.refresh_from_db()
    assert survei.status == "berjalan"
    assert Peristiwa.objects.get(jenis="survei.buka_kembali").catatan == "responden belum cukup"


def test_steps_that_are_not_next_are_refused(dunia, survei) -> None:
    siapa = dunia.orang["perencana"]
    with pytest.raises(Ditolak, match="sudah pernah dibuka"):
        open_survey(survei=survei, by=siapa)
    with pytest.raises(Ditolak, match="Hanya survei yang ditutup"):
        open_again(survei=survei, alasan="x", by=siapa)
    close_survey(survei=survei, by=siapa)
    with pytest.raises(Ditolak, match="tidak sedang dibuka"):
        close_survey(survei=survei, by=siapa)
    with pytest.raises(Ditolak, match="Tulis alasan"):
        open_again(survei=survei, alasan="  ", by=siapa)
    client = dunia.client("perencana")
    assert client.get(alamat("tutup", survei)).status_code == 302
    survei.status = StatusSurvei.DITETAPKAN
    survei.save(dari_action=True)
    assert client.get(alamat("buka", survei)).status_code == 302
    client.post(alamat("buka", survei), {"kunci_versi": survei.kunci_versi})
    survei.refresh_from_db()
    assert survei.status == "ditetapkan"


def test_an_old_page_closes_nothing(dunia, survei) -> None:
    jawab = dunia.client("perencana").post(alamat("tutup", survei), {"kunci_versi": 7}, follow=True)
    assert "sudah diubah orang lain" in jawab.content.decode()
    survei.refresh_from_db()
    assert survei.status == "berjalan"


def test_dates_decide_what_an_open_survey_is(survei) -> None:
    keadaan = [
        state_of(survei, hari).kode
        for hari in (survei.mulai - timedelta(days=1), survei.mulai, survei.selesai, survei.selesai + timedelta(days=1))
    ]
    assert keadaan == [KodeKeadaan.MENUNGGU, KodeKeadaan.DIBUKA, KodeKeadaan.DIBUKA, KodeKeadaan.BERAKHIR]
    for status in ("draf", "ditutup", "ditetapkan"):
        survei.status = status
        assert state_of(survei, survei.mulai).kode == status
