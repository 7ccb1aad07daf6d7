"""The list of answers: filters, files, who sees what; cancelling and taking it back."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.models import Jawaban, StatusSurvei, Survei
from sakip.web.survei.pemetaan import result_of


def alamat(survei, nama="jawaban", **lain) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, "survei": survei.kode} | lain)


@pytest.fixture
def isi(survei, jawab) -> list[Jawaban]:
    layanan = [n.layanan for n in survei.daftar_layanan.all()]
    return [
        jawab(4, sumber="daring", usia="20-29 tahun", saran="Antrean =panjang"),
        jawab(1, sumber="kertas", layanan=layanan[1], tanggal=survei.mulai + timedelta(days=3), saran="=HYPERLINK(1)"),
        jawab(2, None, 2, 2, 2, 2, 2, 2, 2, sumber="impor", layanan=None, tanggal=None),
    ]


def nomor(jawab) -> set[int]:
    return {j.pk for j, *_ in jawab.context["daftar"]}


def test_filters_stand_in_the_address(dunia, survei, isi) -> None:
    client = dunia.client("perencana")
    satu, dua, tiga = (j.pk for j in isi)
    assert nomor(client.get(alamat(survei))) == {satu, dua, tiga}
    assert nomor(client.get(alamat(survei), {"sumber": "kertas"})) == {dua}
    assert nomor(client.get(alamat(survei), {"layanan": isi[1].layanan_id})) == {dua}
    assert nomor(client.get(alamat(survei), {"layanan": "0"})) == {tiga}
    assert nomor(client.get(alamat(survei), {"keadaan": "tidak_lengkap"})) == {tiga}
    assert nomor(client.get(alamat(survei), {"dari": (survei.mulai + timedelta(days=1)).isoformat()})) == {dua}
    assert nomor(client.get(alamat(survei), {"sampai": survei.mulai.isoformat()})) == {satu}
    aneh = {"layanan": "9" * 40, "sumber": "x'--", "dari": "2023-02-31", "keadaan": "?", "impor": "²", "halaman": "x"}
    assert nomor(client.get(alamat(survei), aneh)) == {satu, dua, tiga}


def test_profile_and_suggestion_are_for_those_who_keep_the_survey(dunia, survei, isi) -> None:
    penuh = dunia.client("perencana").get(alamat(survei)).content.decode()
    assert "20-29 tahun" in penuh and "Antrean" in penuh and "Batalkan" in penuh
    angka = dunia.client("pembina").get(alamat(survei)).content.decode()
    assert "20-29 tahun" not in angka and "Antrean" not in angka and "Batalkan" not in angka
    assert nomor(dunia.client("pembina").get(alamat(survei), {"cari": "Antrean"})) == {j.pk for j in isi}


def test_the_table_goes_along_as_a_file_without_texts(dunia, survei, isi) -> None:
    client = dunia.client("pembina")
    csv = client.get(alamat(survei, "jawaban_tabel", bentuk="csv"), {"sumber": "kertas"}).content.decode("utf-8-sig").splitlines()
    assert len(csv) == 2 and ";Kartu Keluarga;Formulir kertas;1;1;1;1;1;1;1;1;1;dihitung;" in csv[1]
    buku = openpyxl.load_workbook(BytesIO(client.get(alamat(survei, "jawaban_tabel", bentuk="xlsx")).content))
    assert buku.active.max_row == 4
    assert "HYPERLINK" not in str(list(buku.active.values))
    assert client.get(alamat(survei, "jawaban_tabel", bentuk="pdf")).status_code == 404


def test_a_workbook_that_would_take_too_long_is_offered_as_csv(dunia, survei, isi, monkeypatch) -> None:
    monkeypatch.setattr("sakip.web.survei.views.jawaban.BATAS_XLSX", 2)
    client = dunia.client("perencana")
    teks = client.get(alamat(survei, "jawaban_mentah", bentuk="xlsx"), follow=True).content.decode()
    assert "Jawaban lebih dari 2 hanya dapat diunduh sebagai CSV." in teks
    assert client.get(alamat(survei, "jawaban_mentah", bentuk="csv")).content.decode("utf-8-sig").count("\n") == 4
    assert client.get(alamat(survei, "jawaban_mentah", bentuk="ods")).status_code == 404


def test_suggestions_are_read_in_the_unit(dunia, survei, isi) -> None:
    for siapa in ("perencana", "kepala", "administrator"):
        teks = dunia.client(siapa).get(alamat(survei, "saran")).content.decode()
        assert "Antrean =panjang" in teks
    luar = dunia.client("apip").get(alamat(survei, "saran")).content.decode()
    assert "Antrean" not in luar and "<b>2</b> saran" in luar
    assert "Antrean" not in dunia.client("apip").get(alamat(survei, "saran_tabel", bentuk="csv")).content.decode()
    cari = dunia.client("kepala").get(alamat(survei, "saran"), {"cari": "antrean"}).content.decode()
    assert "Antrean =panjang" in cari and "HYPERLINK" not in cari
    berkas = dunia.client("kepala").get(alamat(survei, "saran_tabel", bentuk="csv")).content.decode()
    assert "'=HYPERLINK(1)" in berkas


def test_markup_in_a_suggestion_stays_text(dunia, survei, jawab) -> None:
    jawab(3, saran='<img src=x onerror="1">')
    for nama in ("jawaban", "saran"):
        assert "<img src=x" not in dunia.client("perencana").get(alamat(survei, nama)).content.decode()


def test_a_cancelled_answer_stays_to_be_seen_and_comes_back(dunia, survei, isi) -> None:
    client, satu = dunia.client("perencana"), isi[0]
    url = alamat(survei, "jawaban_batal", jawaban=satu.pk)
    assert "Batalkan jawaban nomor" in client.get(url).content.decode()
    assert "Tulis alasan pembatalan" in client.post(url, {"alasan": "  "}).content.decode()
    assert client.post(url, {"alasan": "dimasukkan dua kali"}).status_code == 302
    satu.refresh_from_db()
    assert (satu.dibatalkan_oleh, satu.alasan_batal) == (dunia.orang["perencana"], "dimasukkan dua kali")
    assert result_of(survei)[1].keseluruhan.responden == 2
    daftar = client.get(alamat(survei), {"keadaan": "dibatalkan"})
    assert nomor(daftar) == {satu.pk} and "dimasukkan dua kali" in daftar.content.decode()
    peristiwa = Peristiwa.objects.get(jenis="jawaban.batal")
    assert (peristiwa.objek_id, peristiwa.catatan, peristiwa.unit_id, peristiwa.tahun) == (
        str(satu.pk), "dimasukkan dua kali", dunia.unit.pk, 2023,
    )  # fmt: skip
    assert "sudah dibatalkan" in client.post(url, {"alasan": "lagi"}, follow=True).content.decode()
    pulih = alamat(survei, "jawaban_pulih", jawaban=satu.pk)
    assert client.get(pulih).status_code == 405
    client.post(pulih)
    satu.refresh_from_db()
    assert (satu.dibatalkan_pada, satu.dibatalkan_oleh, satu.alasan_batal) == (None, None, "")
    assert Peristiwa.objects.filter(jenis="jawaban.pulih").count() == 1
    assert "tidak sedang dibatalkan" in client.post(pulih, follow=True).content.decode()


def test_a_mistyped_form_is_cancelled_from_the_typing_page(dunia, survei, isi) -> None:
    url = alamat(survei, "jawaban_batal", jawaban=isi[1].pk) + "?dari=kertas"
    assert dunia.client("perencana").post(url, {"alasan": "salah ketik"})["Location"] == alamat(survei, "kertas")


def test_a_determined_survey_is_left_alone(dunia, survei, isi) -> None:
    survei.status = StatusSurvei.DITETAPKAN
    survei.save(dari_action=True)
    client = dunia.client("perencana")
    for nama in ("jawaban_batal", "jawaban_pulih"):
        jawab = client.post(alamat(survei, nama, jawaban=isi[0].pk), {"alasan": "terlambat"}, follow=True)
        assert "Buka kembali penetapan hasilnya lebih dahulu." in jawab.content.decode()
    assert Jawaban.objects.counted().count() == 3
    assert not Peristiwa.objects.filter(jenis__startswith="jawaban.").exists()


@pytest.mark.parametrize(
    ("siapa", "kode"), [("kepala", 403), ("pembina", 403), ("pembaca", 403), ("unit_lain", 404), ("luar", 404)]
)
def test_others_cancel_nothing(dunia, survei, isi, siapa, kode) -> None:
    for nama in ("jawaban_batal", "jawaban_pulih"):
        assert dunia.client(siapa).post(alamat(survei, nama, jawaban=isi[0].pk), {"alasan": "x"}).status_code == kode
    assert dunia.client(siapa).get(alamat(survei, "jawaban_mentah", bentuk="csv")).status_code == kode
    assert Jawaban.objects.counted().count() == 3


def test_an_answer_of_another_survey_is_not_found_here(dunia, survei, isi) -> None:
    lain = Survei(
        unit=dunia.unit_lain, kode="lainsurvei", tahun=2023, periode="Semester I", mulai=survei.mulai, selesai=survei.selesai,
        status=StatusSurvei.BERJALAN,
    )  # fmt: skip
    lain.save(dari_action=True)
    asing = Jawaban(survei=lain, sumber="daring", u1=1)
    asing.save(dari_action=True)
    client = dunia.client("perencana")
    assert client.post(alamat(survei, "jawaban_batal", jawaban=asing.pk), {"alasan": "x"}).status_code == 404
    assert client.get(alamat(lain)).status_code == 404
    assert client.get(alamat(survei, "jawaban_batal", jawaban=2**70)).status_code == 404
