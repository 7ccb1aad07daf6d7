"""The overview of an Instansi, the card on a unit's dashboard, and the reminders about surveys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from conftest import Dunia
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from sakip.web.instansi.models import UnitKerja
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.survei.ikhtisar import count, overview
from sakip.web.survei.kartu import survey_card
from sakip.web.survei.models import IkmLalu, Jawaban, PublikasiSkm, StatusSurvei, Survei, TindakLanjut
from sakip.web.survei.pengingat import remind_surveys
from sakip.web.tenggat.models import Pemberitahuan

pytestmark = pytest.mark.django_db
NRR = {f"U{n}": "3.500" for n in range(1, 10)} | {"U3": "3.125"}


def buat(unit: UnitKerja, kode: str, ikm: str = "", periode: str = "Semester II 2023", **isi: Any) -> Survei:
    dasar = {"mulai": date(2023, 7, 1), "selesai": date(2023, 12, 1), "tahun": 2023}
    if ikm:
        hasil = {"ikm": ikm, "responden": "30", "nrr": NRR}
        dasar |= {"status": StatusSurvei.DITETAPKAN, "hasil": hasil, "ditetapkan_pada": timezone.now()}
    satu = Survei(unit=unit, kode=kode, periode=periode, **dasar | isi)
    satu.save(dari_action=True)
    return satu


def isi_jawaban(survei: Survei, nilai: int, banyak: int) -> None:
    for _ in range(banyak):
        isi = {f"u{n}": nilai for n in range(1, 10)}
        Jawaban(survei=survei, sumber="daring", **isi).save(dari_action=True)


def tindak(survei: Survei, batas: date, **isi: Any) -> TindakLanjut:
    dasar = {"unsur": "U3", "uraian": "Menambah loket", "penanggung_jawab": "Kasi Pelayanan"}
    satu = TindakLanjut(survei=survei, batas=batas, **dasar | isi)
    satu.save(dari_action=True)
    return satu


def teks(client: Client, **parameter: str) -> str:
    url = reverse("survei:instansi", kwargs={"instansi": "misal", "tahun": 2023})
    jawab = client.get(url, parameter)
    assert jawab.status_code == 200
    return " ".join(jawab.content.decode().split())


def test_the_pooled_index_is_not_the_mean_of_the_indices(dunia: Dunia) -> None:
    besar, kecil = buat(dunia.unit, "besar2", "75.00"), buat(dunia.unit_lain, "kecil2", "100.00")
    isi_jawaban(besar, 3, 9)
    isi_jawaban(kecil, 4, 1)
    jalan = buat(dunia.unit, "jalan2", status=StatusSurvei.BERJALAN, periode="Tahun 2023")
    isi_jawaban(jalan, 1, 5)
    hitungan = count(overview([dunia.unit, dunia.unit_lain], 2023, date(2023, 12, 2)))
    assert hitungan.gabungan.ikm == Decimal("77.5"), "(9×3 + 1×4)/10 × 25; the mean of the two would be 87.5"
    assert (hitungan.gabungan.responden, hitungan.survei, hitungan.ditetapkan) == (10, 3, 2)


def test_every_unit_has_its_place_filters_and_files(dunia: Dunia) -> None:
    buat(dunia.unit, "satu2", "75.00")
    client = dunia.client("pembina")
    isi = teks(client)
    assert "Kecamatan Bluto" in isi and "Kecamatan Seberang" in isi and "Belum ada survei" in isi
    assert ">1 <small>dari 2 unit kerja" in isi
    assert "U3 Waktu" in isi and "3,125" in isi and "gambar" not in isi[:50]
    assert "/i/misal/u/bluto/2023/survei/satu2/" in isi
    assert "Kecamatan Bluto</a>" not in teks(client, keadaan="tanpa")
    assert "Kecamatan Seberang</a>" not in teks(client, mutu="C")
    assert "Tidak ada yang cocok" in teks(client, mutu="A")
    assert "Tidak ada yang cocok" in teks(client, tindak="lewat")
    assert "Kecamatan Bluto</a>" in teks(client, urut="-ikm", keadaan="bukan-keadaan")
    url = reverse("survei:instansi", kwargs={"instansi": "misal", "tahun": 2023})
    for tabel, kata in (("", "Kecamatan Seberang"), ("unsur", "3,125")):
        jawab = client.get(url, {"format": "csv", "tabel": tabel})
        assert kata in jawab.content.decode() and jawab["Content-Disposition"].startswith("attachment")
        assert client.get(url, {"format": "xlsx", "tabel": tabel}).content[:2] == b"PK"
    assert client.get(reverse("survei:instansi", kwargs={"instansi": "misal"})).status_code == 200
    assert client.get(reverse("survei:instansi", kwargs={"instansi": "misal", "tahun": 9999})).status_code == 404


def test_the_figure_of_an_old_report_is_no_missing_survey(dunia: Dunia) -> None:
    IkmLalu(unit=dunia.unit, tahun=2023, periode="Tahun 2023", ikm=Decimal("83.5"), sumber="Laporan 2023").save(dari_action=True)
    client = dunia.client("pembina")
    isi = teks(client)
    assert "Dari laporan lama" in isi and "83,50" in isi and ">1 <small>dari 2 unit kerja" in isi
    assert "Kecamatan Seberang</a>" not in teks(client, keadaan="lalu")
    url = reverse("survei:instansi", kwargs={"instansi": "misal", "tahun": 2023})
    baris = client.get(url, {"format": "csv"}).content.decode().splitlines()
    assert len({b.count(";") for b in baris}) == 1 and any("83,50" in b for b in baris)
    remind_surveys(date(2023, 12, 2))
    assert kotak(dunia, "perencana") == [] and kotak(dunia, "unit_lain")


def test_who_sees_which_units(dunia: Dunia) -> None:
    buat(dunia.unit_lain, "asing2", "75.00")
    isi = teks(dunia.client("pembaca"))
    assert "Kecamatan Bluto" in isi and "Kecamatan Seberang" not in isi and "asing2" not in isi
    url = reverse("survei:instansi", kwargs={"instansi": "misal", "tahun": 2023})
    assert dunia.client("luar").get(url).status_code == 404
    assert dunia.client("tanpa").get(url).status_code == 404
    assert Client().get(url).status_code == 302


def test_the_number_of_queries_does_not_grow_with_the_units(dunia: Dunia) -> None:
    client = dunia.client("pembina")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as tangkapan:
            teks(client)
        return len(tangkapan)

    buat(dunia.unit, "awal2", "75.00")
    teks(client)
    awal = hitung()
    for n in range(8):
        unit = UnitKerja(instansi=dunia.instansi, kode=f"unit-{n}", nama=f"Unit {n}", induk=dunia.kabupaten, jenis="dinas")
        unit.save(dari_action=True)
        tindak(buat(unit, f"kode{n}", "80.00"), date(2024, 1, 1))
    assert hitung() == awal


def test_the_card_says_how_it_stands_and_what_is_next(dunia: Dunia, tahun: TahunKinerja, jawab: Callable[..., Jawaban]) -> None:
    hari = timezone.localdate()
    kini = Survei.objects.get()
    assert survey_card(dunia.unit_lain, 2023, hari) is None
    for _ in range(3):
        jawab(3)
    kartu = survey_card(dunia.unit, 2023, hari)
    assert kartu and kartu.kini and (kartu.kini.responden, kartu.kini.target, kartu.sisa_hari) == (3, 108, 10)
    assert kartu.langkah == "Kumpulkan jawaban." and kartu.hasil is None
    IkmLalu(unit=dunia.unit, tahun=2021, periode="2021", ikm=Decimal("80")).save(dari_action=True)
    lama = buat(dunia.unit, "lama2", "83.126", tahun=2022, periode="Tahun 2022", selesai=date(2023, 7, 2))
    kartu = survey_card(dunia.unit, 2023, hari)
    assert kartu and kartu.sebelum == ("2021", Decimal("80")) and kartu.perubahan == "Naik 3,13 dari"
    assert kartu.terendah and kartu.terendah.unsur.kode == "U3"
    Survei.objects.filter(pk=kini.pk).update(status=StatusSurvei.DITETAPKAN, hasil=lama.hasil | {"ikm": "82.00"})
    tindak(kini, hari - timedelta(days=1))
    kartu = survey_card(dunia.unit, 2023, hari)
    assert kartu and kartu.kini is None and kartu.perubahan == "Turun 1,13 dari"
    assert (kartu.terbuka, kartu.lewat, kartu.langkah) == (1, 1, "Selesaikan tindak lanjut yang lewat batas.")
    tindak_lanjut = TindakLanjut.objects.get()
    tindak_lanjut.status = "selesai"
    tindak_lanjut.save(dari_action=True)
    kartu = survey_card(dunia.unit, 2023, hari)
    assert kartu and kartu.langkah == "Terbitkan hasil kepada masyarakat."
    kartu = survey_card(dunia.unit, 2024, hari)
    assert kartu and kartu.langkah == "Buat survei tahun 2024."
    isi = dunia.client("pembaca").get(reverse("dasbor:unit_tahun", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023}))
    assert "IKM Semester I 2023" in isi.content.decode() and "Turun 1,13 dari" in isi.content.decode()


def kotak(dunia: Dunia, siapa: str) -> list[str]:
    return list(Pemberitahuan.objects.filter(penerima=dunia.orang[siapa]).order_by("pk").values_list("judul", flat=True))


@pytest.fixture
def juni(survei: Survei) -> Survei:
    """The survey, in a month without other reminders."""
    Survei.objects.update(mulai=date(2023, 6, 1), selesai=date(2023, 6, 20))
    survei.refresh_from_db()
    return survei


def test_too_few_answers_near_the_end(dunia: Dunia, juni: Survei, jawab: Callable[..., Jawaban]) -> None:
    survei = juni
    jawab(3)
    assert remind_surveys(survei.selesai - timedelta(days=4)) == 0
    assert [remind_surveys(survei.selesai - timedelta(days=n)) for n in (3, 3, 1, 0)] == [1, 0, 0, 0]
    assert kotak(dunia, "perencana") == [f"{survei} Kecamatan Bluto: jawaban belum mencukupi"]
    assert "Baru 1 jawaban dari 108" in Pemberitahuan.objects.get().isi
    assert kotak(dunia, "unit_lain") == []


def test_enough_answers_are_not_told(dunia: Dunia, juni: Survei, jawab: Callable[..., Jawaban]) -> None:
    juni.daftar_layanan.update(populasi=1)
    for _ in range(2):
        jawab(3)
    assert remind_surveys(juni.selesai) == 0


def test_follow_ups_and_publication(dunia: Dunia) -> None:
    satu = buat(dunia.unit, "satu2", "75.00")
    Survei.objects.update(ditetapkan_pada=timezone.make_aware(datetime(2023, 12, 5, 9, 0)))
    terbuka, _ = tindak(satu, date(2024, 2, 10)), tindak(satu, date(2024, 2, 10), status="selesai")
    assert remind_surveys(date(2024, 2, 2)) == 3, "the planner, and who may publish it"
    sebelum = Pemberitahuan.objects.count()
    assert [remind_surveys(date(2024, 2, n)) for n in (2, 3, 9, 11, 12)] == [0, 1, 0, 1, 0]
    judul = kotak(dunia, "perencana")
    assert judul[0].endswith("hasil belum diterbitkan") and judul[-1] == "Tindak lanjut U3 Kecamatan Bluto: lewat 1 hari"
    assert Pemberitahuan.objects.count() == sebelum + 2
    terbuka.refresh_from_db()
    PublikasiSkm(survei=satu, isi={}, sidik="0" * 64).save(dari_action=True)
    Pemberitahuan.objects.all().delete()
    remind_surveys(date(2024, 2, 4))
    assert not [j for j in kotak(dunia, "perencana") if "diterbitkan" in j]


def test_a_year_without_a_survey(dunia: Dunia) -> None:
    buat(dunia.unit, "satu2", status=StatusSurvei.BERJALAN, selesai=date(2023, 11, 1))
    buat(dunia.unit_lain, "dua2")
    assert remind_surveys(date(2023, 11, 30)) == 0
    call_command("sakip_ingatkan", tanggal="2023-12-01")
    assert kotak(dunia, "unit_lain") == ["Kecamatan Seberang: belum ada survei kepuasan tahun 2023"], "a draft is no survey"
    assert kotak(dunia, "perencana") == []
    assert remind_surveys(date(2023, 12, 20)) == 0


def test_the_unit_s_calendar_has_the_days_of_its_surveys(dunia: Dunia, tahun: TahunKinerja) -> None:
    satu = buat(dunia.unit, "satu2", "75.00")
    tindak(satu, date(2023, 12, 20))
    tindak(satu, date(2023, 12, 21), status="selesai")
    buat(dunia.unit_lain, "asing2", "75.00")
    tempat = {"instansi": "misal", "unit": "bluto", "tahun": 2023}
    client = dunia.client("pembaca")
    isi = client.get(reverse("tenggat:kalender", kwargs=tempat)).content.decode()
    assert f"{satu} dibuka" in isi and f"{satu} ditutup" in isi and "Tindak lanjut U3: Menambah loket" in isi
    ics = client.get(reverse("tenggat:kalender_ics", kwargs=tempat)).content.decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20230701" in ics and "DTSTART;VALUE=DATE:20231220" in ics
    assert "20231221" not in ics.replace("DTEND;VALUE=DATE:20231221", "") and "asing2" not in ics
