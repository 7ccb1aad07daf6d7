"""What a citizen sends is stored once, whole, and without a trace of who sent it; what is wrong is said and kept."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from warga_survei import SEMUA_TIGA, Warga

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.actions.kirim import SurveiTertutup, send_answer
from sakip.web.survei.models import Jawaban, Layanan, LayananSurvei, PertanyaanTambahan, StatusSurvei
from sakip.web.survei.models.survei import JenisPertanyaan

TERIMA_KASIH = "/s/uji2survei/terima-kasih/"


@pytest.fixture
def dua_tanya(survei) -> tuple[PertanyaanTambahan, PertanyaanTambahan]:
    pilihan = PertanyaanTambahan(
        survei=survei, urutan=1, teks="Dari mana Saudara tahu?", jenis=JenisPertanyaan.PILIHAN, pilihan="Kantor desa\nTetangga"
    )
    isian = PertanyaanTambahan(survei=survei, urutan=2, teks="Berapa lama menunggu?", wajib=True)
    for tanya in (pilihan, isian):
        tanya.save(dari_action=True)
    return pilihan, isian


def test_a_complete_answer_is_stored_with_day_and_hour_only(survei, dua_tanya, monkeypatch) -> None:
    kini = datetime.combine(survei.mulai + timedelta(days=1), datetime.min.time(), ZoneInfo("Asia/Jakarta")).replace(
        hour=14, minute=37
    )
    monkeypatch.setattr("django.utils.timezone.now", lambda: kini)
    pilihan, isian = dua_tanya
    banyak_peristiwa = Peristiwa.objects.count()
    warga = Warga(survei)
    jawab = warga.kirim(
        u8="1", u9="4", jenis_kelamin="2", usia="3", pendidikan="0", saran=" Tambah\r\nkursi.\x00\x07 ",
        **{f"t{pilihan.pk}": "2", f"t{isian.pk}": "Sepuluh menit"},
    )  # fmt: skip
    assert (jawab.status_code, jawab["Location"]) == (302, TERIMA_KASIH)
    satu = Jawaban.objects.get()
    assert [satu.u1, satu.u8, satu.u9, satu.layanan.nama] == [3, 1, 4, "Perekaman KTP elektronik"]
    assert (satu.jenis_kelamin, satu.usia, satu.pendidikan, satu.pekerjaan) == ("Perempuan", "30-39 tahun", "", "")
    assert (satu.tanggal, satu.jam, satu.saran) == (kini.date(), 14, "Tambah\nkursi.")
    assert satu.tambahan == {str(pilihan.pk): "Tetangga", str(isian.pk): "Sepuluh menit"}
    assert (satu.sumber, satu.dimasukkan_oleh, len(satu.kunci)) == ("daring", None, 64)
    assert warga.tanda.split(":")[0] not in satu.kunci
    assert Peristiwa.objects.count() == banyak_peristiwa


def test_two_clicks_reload_and_another_browser_store_once(survei) -> None:
    warga = Warga(survei)
    isi = warga.isi()
    tamu = Client()
    kiriman = [warga.client.post(warga.alamat, isi), warga.client.post(warga.alamat, isi | SEMUA_TIGA | {"u1": "4"})]
    kiriman.append(tamu.post(warga.alamat, isi))
    assert [(j.status_code, j["Location"]) for j in kiriman] == [(302, TERIMA_KASIH)] * 3
    assert list(Jawaban.objects.values_list("u1", flat=True)) == [3]


def test_a_new_form_is_another_answer(survei) -> None:
    warga = Warga(survei)
    warga.kirim()
    warga.kueri = "?lagi=1"
    warga.buka()
    warga.kirim(u1="1")
    assert sorted(Jawaban.objects.values_list("u1", flat=True)) == [1, 3]


def test_missing_answers_are_named_and_the_others_kept(survei) -> None:
    warga = Warga(survei)
    tanda = warga.tanda
    jawab = warga.kirim(u2=None, u9="", layanan=None, saran="Lampu <b>mati</b>", usia="2")
    assert jawab.status_code == 200
    assert "<title>Jawaban belum terkirim: Survei Kepuasan Masyarakat" in warga.halaman
    assert '<a href="#u2-1">2</a> <a href="#u9-1">8</a>' in warga.halaman  # sarana is asked eighth
    assert "Layanan apa yang Saudara terima?</a> Pilih layanan yang Saudara terima." in warga.halaman
    assert 'name="u1" value="3" required checked>' in warga.halaman
    assert 'name="usia" value="2" checked>' in warga.halaman
    assert "Lampu &lt;b&gt;mati&lt;/b&gt;</textarea>" in warga.halaman
    assert warga.tanda == tanda
    assert not Jawaban.objects.exists()
    assert warga.kirim().status_code == 302
    assert Jawaban.objects.count() == 1


@pytest.mark.parametrize(
    ("nama", "nilai"),
    [("u1", "5"), ("u1", "0"), ("u9", "3.5"), ("u5", "'; DROP"), ("usia", "7"), ("usia", "Remaja"), ("layanan", "999999"),
     ("layanan", "9" * 40), ("layanan", "abc"), ("pekerjaan", "\x00")],
)  # fmt: skip
def test_forged_values_are_refused(survei, nama: str, nilai: str) -> None:
    warga = Warga(survei)
    assert warga.kirim(**{nama: nilai}).status_code == 200
    assert "Pilihan ini tidak ada dalam formulir." in warga.halaman
    assert not Jawaban.objects.exists()


def test_a_service_of_another_survey_is_refused(dunia, survei) -> None:
    asing = Layanan(unit=dunia.unit_lain, nama="Izin usaha")
    asing.save(dari_action=True)
    tidak_ditanya = Layanan(unit=dunia.unit, nama="Surat pindah")
    tidak_ditanya.save(dari_action=True)
    for layanan in (asing, tidak_ditanya):
        assert Warga(survei).kirim(layanan=str(layanan.pk)).status_code == 200
    assert not Jawaban.objects.exists()


def test_the_only_service_is_not_asked(survei) -> None:
    LayananSurvei.objects.filter(survei=survei).last().delete(dari_action=True)
    warga = Warga(survei)
    assert 'name="layanan"' not in warga.halaman
    warga.kirim(layanan="999")
    assert Jawaban.objects.get().layanan.nama == "Perekaman KTP elektronik"


def test_text_beyond_the_limit_is_a_field_error_and_a_flood_is_refused_unread(survei) -> None:
    warga = Warga(survei)
    assert warga.kirim(saran="a" * 1001).status_code == 200
    assert "Tulisan terlalu panjang." in warga.halaman and f"\n{'a' * 1001}</textarea>" in warga.halaman
    warga.kirim(saran="\x00" + "b" * 1_500_000)
    assert f"\n{'b' * 10_000}</textarea>" in warga.halaman and "\x00" not in warga.halaman
    assert warga.kirim(saran="\x07\r\n" * 1000 + "a").status_code == 302
    besar = Warga(survei)
    assert besar.client.post(besar.alamat, besar.isi(saran="a" * 5_000_000)).status_code == 413
    isi = "&".join(f"{k}={v}" for k, v in besar.isi(saran="a" * 5_000_000).items())
    assert besar.client.post(besar.alamat, isi, content_type="application/x-www-form-urlencoded").status_code == 413
    berkas = SimpleUploadedFile("u1", b"a" * 5_000_000)
    assert besar.client.post(besar.alamat, {**besar.isi(), "lampiran": berkas}).status_code == 413
    assert Jawaban.objects.count() == 1


def test_unknown_fields_are_ignored(survei) -> None:
    Warga(survei).kirim(survei="99", dibatalkan_pada="2020-01-01", tanggal="2001-01-01", kunci="x", sumber="impor")
    satu = Jawaban.objects.get()
    assert (satu.survei_id, satu.dibatalkan_pada, satu.sumber) == (survei.pk, None, "daring")
    assert satu.tanggal >= survei.mulai and satu.kunci != "x"


def test_machines_are_thanked_and_not_stored(survei, caplog) -> None:
    warga = Warga(survei)
    with caplog.at_level(logging.WARNING):
        jawab = warga.kirim(website="https://iklan.test")
    assert (jawab.status_code, jawab["Location"]) == (302, TERIMA_KASIH)
    assert not Jawaban.objects.exists()
    assert "uji2survei" in caplog.text and "127.0.0.1" not in caplog.text


def test_a_forged_mark_is_refused_and_the_answers_kept(survei) -> None:
    warga = Warga(survei)
    lama = warga.tanda
    acak, waktu, sidik = lama.split(":")
    palsu = ["", "x", f"lain:{waktu}:{sidik}", f"{acak}:{waktu}:{sidik[::-1]}", "\x00", "a" * 9000]
    for tanda in palsu:
        jawab = warga.kirim(tanda=tanda, saran="Tetap ada")
        assert jawab.status_code == 400, tanda
        assert "Halaman ini dibuka terlalu lama" in warga.halaman and "Tetap ada</textarea>" in warga.halaman
    assert not Jawaban.objects.exists()
    assert warga.tanda not in ("", lama)
    assert warga.kirim().status_code == 302


def test_a_mark_of_another_survey_is_refused(survei, dunia) -> None:
    lain = type(survei)(
        unit=dunia.unit_lain, kode="lain2", tahun=2023, periode="Semester I", mulai=survei.mulai, selesai=survei.selesai,
        status=StatusSurvei.BERJALAN,
    )  # fmt: skip
    lain.save(dari_action=True)
    assert Client().post("/s/lain2/", Warga(survei).isi()).status_code == 400
    assert not Jawaban.objects.exists()


def test_an_expired_mark_gives_the_form_again_unless_it_was_stored(survei, monkeypatch) -> None:
    kemarin, sekarang = Warga(survei), Warga(survei)
    sekarang.kirim()
    jam = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: jam + 24 * 3600 + 5)
    assert sekarang.client.post(sekarang.alamat, sekarang.isi())["Location"] == TERIMA_KASIH
    assert kemarin.kirim().status_code == 400
    assert kemarin.kirim().status_code == 302
    assert Jawaban.objects.count() == 2


def test_a_survey_closed_while_the_form_was_open_stores_nothing(survei) -> None:
    warga = Warga(survei)
    type(survei).objects.filter(pk=survei.pk).update(status=StatusSurvei.DITUTUP)
    jawab = warga.kirim()
    assert jawab.status_code == 410
    assert "tidak tersimpan" in warga.halaman
    with pytest.raises(SurveiTertutup):
        send_answer(
            survei=survei, isi={f"u{n}": 3 for n in range(1, 10)}, kunci="k", pengirim="p", pada=datetime.now(ZoneInfo("UTC"))
        )
    assert not Jawaban.objects.exists()


def test_without_the_cookie_nothing_is_stored_and_the_citizen_is_told(survei) -> None:
    warga = Warga(survei, enforce_csrf_checks=True)
    jawab = warga.kirim(saran="Tetap ada")
    assert jawab.status_code == 403
    assert "izinkan kuki" in warga.halaman and "Tetap ada</textarea>" in warga.halaman
    assert not Jawaban.objects.exists()
    tanda = warga.halaman.split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
    assert warga.kirim(csrfmiddlewaretoken=tanda).status_code == 302
    assert Jawaban.objects.count() == 1


def test_without_the_cookie_a_closed_survey_says_so(survei) -> None:
    client = Client(enforce_csrf_checks=True)
    assert client.post("/s/tidak-ada/").status_code == 404
    type(survei).objects.filter(pk=survei.pk).update(status=StatusSurvei.DITUTUP)
    assert client.post("/s/uji2survei/").status_code == 410


def test_a_failing_database_keeps_the_answers_on_the_page(survei, monkeypatch) -> None:
    from django.db import OperationalError

    def gagal(**_: object) -> bool:
        raise OperationalError("database is locked")

    monkeypatch.setattr("sakip.web.survei.views.formulir.send_answer", gagal)
    warga = Warga(survei)
    tanda = warga.tanda
    assert warga.kirim().status_code == 503
    assert "Server sedang sangat sibuk" in warga.halaman and warga.tanda == tanda
