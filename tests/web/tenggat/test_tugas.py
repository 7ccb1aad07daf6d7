"""Tasks of reviews and evaluations: in the inbox of those who act, reminded of once a step, nothing for anybody else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import call_command

from sakip.evaluasi.kerangka import daftar_subkomponen
from sakip.web.evaluasi.actions.isi import add_recommendation, change_recommendation, save_sub, start
from sakip.web.evaluasi.actions.langkah import step
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke
from sakip.web.instansi.models import Keanggotaan, Pengguna
from sakip.web.reviu.actions.reviu import ask_correction, assign, hand_back, note, reply
from sakip.web.reviu.models import CatatanApip, Penugasan
from sakip.web.tenggat.daftar_tugas import tasks_of
from sakip.web.tenggat.models import Pemberitahuan
from sakip.web.tenggat.pengingat_tugas import LEWAT, remind_tasks, task_step

pytestmark = pytest.mark.django_db
HARI = date(2024, 2, 1)
BATAS, BATAS_UNIT = date(2024, 3, 1), date(2024, 2, 15)


@pytest.fixture
def penugasan(dunia, tahun) -> Penugasan:
    return assign(
        tahun_kinerja=tahun, by=dunia.orang["apip"], surat_tugas="700/5", tanggal_tugas=HARI, tim="Sari Rekaan", batas=BATAS
    )


@pytest.fixture
def diminta(dunia, penugasan) -> Penugasan:
    note(penugasan=penugasan, uraian="Bukti belum ada", by=dunia.orang["apip"])
    return ask_correction(penugasan=penugasan, batas_unit=BATAS_UNIT, by=dunia.orang["apip"])


@pytest.fixture
def kedua(dunia) -> Pengguna:
    """A second evaluator."""
    orang = Pengguna.objects.create_user("apip2@contoh.test", "sandi-uji-rekaan-1", nama="Apip Kedua Rekaan")
    Keanggotaan(pengguna=orang, instansi=dunia.instansi, peran="apip").save(dari_action=True)
    dunia.orang["apip2"] = orang
    return orang


@pytest.fixture
def evaluasi(dunia) -> Evaluasi:
    return start(unit=dunia.unit, tahun=2023, by=dunia.orang["perencana"])


def nilai(evaluasi: Evaluasi, bidang: str, by: Pengguna) -> None:
    for s in daftar_subkomponen():
        save_sub(evaluasi=evaluasi, subkomponen=s.kode, jawaban={}, nilai={bidang: "B"}, status=evaluasi.status, by=by)


def judul(dunia, siapa: str) -> list[str]:
    return [t.judul for t in tasks_of(dunia.orang[siapa])]


def yang_bertugas(dunia) -> set[str]:
    return {siapa for siapa in dunia.orang if tasks_of(dunia.orang[siapa])}


def penerima() -> set[str]:
    return {e.partition("@")[0] for e in Pemberitahuan.objects.values_list("penerima__email", flat=True)}


def test_a_review_waits_for_the_inspektorat_then_for_the_unit_then_again(dunia, penugasan) -> None:
    assert yang_bertugas(dunia) == {"apip"} and judul(dunia, "apip") == ["Selesaikan reviu APIP 2023"]
    for teks in ("Bukti belum ada", "Rumus belum jelas"):
        note(penugasan=penugasan, uraian=teks, by=dunia.orang["apip"])
    diminta = ask_correction(penugasan=penugasan, batas_unit=BATAS_UNIT, by=dunia.orang["apip"])
    assert yang_bertugas(dunia) == {"perencana"} and judul(dunia, "perencana") == ["Tanggapi 2 catatan reviu APIP 2023"]
    for catatan in CatatanApip.objects.all():
        reply(catatan=catatan, teks="Sudah", by=dunia.orang["perencana"])
        reply(catatan=catatan, teks="Juga di lampiran", by=dunia.orang["perencana"])
    assert judul(dunia, "perencana") == ["Serahkan perbaikan reviu APIP 2023"]
    hand_back(penugasan=diminta, by=dunia.orang["perencana"])
    assert yang_bertugas(dunia) == {"apip"} and judul(dunia, "apip") == ["Periksa perbaikan pada reviu APIP 2023"]


def test_each_step_of_a_review_is_told_to_whoever_goes_on(dunia, diminta) -> None:
    assert penerima() == {"perencana", "kepala"}
    assert all("15 Februari 2024" in p.isi for p in Pemberitahuan.objects.all())
    reply(catatan=CatatanApip.objects.get(), teks="Sudah", by=dunia.orang["perencana"])
    hand_back(penugasan=diminta, by=dunia.orang["perencana"])
    assert penerima() == {"perencana", "kepala", "apip"}


def test_an_evaluation_waits_for_each_side_in_turn(dunia, evaluasi, kedua) -> None:
    perencana, apip = dunia.orang["perencana"], dunia.orang["apip"]
    assert yang_bertugas(dunia) == {"perencana"}
    nilai(evaluasi, "mandiri", perencana)
    assert tasks_of(perencana)[0].uraian == "12 dari 12 subkomponen sudah dinilai."
    kini = step(evaluasi=evaluasi, langkah="ajukan", alasan="", by=perencana)
    assert yang_bertugas(dunia) == {"apip", "apip2"} and penerima() == {"apip", "apip2"}
    nilai(kini, "evaluator", apip)
    kini = step(evaluasi=kini, langkah="teruskan", alasan="", by=apip)
    assert yang_bertugas(dunia) == {"apip2"} and judul(dunia, "apip2") == ["Lakukan kendali mutu evaluasi AKIP 2023"]
    kini = step(evaluasi=kini, langkah="perbaiki", alasan="Alasan 2.b kurang", by=kedua)
    assert "Alasan 2.b kurang" in Pemberitahuan.objects.filter(penerima=apip).first().isi
    for isi in ({"batas": HARI}, {"batas": HARI + timedelta(days=30)}):
        add_recommendation(evaluasi=kini, komponen="1", uraian="Selaraskan IKU.", penanggung_jawab="Sekretaris", by=apip, **isi)
    kini = step(evaluasi=kini, langkah="teruskan", alasan="", by=apip)
    step(evaluasi=kini, langkah="selesai", alasan="", by=kedua)
    assert yang_bertugas(dunia) == {"perencana"} and len(judul(dunia, "perencana")) == 2
    assert {"perencana", "kepala"} <= penerima()
    rekomendasi = RekomendasiLke.objects.first()
    change_recommendation(rekomendasi=rekomendasi, dilihat=None, by=perencana, status="selesai", bukti="SK")
    assert len(judul(dunia, "perencana")) == 1


def test_without_another_evaluator_the_administrator_controls(dunia, evaluasi) -> None:
    nilai(evaluasi, "evaluator", dunia.orang["apip"])
    Evaluasi.objects.filter(pk=evaluasi.pk).update(status="kendali", evaluator=dunia.orang["apip"])
    assert yang_bertugas(dunia) == {"administrator"}


@pytest.mark.parametrize(
    ("sisa", "langkah"), [(8, ""), (7, "7"), (2, "7"), (1, "1"), (0, "1"), (-1, "lewat"), (-LEWAT, "lewat"), (-LEWAT - 1, "")]
)
def test_steps(sisa, langkah) -> None:
    assert task_step(sisa) == langkah


def test_reminders_come_once_a_step_and_only_to_those_who_act(dunia, diminta) -> None:
    Pemberitahuan.objects.all().delete()
    baru = [remind_tasks(BATAS_UNIT - timedelta(days=n)) for n in (20, 8, 7, 7, 4, 1, 0, -1, -1, -5)]
    assert baru == [0, 0, 1, 0, 0, 1, 0, 2, 0, 0]
    assert penerima() == {"perencana", "apip"}
    terakhir = Pemberitahuan.objects.filter(penerima=dunia.orang["apip"]).get()
    assert terakhir.judul == "Perbaikan belum diserahkan pada reviu APIP 2023 Kecamatan Bluto: lewat 1 hari"


def test_the_reviewers_own_deadline_is_reminded_of(dunia, penugasan) -> None:
    assert [remind_tasks(BATAS - timedelta(days=n)) for n in (7, 1, -1)] == [1, 1, 1]
    assert penerima() == {"apip"}


def test_recommendations_of_one_day_come_in_one_notice(dunia, evaluasi) -> None:
    for n in range(12):
        add_recommendation(
            evaluasi=evaluasi, komponen="1", uraian=f"Perbaiki {n}.", penanggung_jawab="Sekretaris", batas=BATAS,
            by=dunia.orang["apip"],
        )  # fmt: skip
    Evaluasi.objects.update(status="selesai")
    assert remind_tasks(BATAS - timedelta(days=7)) == 1
    satu = Pemberitahuan.objects.get(penerima=dunia.orang["perencana"])
    assert satu.judul == "12 rekomendasi evaluasi AKIP 2023 Kecamatan Bluto: 7 hari lagi"
    assert "Dan 2 lainnya." in satu.isi


def test_the_command_reminds_of_tasks_too(dunia, penugasan, capsys) -> None:
    for _ in range(2):
        call_command("sakip_ingatkan", tanggal=BATAS.isoformat())
    assert capsys.readouterr().out.splitlines() == ["1 pengingat baru, 0 surel terkirim.", "0 pengingat baru, 0 surel terkirim."]


def test_pages_show_them_to_those_who_act(dunia, diminta, evaluasi) -> None:
    kotak = dunia.client("perencana").get("/kotak-masuk/").content.decode()
    assert "Menunggu Anda (2)" in kotak and "Tanggapi 1 catatan reviu APIP 2023 Kecamatan Bluto" in kotak
    dasbor = dunia.client("perencana").get("/i/misal/u/bluto/2023/").content.decode()
    assert "Menunggu Anda" in dasbor and "Tanggapi 1 catatan" in dasbor
    for siapa in ("unit_lain", "luar", "tanpa", "pembaca"):
        assert "Menunggu Anda" not in dunia.client(siapa).get("/kotak-masuk/").content.decode()
    assert "Menunggu Anda" not in dunia.client("pembaca").get("/i/misal/u/bluto/2023/").content.decode()
    assert "Perbaikan reviu APIP 2023" in dunia.client("perencana").get("/i/misal/u/bluto/2023/tenggat/").content.decode()


def test_the_inspektorat_sees_its_own_on_the_first_page(dunia, penugasan) -> None:
    halaman = dunia.client("apip").get("/i/misal/dasbor/2023/").content.decode()
    assert "Selesaikan reviu APIP 2023 Kecamatan Bluto" in halaman


def test_the_badge_says_how_near_it_is(dunia, penugasan) -> None:
    tugas = tasks_of(dunia.orang["apip"])[0]
    assert [tugas.status(BATAS - timedelta(days=n)) for n in (15, 14, 0, -1)] == ["", "segera", "segera", "terlambat"]
    assert tugas.sisa(BATAS) == "hari ini"
