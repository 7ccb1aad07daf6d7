"""What is written is read back: answers as CSV and XLSX, and the sheets about the survey."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.exchange.skm import read_skm, write_answers, write_template
from sakip.exchange.skm.tentang import DAFTAR_LEMBAR
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import AturanKosong, Bobot, Jawaban, Layanan, NilaiLalu, StatusTindakLanjut, Survei, TindakLanjut
from sakip.survei.unsur import daftar_unsur, urutan_kuesioner

_HURUF = st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=("Cc", "Cs", "Zs", "Cf"), include_characters=" ")
_TEKS = (
    st.text(_HURUF, max_size=40).map(lambda t: " ".join(t.split())).filter(lambda t: t not in ("-", "–", "—") and t[:1] != "'")
)
_PROFIL = {p.kode: st.sampled_from(["", *p.pilihan]) for p in DAFTAR_PROFIL}
_JAWABAN = st.builds(
    Jawaban,
    nilai=st.tuples(*[st.sampled_from([None, 1, 2, 3, 4])] * 9),
    layanan=_TEKS,
    tanggal=st.none() | st.dates(date(2000, 1, 1), date(2199, 12, 31)),
    jam=st.none() | st.integers(0, 23),
    saran=_TEKS,
    **_PROFIL,
)
_SURVEI = Survei(
    unit="Kecamatan Misal",
    pemda="Kabupaten Rekaan",
    periode="Semester I 2026",
    tahun=2026,
    judul="Survei Layanan Kependudukan",
    mulai=date(2026, 1, 2),
    selesai=date(2026, 6, 30),
    populasi=1000,
    metode="Formulir di loket.\n\nKode QR di ruang tunggu.",
    bobot=Bobot.LAMA,
    aturan_kosong=AturanKosong.LENGKAP,
    alamat="Jalan Misal 1",
    tempat="Rekaan",
    tanggal_laporan=date(2026, 7, 15),
    nama_pimpinan="Siti Rekaan, S.Sos.",
    jabatan_pimpinan="Camat Misal",
    pangkat_pimpinan="Pembina",
    nip_pimpinan="197001011990031001",
    daftar_layanan=(Layanan(nama="Kartu Keluarga", populasi=400), Layanan(nama="=Surat")),
    daftar_tindak_lanjut=(
        TindakLanjut(unsur="U3", uraian="Tambah loket", penanggung_jawab="Sekretaris", batas=date(2026, 9, 30)),
        TindakLanjut(unsur="U9", uraian="Pasang kipas", status=StatusTindakLanjut.SELESAI, hasil="Terpasang"),
    ),
    tindak_lanjut_lalu=(TindakLanjut(unsur="U1", uraian="Papan syarat", status=StatusTindakLanjut.BERJALAN),),
    daftar_lalu=(NilaiLalu(periode="2024", ikm=Decimal("80")), NilaiLalu(periode="2025", ikm=Decimal("82.35"), responden=278)),
)


def _sama(isi: bytes, daftar: list[Jawaban]) -> None:
    bacaan = read_skm(isi, "jawaban")
    berisi = [j for j in daftar if j != Jawaban(nilai=(None,) * 9)]  # a row without anything is no row
    assert list(bacaan.daftar_jawaban) == berisi
    assert not [m for m in bacaan.masalah if m.kode != "tanpa-jawaban"]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_JAWABAN, max_size=6))
def test_answers_come_back_from_csv(daftar: list[Jawaban]) -> None:
    _sama(write_answers(None, daftar), daftar)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(_JAWABAN, max_size=4))
def test_answers_come_back_from_a_workbook(daftar: list[Jawaban]) -> None:
    _sama(write_answers(None, daftar, "xlsx"), daftar)


def test_the_survey_comes_back_with_its_sheets() -> None:
    satu = Jawaban(nilai=(1, 2, 3, 4, None, 1, 2, 3, 4), layanan="=Surat", tanggal=date(2026, 1, 2), jam=0, saran="-1 kursi")
    bacaan = read_skm(write_answers(_SURVEI, [satu], "xlsx"), "skm.xlsx")
    assert (bacaan.survei, bacaan.daftar_jawaban, bacaan.masalah, bacaan.lembar) == (_SURVEI, (satu,), (), "Jawaban")


def test_extra_questions_go_along_outside_the_unsur() -> None:
    isi = write_answers(None, [Jawaban(nilai=(4,) * 9, tambahan=(("Dari mana Anda tahu?", "=Radio"),))])
    assert "'=Radio" in isi.decode()
    assert [m.kode for m in read_skm(isi, "j.csv").masalah] == ["kolom-tidak-dibaca"]


def test_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="ods"):
        write_answers(None, [], "ods")


def test_the_template_offers_the_official_words_in_the_order_of_the_questionnaire() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(write_template(_SURVEI)))
    assert [n for n in buku.sheetnames if buku[n].sheet_state == "visible"] == ["Petunjuk", *(s.nama for s in DAFTAR_LEMBAR)]
    ws = buku["Jawaban"]
    kepala = [c.value for c in ws[1]]
    mulai = kepala.index("U1 Persyaratan")
    assert [k[:2] for k in kepala[mulai : mulai + 9]] == [u.kode for u in urutan_kuesioner()]
    assert ws.freeze_panes is not None
    assert ws.cell(1, mulai + 1).comment is not None and daftar_unsur()[0].pertanyaan in ws.cell(1, mulai + 1).comment.text
    berdaftar = {c for v in ws.data_validations.dataValidation if v.type == "list" for c in str(v.sqref).split()}
    assert len(berdaftar) >= 9 + len(DAFTAR_PROFIL)


def test_words_from_the_lists_of_the_template_are_read() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(write_template(_SURVEI)))
    ws = buku["Jawaban"]
    kata = {f"{u.kode} {u.nama}": u.pilihan[n % 4] for n, u in enumerate(daftar_unsur())}
    for kolom, sel in enumerate(ws[1], 1):
        ws.cell(2, kolom).value = kata.get(sel.value)
    keluar = io.BytesIO()
    buku.save(keluar)
    bacaan = read_skm(keluar.getvalue(), "isi.xlsx")
    assert bacaan.daftar_jawaban[0].nilai == (1, 2, 3, 4, 1, 2, 3, 4, 1)
    assert (bacaan.survei, bacaan.masalah) == (_SURVEI, ())


def test_faults_of_the_sheets_about_the_survey_keep_the_answers() -> None:
    buku = openpyxl.load_workbook(io.BytesIO(write_answers(_SURVEI, [Jawaban(nilai=(3,) * 9)], "xlsx")))
    buku["Tindak Lanjut"]["A2"] = "U77"
    buku["Nilai Sebelumnya"]["B2"] = "banyak"
    for baris in buku["Survei"].iter_rows():
        if str(baris[0].value).startswith("Tahun"):
            baris[1].value = "dua ribu"
    keluar = io.BytesIO()
    buku.save(keluar)
    bacaan = read_skm(keluar.getvalue(), "isi.xlsx")
    assert bacaan.survei is None and len(bacaan.daftar_jawaban) == 1
    assert any(m.lokasi.lembar == "Survei" for m in bacaan.daftar_galat)
