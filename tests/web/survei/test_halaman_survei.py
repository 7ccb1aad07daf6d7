"""The list of surveys and the page of one: what they show, to whom."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
import segno
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from sakip.web.survei.kemajuan import group_days, progress_of
from sakip.web.survei.models import IkmLalu, Jawaban, Layanan, LayananSurvei, PertanyaanTambahan, StatusSurvei, Survei
from sakip.web.survei.ringkas import sample_of, summaries
from sakip.web.survei.tautan import qr_svg, reach


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | lain)


def buat(dunia, periode: str, tahun: int, **isi: object) -> Survei:
    dasar = {"mulai": date(tahun, 3, 1), "selesai": date(tahun, 3, 31), "kode": f"k{tahun}{len(periode)}x"}
    satu = Survei(unit=dunia.unit, periode=periode, tahun=tahun, **(dasar | isi))
    satu.save(dari_action=True)
    return satu


def test_the_list_shows_answers_sample_and_index(dunia, survei, jawab) -> None:
    for nilai in (3, 4):
        jawab(nilai)
    isi = dunia.client("pembaca").get(alamat("daftar")).content.decode()
    assert "Semester I 2023" in isi
    assert "87,50" in isi
    assert "sementara" in isi
    assert "108" in isi
    assert "Buat survei" not in isi
    assert "Buat survei" in dunia.client("perencana").get(alamat("daftar")).content.decode()


def test_each_row_offers_what_comes_next(dunia, survei) -> None:
    draf = buat(dunia, "Semester II 2023", 2023)
    planner = dunia.client("perencana").get(alamat("daftar")).content.decode()
    assert f"{alamat('survei', survei=survei.kode)}#j-sebarkan" in planner
    assert alamat("buka", survei=draf.kode) in planner
    assert alamat("salin", survei=survei.kode) in planner
    pembaca = dunia.client("pembaca").get(alamat("daftar")).content.decode()
    assert alamat("buka", survei=draf.kode) not in pembaca
    assert alamat("salin", survei=survei.kode) not in pembaca
    survei.mulai, survei.selesai = survei.mulai - timedelta(days=30), survei.mulai - timedelta(days=20)
    survei.save(dari_action=True)
    assert alamat("tutup", survei=survei.kode) in dunia.client("perencana").get(alamat("daftar")).content.decode()


def test_an_empty_year_explains_the_first_step(dunia) -> None:
    isi = dunia.client("perencana").get(alamat("daftar")).content.decode()
    assert "paling sedikit sekali setahun" in isi
    assert alamat("layanan_tambah") in isi
    assert "Perencana unit kerja belum membuat survei" in dunia.client("pembaca").get(alamat("daftar")).content.decode()
    Layanan(unit=dunia.unit, nama="KTP").save(dari_action=True)
    isi = dunia.client("perencana").get(alamat("daftar")).content.decode()
    assert alamat("buat") in isi
    assert alamat("layanan_tambah") not in isi


def test_filters_and_files(dunia, survei, jawab) -> None:
    jawab(3)
    buat(dunia, "Semester II 2023", 2023)
    buat(dunia, "Semester I 2022", 2022, status=StatusSurvei.DITUTUP)
    client = dunia.client("pembaca")
    draf = client.get(alamat("daftar"), {"keadaan": "draf"}).content.decode()
    assert "1 dari 2 survei" in draf
    assert "Tahun-tahun sebelumnya" in draf
    assert "Tidak ada survei yang cocok" in client.get(alamat("daftar"), {"q": "triwulan"}).content.decode()
    csv = client.get(alamat("daftar"), {"unduh": "csv", "q": "semester i 2023"}).content.decode("utf-8-sig").splitlines()
    assert len(csv) == 2
    assert csv[1].startswith("2023;Semester I 2023;Survei Kepuasan Masyarakat Semester I 2023;")
    assert csv[1].endswith("Menerima jawaban;1;108;75,00;C;Kurang baik;sementara")
    lalu = client.get(alamat("daftar"), {"unduh": "csv", "tabel": "lalu"}).content.decode("utf-8-sig").splitlines()
    assert lalu[1].endswith("Ditutup;0;;;;;")
    assert client.get(alamat("daftar"), {"unduh": "xlsx"}).content[:2] == b"PK"


def test_a_determined_survey_shows_what_was_determined(dunia, survei, jawab) -> None:
    jawab(1)
    survei.status, survei.hasil = StatusSurvei.DITETAPKAN, {"ikm": "88.3050", "responden": "140"}
    survei.save(dari_action=True)
    satu = summaries([survei], timezone.localdate())[0]
    assert (satu.ikm, satu.responden, satu.mutu, satu.sementara, satu.cukup) == (Decimal("88.3050"), 140, "A", False, True)
    isi = dunia.client("pembaca").get(alamat("survei", survei=survei.kode)).content.decode()
    assert "88,31" in isi
    assert "IKM ditetapkan" in isi


def test_results_from_before_the_system_are_listed(dunia) -> None:
    IkmLalu(unit=dunia.unit, tahun=2021, periode="Tahun 2021", ikm=Decimal("79.125"), responden=90).save(dari_action=True)
    isi = dunia.client("pembaca").get(alamat("daftar")).content.decode()
    assert "79,13" in isi
    assert "Tahun 2021" in isi


def test_lists_take_as_many_queries_for_many_surveys(dunia, survei, django_assert_max_num_queries) -> None:
    for n in range(8):
        buat(dunia, f"Bulan {n}", 2023, kode=f"kode{n}")
    client = dunia.client("pembaca")
    client.get(alamat("daftar"))
    with django_assert_max_num_queries(14):
        client.get(alamat("daftar"))


def test_the_sample_comes_from_the_total_or_the_services() -> None:
    assert sample_of(None, [100, 50]).target == 108
    assert sample_of(1000, [900, 50]).target == 278
    assert sample_of(None, [100, None]).target is None
    assert sample_of(None, [100, None]).per_layanan == (80, None)
    assert sample_of(None, []).target is None


def test_the_page_counts_services_sources_and_days(dunia, survei, jawab) -> None:
    kedua = survei.daftar_layanan.last().layanan
    for n in range(3):
        jawab(3, tanggal=survei.mulai + timedelta(days=n), sumber="kertas" if n else "daring")
    jawab(2, layanan=kedua)
    jawab(2, layanan=None, tanggal=None)
    jawab(1, dibatalkan_pada=timezone.now())
    k = progress_of(survei)
    assert (k.masuk, k.dibatalkan, k.tanpa_tanggal, k.satuan_waktu) == (5, 1, 1, "hari")
    assert [(n.nama, n.jawaban, n.target, n.kurang) for n in k.per_layanan] == [
        ("Perekaman KTP elektronik", 3, 80, 77),
        ("Kartu Keluarga", 1, 44, 43),
        ("Layanan tidak disebut", 1, None, None),
    ]
    assert dict(k.per_sumber) == {"Formulir daring": 3, "Formulir kertas": 2, "Impor berkas": 0}
    assert [n for _, n in k.per_waktu] == [2, 1, 1]
    isi = dunia.client("pembaca").get(alamat("survei", survei=survei.kode)).content.decode()
    assert "Jawaban masuk tiap hari" in isi
    assert "1 jawaban dibatalkan" in isi
    assert "Sampel belum mencukupi" in isi
    assert "Tutup survei" not in isi
    assert "style=" not in isi


def test_answers_that_do_not_count_are_named(dunia, survei, jawab) -> None:
    jawab(3)
    jawab(None, 1, 2, 3, 4, 1, 2, 3, 4)
    client, url = dunia.client("pembaca"), alamat("survei", survei=survei.kode)
    assert "tidak dihitung" not in client.get(url).content.decode()
    survei.aturan_kosong = "lengkap"
    survei.save(dari_action=True)
    assert "1 jawaban tidak dihitung karena unsurnya tidak lengkap" in client.get(url).content.decode()


def test_long_periods_are_counted_by_week_or_month() -> None:
    awal = date(2026, 3, 4)
    minggu = list(group_days({awal: 2, awal + timedelta(days=1): 1, awal + timedelta(days=30): 4}))
    assert minggu == [("4 Mar", 3), ("9 Mar", 0), ("16 Mar", 0), ("23 Mar", 0), ("30 Mar", 4)]
    bulan = list(group_days({awal: 2, date(2026, 12, 31): 5}))
    assert (bulan[0], bulan[-1], len(bulan)) == (("Mar 2026", 2), ("Des 2026", 5), 10)
    assert list(group_days({})) == []


@pytest.mark.parametrize(
    ("status", "geser", "teks"),
    [
        ("draf", 0, "Periksa isi survei dan formulirnya"),
        ("berjalan", 30, "menerima jawaban mulai"),
        ("berjalan", 0, "Warga dapat mengisi sampai"),
        ("berjalan", -30, "Masa pengisian berakhir"),
        ("ditutup", 0, "Periksa hasilnya, lalu tetapkan"),
        ("ditetapkan", 0, "Susun tindak lanjut"),
    ],
)
def test_the_next_step_follows_the_state(dunia, survei, status, geser, teks) -> None:
    survei.status = status
    survei.mulai, survei.selesai = survei.mulai + timedelta(days=geser), survei.selesai + timedelta(days=geser)
    survei.save(dari_action=True)
    isi = dunia.client("perencana").get(alamat("survei", survei=survei.kode)).content.decode()
    assert teks in isi
    assert (alamat("ubah", survei=survei.kode) in isi) == (status != "ditetapkan")


def test_the_address_and_its_code(dunia, survei) -> None:
    client = dunia.client("pembaca")
    isi = client.get(alamat("survei", survei=survei.kode), headers={"host": "localhost"}).content.decode()
    url = f"http://localhost/s/{survei.kode}/"
    assert f'data-salin="{url}"' in isi
    assert f"{url}?loket=1" in isi
    assert "telepon warga tidak dapat" in isi
    gambar = qr_svg(url)
    assert "style" not in gambar
    assert 'role="img"' in gambar
    assert (
        segno.make(url, error="m", micro=False).svg_inline(border=4, omitsize=True, dark="#000", light="#fff")[-200:]
        == gambar[-200:]
    )
    berkas = client.get(alamat("qr", survei=survei.kode))
    assert berkas["Content-Type"] == "image/svg+xml"
    assert berkas.content.startswith(b"<?xml")


@pytest.mark.parametrize(
    ("nama", "harap"),
    [
        ("localhost:8000", "lokal"),
        ("127.0.0.1", "lokal"),
        ("[::1]:80", "lokal"),
        ("192.168.1.5:8000", "jaringan"),
        ("server-kantor", "jaringan"),
        ("sakip.lan", "jaringan"),
        ("sakip.misal.go.id", "umum"),
        ("36.66.1.2", "umum"),
    ],
)
def test_who_can_reach_an_address(nama, harap, settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert reach(RequestFactory().get("/", headers={"host": nama})) == harap


def test_a_preview_stores_nothing(dunia, survei) -> None:
    PertanyaanTambahan(survei=survei, teks="Dari mana tahu?").save(dari_action=True)
    survei.status = StatusSurvei.DRAF
    survei.save(dari_action=True)
    client, url = dunia.client("pembaca"), alamat("pratinjau", survei=survei.kode)
    isi = client.get(url).content.decode()
    assert "jawaban di sini tidak disimpan" in isi
    assert "Dari mana tahu?" in isi
    assert "Kartu Keluarga" in isi
    data = {f"u{n}": "4" for n in range(1, 10)}
    assert "tidak disimpan" in client.post(url, data, follow=True).content.decode()
    assert not Jawaban.objects.exists()


@pytest.mark.parametrize(("siapa", "harap"), [("unit_lain", 404), ("luar", 404), ("tanpa", 404), ("apip", 200)])
def test_who_sees_a_survey(dunia, survei, siapa, harap) -> None:
    client = dunia.client(siapa)
    for nama in ("survei", "pratinjau", "qr", "pertanyaan"):
        assert client.get(alamat(nama, survei=survei.kode)).status_code == harap
    assert client.get(alamat("daftar")).status_code == harap


def test_a_stopped_service_stays_in_its_survey(dunia, survei) -> None:
    satu = LayananSurvei.objects.first().layanan
    satu.aktif = False
    satu.save(dari_action=True)
    client = dunia.client("perencana")
    assert satu.nama in client.get(alamat("ubah", survei=survei.kode)).content.decode()
    assert satu.nama not in client.get(alamat("buat")).content.decode()
