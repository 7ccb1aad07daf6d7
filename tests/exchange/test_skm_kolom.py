"""Columns of answers are known by the words of their headers, never by where they stand."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
from berkas_skm import GOOGLE, ISIAN_GOOGLE, U, csv_bita, xlsx_bita

from sakip.exchange.skm import BacaanSkm, read_skm
from sakip.exchange.skm.kolom import recognise
from sakip.survei.unsur import daftar_unsur, urutan_kuesioner


def kode(bacaan: BacaanSkm) -> list[str]:
    return [m.kode for m in bacaan.masalah]


def periksa_google(bacaan: BacaanSkm) -> None:
    assert not bacaan.masalah
    (satu,) = bacaan.daftar_jawaban
    assert satu.nilai == (4, 3, 2, 4, 3, 3, 3, 4, 2)
    assert (satu.jenis_kelamin, satu.usia, satu.pendidikan, satu.pekerjaan) == (
        "Perempuan", "30-39 tahun", "SMA/SMK", "Lainnya",
    )  # fmt: skip
    assert (satu.layanan, str(satu.tanggal), satu.jam) == ("Kartu Keluarga", "2026-01-25", 9)
    assert satu.saran == "Ruang tunggu panas, tolong ditambah kipas"


@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
@pytest.mark.parametrize("pengodean", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_google_forms_export_is_read_as_csv(pemisah: str, pengodean: str) -> None:
    periksa_google(read_skm(csv_bita(GOOGLE, ISIAN_GOOGLE, pemisah=pemisah, kode=pengodean), "jawaban.csv"))


def test_a_google_forms_export_is_read_as_workbook() -> None:
    isi = [datetime(2026, 1, 25, 9, 30, 12), *ISIAN_GOOGLE[1:]]
    periksa_google(read_skm(xlsx_bita({"Form Responses 1": [GOOGLE, isi]}), "jawaban.xlsx"))


def test_the_order_of_columns_says_nothing() -> None:
    pasangan = list(zip(GOOGLE, ISIAN_GOOGLE, strict=True))
    for benih in range(5):
        random.Random(benih).shuffle(pasangan)
        periksa_google(read_skm(csv_bita([p[0] for p in pasangan], [p[1] for p in pasangan]), "jawaban.csv"))


@pytest.mark.parametrize("unsur", daftar_unsur(), ids=lambda u: u.kode)
def test_an_unsur_is_known_by_code_name_and_question(unsur) -> None:  # type: ignore[no-untyped-def]
    k, n, q = unsur.kode, unsur.nama, unsur.pertanyaan
    for judul in (
        k, k.lower(), f"U {k[1]}", f"Unsur {k[1]}", f"unsur-{k[1]}", f"{k}. {n}", f"{k} {n}", f"{k} - {q}", n, n.upper(),
        f"  {n} ", q, q.upper(), q.rstrip("?"), f"3. {q}", f"b) {q}", f"9.{q}", q.replace("Saudara", "Anda"),
        q.replace("pelayanan", "pelayaan"), q.replace(" ", "  ") + "*", q.replace("Bagaimana pendapat", "Bgmn pendapat"),
    ):  # fmt: skip
        assert recognise(judul)[0] == k, judul


@pytest.mark.parametrize("judul", ["8", "9", "8.", "No 9", "Q8", "P9", "Pertanyaan 8", "soal 9", " 9 "])
def test_a_bare_eight_or_nine_is_refused(judul: str) -> None:
    assert recognise(judul)[0::2] == ("", True)


def test_numbered_headers_say_why_eight_and_nine_are_not_read() -> None:
    bacaan = read_skm(csv_bita([str(n) for n in range(1, 10)], [3] * 9), "j.csv")
    ragu = [m for m in bacaan.masalah if m.kode == "kolom-meragukan"]
    assert [m.lokasi.sel for m in ragu] == ["H1", "I1"]
    assert "bertukar tempat" in ragu[0].pesan and "U8 (penanganan pengaduan)" in ragu[0].saran
    assert bacaan.daftar_galat


def test_a_code_that_contradicts_its_words_is_refused() -> None:
    kepala = [*U[:7], "U8 Sarana dan prasarana", "U9 Penanganan pengaduan"]
    bacaan = read_skm(csv_bita(kepala, [4] * 9), "j.csv")
    assert kode(bacaan)[:2] == ["kolom-meragukan", "kolom-meragukan"]
    assert "kata-katanya menyebut U9" in bacaan.masalah[0].pesan
    assert bacaan.daftar_jawaban[0].nilai[7:] == (None, None)


def test_the_questionnaire_asks_about_sarana_before_pengaduan() -> None:
    kepala = [u.nama for u in urutan_kuesioner()]
    bacaan = read_skm(csv_bita(kepala, [4, 4, 4, 4, 4, 4, 4, 1, 3]), "j.csv")
    assert bacaan.daftar_jawaban[0].nilai == (4, 4, 4, 4, 4, 4, 4, 3, 1)


def test_a_column_twice_is_refused() -> None:
    bacaan = read_skm(csv_bita([*U, "Persyaratan"], [4] * 9 + [1]), "j.csv")
    (ganda,) = bacaan.daftar_galat
    assert (ganda.kode, ganda.lokasi.sel) == ("kolom-ganda", "J1")
    assert "sama dengan kolom A" in ganda.pesan


def test_a_missing_unsur_is_named() -> None:
    bacaan = read_skm(csv_bita(U[:8], [4] * 8), "j.csv")
    (hilang,) = bacaan.daftar_galat
    assert hilang.kode == "unsur-hilang" and "U9 Sarana dan prasarana" in hilang.pesan


def test_personal_data_are_not_read_and_it_is_said() -> None:
    pribadi = ["Nama lengkap", "NIK", "No. HP/WA", "Alamat email", "Nomor Induk Kependudukan", "Alamat rumah"]
    isi = ["Siti Rekaan", "3529010101010001", "081234567890", "siti@rekaan.id", "3529010101010001", "Jalan Misal 1"]
    bacaan = read_skm(csv_bita([*pribadi, *U], [*isi, *[4] * 9]), "j.csv")
    (satu,) = bacaan.masalah
    assert satu.kode == "data-pribadi" and all(n in satu.pesan for n in pribadi)
    assert not bacaan.daftar_galat
    for teks in isi:
        assert teks not in repr(bacaan)


@pytest.mark.parametrize("judul", ["Nama layanan", "Nama unit pelayanan", GOOGLE[6], "Perilaku petugas", "Alamat instansi"])
def test_headers_that_only_sound_personal_are_not_held_back(judul: str) -> None:
    bacaan = read_skm(csv_bita([judul], ["x"]), "j.csv")
    assert not bacaan.daftar_kolom[0].pribadi


def test_other_columns_are_reported() -> None:
    bacaan = read_skm(csv_bita(["No. Responden", *U, "Catatan petugas input"], [1, *[4] * 9, "x"]), "j.csv")
    (lain,) = bacaan.masalah
    assert lain.kode == "kolom-tidak-dibaca" and "Catatan petugas" in lain.pesan and "Responden" not in lain.pesan
    assert [k.bidang for k in bacaan.daftar_kolom] == ["", *U, ""]
    assert bacaan.daftar_kolom[1].cara == "kode unsur" and bacaan.daftar_kolom[1].contoh == ("4",)


def test_a_mapping_overrides_what_is_recognised() -> None:
    isi = csv_bita([*U[:8], "Kondisi kantor", "Persyaratan"], [*[4] * 8, 2, 1])
    assert read_skm(isi, "j.csv").daftar_galat
    bacaan = read_skm(isi, "j.csv", pemetaan={"Kondisi kantor": "U9", "Persyaratan": ""})
    assert bacaan.daftar_jawaban[0].nilai == (4,) * 8 + (2,)
    assert not bacaan.daftar_galat
    assert {k.judul: k.cara for k in bacaan.daftar_kolom}["Kondisi kantor"] == "diatur sendiri"
    pribadi = read_skm(csv_bita(["NIK", *U], ["3529010101010001", *[4] * 9]), "j.csv", pemetaan={"NIK": "saran"})
    assert "3529010101010001" not in repr(pribadi)
    asing = read_skm(isi, "j.csv", pemetaan={"Kondisi kantor": "sandi"})
    assert {k.judul: k.bidang for k in asing.daftar_kolom}["Kondisi kantor"] == ""


def test_titles_above_the_header_are_passed_over() -> None:
    judul = [["REKAPITULASI SURVEI KEPUASAN MASYARAKAT"], ["Kecamatan Misal; Semester I 2026"], []]
    isi = [["No.", *U], [1, *[3] * 9], [2, *[4] * 9]]
    bacaan = read_skm(xlsx_bita({"Rekap": [["ringkasan"]], "Data": judul + isi}), "rekap.xlsx")
    assert (bacaan.lembar, len(bacaan.daftar_jawaban)) == ("Data", 2)
    assert bacaan.daftar_jawaban[1].lokasi.baris == 6
    titik_koma = csv_bita(*judul, *isi, pemisah=";")
    assert len(read_skm(titik_koma, "rekap.csv").daftar_jawaban) == 2


def test_a_stranger_may_call_the_sheet_of_answers_survei() -> None:
    bacaan = read_skm(xlsx_bita({"Survei": [U, [3] * 9], "Rekap": [["IKM", 75]]}), "a.xlsx")
    assert (bacaan.lembar, bacaan.survei, len(bacaan.daftar_jawaban), bacaan.masalah) == ("Survei", None, 1, ())


def test_a_second_date_is_passed_over_with_a_warning() -> None:
    bacaan = read_skm(
        csv_bita(["Timestamp", "Tanggal kunjungan", "Tanggal lahir", *U], ["1/2/2026", "3/2/2026", "1/1/1990", *[3] * 9]), "j.csv"
    )
    assert str(bacaan.daftar_jawaban[0].tanggal) == "2026-02-01"
    assert not bacaan.daftar_galat and kode(bacaan) == ["kolom-ganda", "data-pribadi"]


def test_the_sheet_of_the_annex_is_read_without_its_sums() -> None:
    isi = [
        ["PENGOLAHAN DATA SURVEI KEPUASAN MASYARAKAT PER RESPONDEN DAN PER UNSUR PELAYANAN"],
        ["NO. RESP", "NILAI UNSUR PELAYANAN"],
        ["", *U, "KET"],
        [str(n) for n in range(1, 12)],
        [1, *[3] * 9, ""],
        [2, *[4] * 9, ""],
        ["Σ Nilai / Unsur", *[7] * 9],
        ["NRR / Unsur", *[3.5] * 9],
        ["NRR tertimbang / unsur", *[0.389] * 9],
        ["IKM Unit Pelayanan", "", "", "", "", "", "", "", "", 87.5],
    ]
    for bacaan in (read_skm(xlsx_bita({"Olah": isi}), "olah.xlsx"), read_skm(csv_bita(*isi), "olah.csv")):
        assert [j.nilai[0] for j in bacaan.daftar_jawaban] == [3, 4]
        assert not bacaan.daftar_galat
        (rekap,) = [m for m in bacaan.masalah if m.kode == "baris-rekap"]
        assert "baris 4, 7, 8, 9, 10" in rekap.pesan


def test_a_service_or_suggestion_may_begin_like_a_sum() -> None:
    isi = csv_bita(["Layanan", *U, "Saran", "Lain"], ["Jumlah kendaraan", *[3] * 9, "Total puas", "Kinerja petugas bagus"])
    assert len(read_skm(isi, "j.csv").daftar_jawaban) == 1
