"""A file of answers: read, looked at, decided about, stored as a whole, withdrawn as a whole."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.models import (
    ImporJawaban,
    Jawaban,
    Layanan,
    LayananSurvei,
    PertanyaanTambahan,
    StatusImpor,
    StatusSurvei,
    Survei,
)
from sakip.web.survei.pemetaan import result_of

KEPALA = "Tanggal,Layanan,U1,U2,U3,U4,U5,U6,U7,U8,U9,Jenis kelamin,Saran"


def alamat(survei, nama="impor", **lain) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, "survei": survei.kode} | lain)


def tabel(survei, *baris: str, kepala: str = KEPALA) -> bytes:
    """Rows like ``0|Kartu Keluarga|333333333|Perempuan|saran``: days after the first, service, values, sex, suggestion."""
    hasil = [kepala]
    for satu in baris:
        hari, layanan, nilai, jk, saran = satu.split("|")
        tanggal = (survei.mulai + timedelta(days=int(hari))).strftime("%d/%m/%Y") if hari else ""
        hasil.append(",".join((tanggal, layanan, *nilai.replace("-", " "), jk, saran)))
    return "\n".join(hasil).encode()


DUA = ("0|Kartu Keluarga|444444444|Perempuan|Baik", "1|Perekaman KTP elektronik|22222222-|Laki-laki|")


@pytest.fixture
def client(dunia):
    return dunia.client("perencana")


@pytest.fixture(autouse=True)
def _simpan_berkas(settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path


def unggah(client, survei, isi: bytes, nama="jawaban.csv"):
    return client.post(alamat(survei), {"berkas": SimpleUploadedFile(nama, isi)}, follow=True)


def putuskan(client, survei, impor, langkah="impor_terapkan", **isi):
    impor.refresh_from_db()
    halaman = client.get(alamat(survei, "impor_pratinjau", impor=impor.pk))
    if langkah == "impor_terapkan":
        isi = {"kunci_versi": impor.kunci_versi, "banyak": len(halaman.context["pratinjau"].daftar_baris)} | isi
    return client.post(alamat(survei, langkah, impor=impor.pk), isi, follow=True)


def atur(client, survei, impor, **ganti):
    """Send the form of decisions as the page shows it, with some of them changed."""
    formulir = client.get(alamat(survei, "impor_pratinjau", impor=impor.pk)).context["aturan"]
    isi = {b.name: b.initial or "" for b in formulir} | ganti
    return client.post(alamat(survei, "impor_atur", impor=impor.pk), isi, follow=True)


def test_a_file_the_storage_has_lost_is_said_and_thrown_away(survei, client) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    impor.berkas.storage.delete(impor.berkas.name)
    isi = {"kunci_versi": impor.kunci_versi, "banyak": 2}
    for langkah in ("impor_terapkan", "impor_atur"):
        teks = client.post(alamat(survei, langkah, impor=impor.pk), isi, follow=True).content.decode()
        assert "tidak ada lagi di penyimpanan" in teks, langkah
    masalah = client.get(alamat(survei, "impor_masalah", impor=impor.pk, bentuk="csv"))
    assert "tidak ada lagi di penyimpanan" in masalah.content.decode()
    client.post(alamat(survei, "impor_buang", impor=impor.pk))
    impor.refresh_from_db()
    assert (impor.status, Jawaban.objects.count()) == (StatusImpor.DIBATALKAN, 0)


def test_a_file_is_looked_at_then_stored_as_a_whole(dunia, survei, jawab, client) -> None:
    jawab(3)
    halaman = unggah(client, survei, tabel(survei, *DUA))
    teks = halaman.content.decode()
    pratinjau = halaman.context["pratinjau"]
    assert [len(pratinjau.daftar_baris), pratinjau.luar_masa, pratinjau.kembar, pratinjau.sudah_ada] == [2, 0, 0, 0]
    assert "Simpan 2 jawaban" in teks and "Kartu Keluarga" in teks and "Baik" in teks
    assert (pratinjau.sebelum.responden, pratinjau.sesudah.responden) == (1, 3)
    assert Jawaban.objects.count() == 1
    impor = ImporJawaban.objects.get()
    hasil = putuskan(client, survei, impor)
    assert "2 jawaban tersimpan." in hasil.content.decode()
    impor.refresh_from_db()
    assert (impor.status, impor.banyak, len(impor.sidik)) == (StatusImpor.DITERAPKAN, 2, 64)
    satu, dua = Jawaban.objects.filter(impor=impor).order_by("pk")
    assert (satu.u1, satu.layanan.nama, satu.jenis_kelamin, satu.saran, satu.tanggal, satu.sumber) == (
        4, "Kartu Keluarga", "Perempuan", "Baik", survei.mulai, "impor",
    )  # fmt: skip
    assert (dua.u8, dua.u9, dua.dimasukkan_oleh) == (2, None, dunia.orang["perencana"])
    assert result_of(survei)[1].ikm == pratinjau.sesudah.ikm
    peristiwa = Peristiwa.objects.get(jenis="imporjawaban.terapkan")
    assert peristiwa.catatan == "2 jawaban tersimpan"
    assert (peristiwa.unit_id, peristiwa.tahun) == (dunia.unit.pk, 2023)


def test_a_double_post_stores_once(survei, client) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    isi = {"kunci_versi": impor.kunci_versi, "banyak": 2}
    url = alamat(survei, "impor_terapkan", impor=impor.pk)
    client.post(url, isi)
    for ulang in (isi, isi | {"kunci_versi": impor.kunci_versi + 1}):
        client.post(url, ulang, follow=True)
    assert Jawaban.objects.count() == 2
    assert Peristiwa.objects.filter(jenis="imporjawaban.terapkan").count() == 1


def test_what_was_seen_is_what_is_stored(survei, client) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    assert "berubah sejak halaman ini dibuka" in putuskan(client, survei, impor, banyak=7).content.decode()
    assert "baru saja diubah orang lain" in putuskan(client, survei, impor, kunci_versi=99).content.decode()
    assert not Jawaban.objects.exists()


def test_the_same_file_is_noticed(survei, client) -> None:
    isi = tabel(survei, *DUA)
    unggah(client, survei, isi)
    unggah(client, survei, isi)
    assert ImporJawaban.objects.count() == 1
    putuskan(client, survei, ImporJawaban.objects.get())
    lagi = unggah(client, survei, isi)
    assert "Berkas yang sama sudah pernah diterapkan" in lagi.content.decode()
    assert lagi.context["pratinjau"].sudah_ada == 2 and not lagi.context["pratinjau"].daftar_baris
    kedua = ImporJawaban.objects.first()
    atur(client, survei, kedua, sudah_ada="simpan")
    tanpa = putuskan(client, survei, kedua)
    assert "Centang persetujuan ini" in tanpa.content.decode()
    assert Jawaban.objects.count() == 2
    putuskan(client, survei, kedua, sekali_lagi="on")
    assert Jawaban.objects.count() == 4


def test_a_growing_export_adds_what_is_new(survei, client) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    putuskan(client, survei, ImporJawaban.objects.get())
    halaman = unggah(client, survei, tabel(survei, *DUA, DUA[0], "2|Kartu Keluarga|333333333|Perempuan|"))
    pratinjau = halaman.context["pratinjau"]
    assert (pratinjau.sudah_ada, pratinjau.kembar, len(pratinjau.daftar_baris)) == (2, 1, 2)
    kedua = ImporJawaban.objects.first()
    atur(client, survei, kedua, kembar="satu")
    assert "2 baris yang sudah pernah diimpor" not in putuskan(client, survei, kedua).content.decode()
    assert Jawaban.objects.count() == 3
    assert "1 baris kembar dalam berkas; 2 baris yang sudah pernah diimpor" in Peristiwa.objects.first().catatan


def test_equal_answers_without_a_day_are_not_taken_for_the_same(survei, client) -> None:
    isi = tabel(survei, "|Kartu Keluarga|333333333||", "|Kartu Keluarga|333333333||")
    unggah(client, survei, isi)
    putuskan(client, survei, ImporJawaban.objects.get())
    lain = unggah(client, survei, isi + b"\n,Kartu Keluarga,4,4,4,4,4,4,4,4,4,,\n")
    assert lain.context["pratinjau"].sudah_ada == 2
    assert len(lain.context["pratinjau"].daftar_baris) == 3


def test_rows_outside_the_survey_are_counted_and_left_out_unless_wanted(survei, client) -> None:
    halaman = unggah(client, survei, tabel(survei, *DUA, "-3|Kartu Keluarga|111111111||"))
    assert (halaman.context["pratinjau"].luar_masa, len(halaman.context["pratinjau"].daftar_baris)) == (1, 2)
    impor = ImporJawaban.objects.get()
    ulang = atur(client, survei, impor, luar_masa="simpan")
    assert (ulang.context["pratinjau"].luar_masa, len(ulang.context["pratinjau"].daftar_baris)) == (1, 3)


def test_unknown_services_must_be_decided(survei, client) -> None:
    asing = ("0|Legalisir zonk|333333333||", "0|Legalisir zonk|444444444||", "1|Izin antah|111111111||", "1||222222222||")
    halaman = unggah(client, survei, tabel(survei, *DUA, *asing))
    assert "Tentukan lebih dahulu layanan" in halaman.content.decode()
    assert [(n.nama, n.banyak, n.putusan) for n in halaman.context["pratinjau"].daftar_asing] == [
        ("Legalisir zonk", 2, ""), ("Izin antah", 1, ""), ("", 1, "tanpa"),
    ]  # fmt: skip
    impor = ImporJawaban.objects.get()
    assert "Tentukan lebih dahulu" in putuskan(client, survei, impor).content.decode()
    assert not Jawaban.objects.exists()
    kk = str(Layanan.objects.get(nama="Kartu Keluarga").pk)
    asing_lain = Layanan(unit=survei.unit, nama="Bukan bagian survei")
    asing_lain.save(dari_action=True)
    assert "tidak dikenal. Pilih" in atur(client, survei, impor, layanan_0=str(asing_lain.pk)).content.decode()
    atur(client, survei, impor, layanan_0=kk, layanan_1="lewati")
    putuskan(client, survei, impor)
    assert sorted((j.layanan.nama if j.layanan else "-", j.u1) for j in Jawaban.objects.all()) == [
        ("-", 2), ("Kartu Keluarga", 3), ("Kartu Keluarga", 4), ("Kartu Keluarga", 4), ("Perekaman KTP elektronik", 2),
    ]  # fmt: skip


def test_the_only_service_takes_rows_without_one(survei, client) -> None:
    LayananSurvei.objects.filter(survei=survei, layanan__nama="Kartu Keluarga").first().delete(dari_action=True)
    unggah(client, survei, tabel(survei, "0||333333333||"))
    putuskan(client, survei, ImporJawaban.objects.get())
    assert Jawaban.objects.get().layanan.nama == "Perekaman KTP elektronik"


def test_a_column_is_read_as_a_person_says(survei, client) -> None:
    isi = tabel(survei, *DUA, kepala=KEPALA.replace("Jenis kelamin", "Kolom aneh"))
    halaman = unggah(client, survei, isi)
    kolom = {k.judul: (n, k.bidang) for n, (k, _) in enumerate(halaman.context["aturan"].kolom)}
    assert kolom["Kolom aneh"][1] == ""
    assert halaman.context["pratinjau"].daftar_baris[0].jawaban.jenis_kelamin == ""
    impor = ImporJawaban.objects.get()
    ulang = atur(client, survei, impor, **{f"kolom_{kolom['Kolom aneh'][0]}": "jenis_kelamin"})
    assert ulang.context["pratinjau"].daftar_baris[0].jawaban.jenis_kelamin == "Perempuan"
    impor.refresh_from_db()
    assert "jenis_kelamin" in impor.pemetaan["kolom"].values()
    assert Peristiwa.objects.filter(jenis="imporjawaban.atur").count() == 1
    assert "tidak dikenal. Pilih" in atur(client, survei, impor, kolom_0="password").content.decode()
    putuskan(client, survei, impor)
    assert Jawaban.objects.filter(jenis_kelamin="Perempuan").count() == 1


def test_personal_data_are_named_and_not_read(survei, client) -> None:
    isi = "Nama,NIK," + KEPALA + "\n" + "Siti Rekaan,3529010101010001," + tabel(survei, DUA[0]).decode().splitlines()[1]
    halaman = unggah(client, survei, isi.encode())
    assert "Siti Rekaan" not in halaman.content.decode() and "3529010101010001" not in halaman.content.decode()
    assert "Data pribadi, sengaja tidak dibaca" in halaman.content.decode()
    assert [nama for nama, bidang in ((k.judul, b) for k, b in halaman.context["aturan"].kolom) if bidang is None] == [
        "Nama",
        "NIK",
    ]
    atur(client, survei, ImporJawaban.objects.get(), kolom_0="saran")
    putuskan(client, survei, ImporJawaban.objects.get())
    satu = Jawaban.objects.get()
    assert "Siti" not in repr(satu.__dict__)


def test_another_scale_is_refused_with_the_reason(survei, client) -> None:
    halaman = unggah(client, survei, tabel(survei, "0|Kartu Keluarga|555555555||", "0|Kartu Keluarga|123451234||"))
    impor = ImporJawaban.objects.get()
    assert "bukan SKM dan tidak dikonversi" in halaman.content.decode()
    assert halaman.context["pratinjau"].daftar_rintangan
    putuskan(client, survei, impor)
    assert not Jawaban.objects.exists()


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("jawaban.csv", b"", "berkas kosong"),
        ("jawaban.csv", b"PK\x03\x04zip", "isinya bukan CSV"),
        ("jawaban.csv", b"\x00\x01\x02" * 50, "isinya bukan CSV"),
        ("jawaban.csv", b"<!DOCTYPE html><html></html>", "halaman web"),
        ("jawaban.xlsx", b"U1,U2\n1,2\n", "isinya bukan XLSX"),
        ("jawaban.pdf", b"%PDF-1.7", "tidak diizinkan"),
        ("jawaban.exe.csv", b"U1\n1\n", "akhiran ganda"),
        ("jawaban", b"U1\n1\n", "tanpa akhiran"),
        ("jawaban.csv", b"halo dunia\nini bukan tabel jawaban\n", ""),
    ],
)
def test_other_files_come_back_with_the_reason(survei, client, nama, isi, pesan) -> None:
    halaman = unggah(client, survei, isi, nama)
    assert halaman.status_code == 200
    if pesan:
        assert pesan in halaman.content.decode()
        assert not ImporJawaban.objects.exists()
    assert not Jawaban.objects.exists()


def test_more_rows_than_the_limit_are_refused_with_the_way_out(survei, client, monkeypatch) -> None:
    monkeypatch.setattr("sakip.web.survei.baca_impor.BATAS_BARIS", 1)
    teks = unggah(client, survei, tabel(survei, *DUA)).content.decode()
    assert "Berkas memuat 2 jawaban; sekali impor paling banyak 1. Bagi berkas itu menjadi beberapa bagian" in teks
    assert not ImporJawaban.objects.exists()


def test_problems_go_along_as_a_table(survei, client) -> None:
    unggah(client, survei, tabel(survei, *DUA, "1|Kartu Keluarga|733333333||"))
    impor = ImporJawaban.objects.get()
    csv = client.get(alamat(survei, "impor_masalah", impor=impor.pk, bentuk="csv")).content.decode("utf-8-sig")
    assert csv.startswith("Tempat;Bobot;") and "di luar skala 1 sampai 4" in csv and "!C4" in csv
    assert client.get(alamat(survei, "impor_masalah", impor=impor.pk, bentuk="pdf")).status_code == 404


def test_a_file_that_is_too_large_is_refused(survei, client, settings) -> None:
    settings.BATAS_UNGGAH = 2000
    halaman = unggah(client, survei, tabel(survei, *(DUA * 100)))
    assert "melebihi" in halaman.content.decode()
    assert not ImporJawaban.objects.exists()


def test_the_raw_file_is_kept_and_goes_out_as_it_came(survei, client, dunia) -> None:
    isi = tabel(survei, *DUA)
    unggah(client, survei, isi, "Ekspor <formulir>.csv")
    impor = ImporJawaban.objects.get()
    jawab = client.get(alamat(survei, "impor_berkas", impor=impor.pk))
    assert b"".join(jawab.streaming_content) == isi
    assert jawab["Content-Disposition"].startswith("attachment")
    assert (jawab["X-Content-Type-Options"], jawab["Content-Type"]) == ("nosniff", "application/octet-stream")
    assert dunia.client("kepala").get(alamat(survei, "impor_berkas", impor=impor.pk)).status_code == 403


def test_a_discarded_file_is_deleted(survei, client, django_capture_on_commit_callbacks, tmp_path) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    jalur = tmp_path / impor.berkas.name
    assert jalur.exists()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(alamat(survei, "impor_buang", impor=impor.pk))
    impor.refresh_from_db()
    assert (impor.status, impor.berkas.name, jalur.exists()) == (StatusImpor.DIBATALKAN, "", False)
    assert client.get(alamat(survei, "impor_berkas", impor=impor.pk)).status_code == 404
    assert "sudah dihapus" in client.get(alamat(survei, "impor_pratinjau", impor=impor.pk)).content.decode()
    for langkah in ("impor_atur", "impor_terapkan", "impor_buang", "impor_tarik"):
        isi = {"kunci_versi": impor.kunci_versi, "banyak": 2, "alasan": "x"}
        assert client.post(alamat(survei, langkah, impor=impor.pk), isi).status_code in (200, 302)
    assert not Jawaban.objects.exists()


def test_files_nobody_decided_about_are_thrown_away(survei, client) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    ImporJawaban.objects.update(pada=timezone.now() - timedelta(days=31))
    unggah(client, survei, tabel(survei, DUA[0]))
    assert [i.status for i in ImporJawaban.objects.order_by("pk")] == [StatusImpor.DIBATALKAN, StatusImpor.PRATINJAU]
    assert Peristiwa.objects.get(jenis="imporjawaban.buang").oleh_nama == "sistem"


def test_an_import_is_withdrawn_as_a_whole(survei, client, dunia) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    putuskan(client, survei, impor)
    satu = Jawaban.objects.first()
    client.post(alamat(survei, "jawaban_batal", jawaban=satu.pk), {"alasan": "ganda"})
    url = alamat(survei, "impor_tarik", impor=impor.pk)
    assert "Tarik impor jawaban.csv?" in client.get(url).content.decode()
    assert "Tulis alasan" in client.post(url, {"alasan": ""}).content.decode()
    assert "1 jawaban tidak lagi dihitung" in client.post(url, {"alasan": "berkas keliru"}, follow=True).content.decode()
    assert Jawaban.objects.counted().count() == 0 and Jawaban.objects.count() == 2
    assert sorted(j.alasan_batal for j in Jawaban.objects.all()) == ["berkas keliru", "ganda"]
    peristiwa = Peristiwa.objects.get(jenis="imporjawaban.tarik")
    assert peristiwa.catatan == "berkas keliru (1 jawaban dibatalkan)"
    pulih = client.post(alamat(survei, "jawaban_pulih", jawaban=satu.pk), follow=True)
    assert "impor yang ditarik" in pulih.content.decode()
    lagi = unggah(client, survei, tabel(survei, *DUA))
    assert lagi.context["pratinjau"].sudah_ada == 0 and lagi.context["pernah"] is None


@pytest.mark.parametrize("status", [StatusSurvei.DRAF, StatusSurvei.DITETAPKAN])
def test_a_survey_that_takes_nothing(survei, client, status) -> None:
    unggah(client, survei, tabel(survei, DUA[0]))
    diterapkan = ImporJawaban.objects.get()
    putuskan(client, survei, diterapkan)
    unggah(client, survei, tabel(survei, DUA[1]))
    menunggu = ImporJawaban.objects.first()
    survei.status = status
    survei.save(dari_action=True)
    unggah(client, survei, tabel(survei, *DUA))
    assert ImporJawaban.objects.count() == 2
    putuskan(client, survei, menunggu, kunci_versi=menunggu.kunci_versi, banyak=1)
    client.post(alamat(survei, "impor_atur", impor=menunggu.pk), {"luar_masa": "simpan", "kembar": "satu", "sudah_ada": "simpan"})
    client.post(alamat(survei, "impor_tarik", impor=diterapkan.pk), {"alasan": "terlambat"})
    assert Jawaban.objects.counted().count() == 1
    menunggu.refresh_from_db()
    assert menunggu.pemetaan == {}


@pytest.mark.parametrize(
    ("siapa", "kode"), [("kepala", 403), ("pembina", 403), ("apip", 403), ("pembaca", 403), ("unit_lain", 404), ("luar", 404)]
)
def test_others_import_nothing(survei, client, dunia, siapa, kode) -> None:
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    orang = dunia.client(siapa)
    assert orang.post(alamat(survei), {"berkas": SimpleUploadedFile("a.csv", tabel(survei, *DUA))}).status_code == kode
    for langkah in ("impor_atur", "impor_terapkan", "impor_buang", "impor_tarik"):
        isi = {"kunci_versi": impor.kunci_versi, "banyak": 2, "alasan": "x"}
        assert orang.post(alamat(survei, langkah, impor=impor.pk), isi).status_code == kode
    for nama in ("impor_pratinjau", "impor_berkas"):
        assert orang.get(alamat(survei, nama, impor=impor.pk)).status_code == kode
    impor.refresh_from_db()
    assert (impor.status, ImporJawaban.objects.count(), Jawaban.objects.count()) == (StatusImpor.PRATINJAU, 1, 0)


def test_the_import_of_another_survey_is_not_found_here(survei, client, dunia) -> None:
    lain = Survei(
        unit=dunia.unit, kode="keduasurvei", tahun=2023, periode="Semester II 2023", mulai=survei.mulai, selesai=survei.selesai,
        status=StatusSurvei.BERJALAN,
    )  # fmt: skip
    lain.save(dari_action=True)
    unggah(client, survei, tabel(survei, *DUA))
    impor = ImporJawaban.objects.get()
    assert client.get(alamat(lain, "impor_pratinjau", impor=impor.pk)).status_code == 404
    assert client.post(alamat(lain, "impor_terapkan", impor=impor.pk), {"kunci_versi": 1, "banyak": 2}).status_code == 404


def test_the_template_comes_back_filled_in(survei, client) -> None:
    PertanyaanTambahan(survei=survei, teks="Dari mana tahu?").save(dari_action=True)
    isi = client.get(alamat(survei, "templat"))
    assert isi["Content-Disposition"] == 'attachment; filename="templat-skm-bluto-uji2survei.xlsx"'
    assert openpyxl.load_workbook(BytesIO(isi.content)).sheetnames
    assert "Kartu Keluarga" in str(list(_sel(isi.content)))


def _sel(isi: bytes):
    for lembar in openpyxl.load_workbook(BytesIO(isi)):
        yield from lembar.values


@pytest.mark.parametrize("bentuk", ["csv", "xlsx"])
def test_raw_answers_go_out_safely_and_come_back(survei, client, jawab, bentuk) -> None:
    layanan = survei.daftar_layanan.first().layanan
    jawab(
        4,
        3,
        None,
        4,
        4,
        4,
        4,
        4,
        2,
        layanan=layanan,
        saran='=HYPERLINK("http://x")',
        usia="20-29 tahun",
        tanggal=date(2023, 3, 1),
    )
    jawab(1, dibatalkan_pada=timezone.now())
    jawaban = client.get(alamat(survei, "jawaban_mentah", bentuk=bentuk))
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    if bentuk == "csv":
        assert not any(b.startswith("=") for baris in jawaban.content.decode("utf-8-sig").splitlines() for b in baris.split(";"))
    Survei.objects.filter(pk=survei.pk).update(mulai=date(2023, 1, 1))
    halaman = unggah(client, survei, jawaban.content, f"mentah.{bentuk}")
    (baris,) = halaman.context["pratinjau"].daftar_baris
    assert baris.jawaban.nilai == (4, 3, None, 4, 4, 4, 4, 4, 2)
    assert (baris.layanan, baris.jawaban.usia, baris.jawaban.tanggal) == (layanan.pk, "20-29 tahun", date(2023, 3, 1))
    assert "HYPERLINK" in baris.jawaban.saran


def test_twenty_thousand_rows_are_stored(survei, client, django_assert_max_num_queries) -> None:
    baris = [
        f"{n % 20}|Kartu Keluarga|{''.join(str((n * k) % 4 + 1) for k in range(1, 10))}|Perempuan|n{n}" for n in range(20_000)
    ]
    unggah(client, survei, tabel(survei, *baris))
    with django_assert_max_num_queries(700):
        putuskan(client, survei, ImporJawaban.objects.get())
    assert Jawaban.objects.count() == 20_000
