"""Reminders once a step, the inbox of one person, e-mail, the calendar and what it computes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.core.management import call_command

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.models import HasilTahun, PerjanjianKinerja, StatusPk
from sakip.web.tenggat.actions.tenggat import set_deadline
from sakip.web.tenggat.ics import calendar_of
from sakip.web.tenggat.jadwal import schedule
from sakip.web.tenggat.kabar import members_with, notify, unread_count
from sakip.web.tenggat.keadaan import reporting_units, states
from sakip.web.tenggat.models import JenisTenggat, Pemberitahuan
from sakip.web.tenggat.pengingat import remind, step_of
from sakip.web.tenggat.surel import send_pending
from sakip.web.tenggat.usulan import proposals

TENGGAT = date(2024, 1, 15)


@pytest.fixture
def tw4(dunia, tahun):
    return set_deadline(
        instansi=dunia.instansi, tahun=2023, jenis=JenisTenggat.TW4, tanggal=TENGGAT, mengunci=False, by=dunia.orang["pembina"]
    )


@pytest.mark.parametrize(
    ("sisa", "langkah"), [(15, ""), (14, "14"), (8, "14"), (7, "7"), (2, "7"), (1, "1"), (0, "1"), (-1, "lewat"), (-9, "lewat")]
)
def test_steps(sisa, langkah) -> None:
    assert step_of(sisa) == langkah


def test_each_step_is_told_once_and_only_to_the_units_own_people(dunia, tw4) -> None:
    assert remind(TENGGAT - timedelta(days=30)) == 0
    baru = [remind(TENGGAT - timedelta(days=n)) for n in (14, 14, 10, 7, 3, 1, 0, -1, -2)]
    # per step: the planner of each of the two units; over: the pembina and the administrator too
    assert baru == [2, 0, 0, 2, 0, 2, 0, 4, 0]
    assert unread_count(dunia.orang["perencana"]) == 4
    assert unread_count(dunia.orang["pembina"]) == 1
    assert unread_count(dunia.orang["kepala"]) == 0
    terakhir = Pemberitahuan.objects.filter(penerima=dunia.orang["pembina"]).get()
    assert "Kecamatan Bluto" in terakhir.isi
    assert terakhir.url == "/i/misal/tenggat/?tahun=2023"


def test_a_done_unit_is_not_reminded(dunia, tahun, tw4) -> None:
    hasil = HasilTahun.objects.get(tahun_kinerja=tahun)
    hasil.terisi["4"] = [3, 3]
    hasil.save()
    remind(TENGGAT - timedelta(days=7))
    assert unread_count(dunia.orang["perencana"]) == 0
    assert unread_count(dunia.orang["unit_lain"]) == 1


def test_a_moved_deadline_is_told_again(dunia, tw4) -> None:
    remind(TENGGAT - timedelta(days=7))
    set_deadline(
        instansi=dunia.instansi,
        tahun=2023,
        jenis=JenisTenggat.TW4,
        tanggal=TENGGAT + timedelta(days=7),
        mengunci=True,
        by=dunia.orang["pembina"],
        dilihat=tw4.kunci_versi,
    )
    assert remind(TENGGAT) == 2
    assert "terkunci" in Pemberitahuan.objects.filter(penerima=dunia.orang["perencana"]).first().isi


def test_command_writes_and_mails_once(dunia, tw4, settings, capsys) -> None:
    settings.SURAT_TERSEDIA = True
    for _ in range(2):
        call_command("sakip_ingatkan", tanggal="2024-01-08")
    assert "2 pengingat baru, 2 surel terkirim" in capsys.readouterr().out
    assert sorted(s.to[0] for s in mail.outbox) == ["perencana@contoh.test", "unit_lain@contoh.test"]
    assert "7 hari lagi" in mail.outbox[0].subject


def test_without_a_mail_server_nothing_is_sent(dunia, tw4) -> None:
    call_command("sakip_ingatkan", tanggal="2024-01-08")
    assert mail.outbox == []
    assert send_pending.call() == 0


def test_a_failed_letter_is_tried_again(dunia, settings, monkeypatch) -> None:
    settings.SURAT_TERSEDIA = True
    notify(penerima=[dunia.orang["perencana"]], judul="Uji", isi="isi", kunci="uji")

    def gagal(*_: object, **__: object) -> None:
        raise OSError("server tidak menjawab")

    with monkeypatch.context() as m:
        m.setattr("django.core.mail.EmailMessage.send", gagal)
        assert send_pending.call() == 0
    assert send_pending.call() == 1


def test_whom_to_tell(dunia) -> None:
    def nama(orang):
        return {o.email.split("@")[0] for o in orang}

    assert nama(members_with(dunia.instansi, dunia.unit, Izin.REALISASI_UBAH)) == {"administrator", "perencana"}
    assert nama(members_with(dunia.instansi, dunia.unit, Izin.REALISASI_UBAH, dekat=True)) == {"perencana"}
    assert nama(members_with(dunia.instansi, dunia.kabupaten, Izin.REALISASI_UBAH, dekat=True)) == {"administrator"}
    assert nama(members_with(dunia.instansi, None, Izin.KUNCI_BUKA)) == {"administrator", "pembina"}


def test_inbox_is_ones_own_and_reading_is_a_post(dunia, django_assert_num_queries) -> None:
    notify(penerima=[dunia.orang["perencana"], dunia.orang["kepala"]], judul="Judul uji", url="/i/misal/tenggat/", kunci="uji")
    notify(penerima=[dunia.orang["perencana"]], judul="Judul uji", kunci="uji")
    with django_assert_num_queries(1):
        assert unread_count(dunia.orang["perencana"]) == 1
    client = dunia.client("perencana")
    assert "Judul uji" in client.get("/kotak-masuk/").content.decode()
    milik = Pemberitahuan.objects.get(penerima=dunia.orang["perencana"])
    lain = Pemberitahuan.objects.get(penerima=dunia.orang["kepala"])
    assert client.get(f"/kotak-masuk/{milik.pk}/baca/").status_code == 405
    assert unread_count(dunia.orang["perencana"]) == 1
    assert client.post(f"/kotak-masuk/{lain.pk}/baca/").status_code == 404
    jawaban = client.post(f"/kotak-masuk/{milik.pk}/baca/", {"buka": "1"})
    assert jawaban.headers["Location"] == "/i/misal/tenggat/"
    assert (unread_count(dunia.orang["perencana"]), unread_count(dunia.orang["kepala"])) == (0, 1)
    assert dunia.client("kepala").post("/kotak-masuk/baca-semua/").status_code == 302
    assert unread_count(dunia.orang["kepala"]) == 0


def test_a_notice_never_leads_to_another_site(dunia) -> None:
    notify(penerima=[dunia.orang["perencana"]], judul="x", url="https://jahat.test/", kunci="luar")
    milik = Pemberitahuan.objects.get()
    assert dunia.client("perencana").post(f"/kotak-masuk/{milik.pk}/baca/", {"buka": "1"}).headers["Location"] == "/kotak-masuk/"


def test_proposals_name_the_regulation(dunia, tahun) -> None:
    usulan = {u.jenis: u for u in proposals(dunia.instansi, 2023)}
    assert usulan[JenisTenggat.PK].tanggal == date(2023, 2, 2)  # one month after the example's DPA of 2 January 2023
    assert "53/2014" in usulan[JenisTenggat.PK].dasar
    assert [usulan[JenisTenggat(f"tw{n}")].tanggal for n in range(1, 5)] == [
        date(2023, 4, 15),
        date(2023, 7, 15),
        date(2023, 10, 15),
        date(2024, 1, 15),
    ]
    assert usulan[JenisTenggat.LKJIP].tanggal == date(2024, 2, 29)
    assert "Perpres 29/2014" in usulan[JenisTenggat.LKJIP].dasar


def test_states_come_from_the_data(dunia, tahun, django_assert_num_queries) -> None:
    unit = reporting_units(dunia.instansi, 2023)
    assert {u.kode for u in unit} == {"bluto", "seberang"}
    with django_assert_num_queries(8):
        semua = states(unit, 2023)
    bluto, seberang = semua[dunia.unit.pk], semua[dunia.unit_lain.pk]
    assert bluto[JenisTenggat.RENCANA].selesai
    assert bluto[JenisTenggat.TW1].teks == "1 dari 1 indikator"
    assert bluto[JenisTenggat.TW4].teks == "1 dari 3 indikator"
    assert not bluto[JenisTenggat.PK].selesai
    PerjanjianKinerja.objects.filter(tahun_kinerja=tahun).update(status=StatusPk.DITANDATANGANI)
    assert states(unit, 2023)[dunia.unit.pk][JenisTenggat.PK].selesai
    assert seberang[JenisTenggat.TW1].teks == "tahun kinerja belum dibuka"


def test_a_member_of_one_unit_sees_only_that_unit(dunia, tahun) -> None:
    isi = dunia.client("perencana").get("/i/misal/tenggat/?tahun=2023").content.decode()
    assert "Kecamatan Seberang" not in isi
    assert "Kecamatan Seberang" in dunia.client("pembina").get("/i/misal/tenggat/?tahun=2023").content.decode()
    csv = dunia.client("perencana").get("/i/misal/tenggat/?tahun=2023&format=csv").content.decode()
    assert "Kecamatan Bluto" in csv
    assert "Seberang" not in csv


def test_calendar_file_is_well_formed(dunia, tahun, tw4) -> None:
    isi = calendar_of(
        schedule(dunia.instansi, 2023), pemilik="Kecamatan; A, B", tahun=2023, kode="misal", dibuat=datetime(2024, 1, 1)
    )
    baris = isi.split(b"\r\n")
    assert baris[0] == b"BEGIN:VCALENDAR"
    assert max(map(len, baris)) <= 75
    assert isi.count(b"BEGIN:VEVENT") == isi.count(b"END:VEVENT") == len(JenisTenggat)
    assert b"DTSTART;VALUE=DATE:20240115" in isi
    assert b"Kecamatan\\; A\\, B" in isi.replace(b"\r\n ", b"")


def test_looking_changes_nothing(dunia, tahun, tw4) -> None:
    sebelum = (Peristiwa.objects.count(), Pemberitahuan.objects.count())
    client = dunia.client("administrator")
    for alamat in ("/i/misal/tenggat/", "/i/misal/tenggat/2023/ubah/", "/i/misal/u/bluto/2023/kunci/", "/kotak-masuk/"):
        assert client.get(alamat).status_code == 200
    for alamat in ("/i/misal/tenggat/2023/usulan/", "/i/misal/u/bluto/2023/kunci/buka/", "/kotak-masuk/baca-semua/"):
        assert client.get(alamat).status_code == 405
    assert (Peristiwa.objects.count(), Pemberitahuan.objects.count()) == sebelum


@pytest.mark.parametrize("tahun_salah", ["abc", "99999999999", "1", "-5"])
def test_impossible_years_are_404(dunia, tahun_salah) -> None:
    assert dunia.client("pembina").get(f"/i/misal/tenggat/?tahun={tahun_salah}").status_code == 404
