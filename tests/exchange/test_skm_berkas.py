"""Files of answers: what cannot be used is refused with a reason and a remedy; nothing else is ever raised."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from berkas_skm import GOOGLE, ISIAN_GOOGLE, U, csv_bita, xlsx_bita
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.exchange.skm import berkas as skm_berkas
from sakip.exchange.skm import read_skm, write_template
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah


def tolakan(isi: bytes, nama: str = "jawaban.xlsx") -> Masalah:
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_skm(isi, nama)
    assert galat.value.masalah.saran and galat.value.masalah.pesan
    return galat.value.masalah


@pytest.mark.parametrize(
    ("isi", "kode"),
    [
        (b"", "berkas-kosong"),
        (b" \r\n\n", "berkas-kosong"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "bukan-tabel"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "bukan-tabel"),
        (b"%PDF-1.7\n", "bukan-tabel"),
        (b"\n<!DOCTYPE html><html></html>", "bukan-tabel"),
        (b"\x00\x01\x02" * 9, "bukan-csv"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "berkas-xls"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "berkas-bersandi"),
        (b"PK\x03\x04 terpotong", "berkas-rusak"),
        (write_template()[:-3000], "berkas-rusak"),
    ],
)
def test_what_is_no_table_is_refused(isi: bytes, kode: str) -> None:
    assert tolakan(isi).kode == kode


def test_a_zip_bomb_is_refused() -> None:
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/workbook.xml", b"<workbook/>" + b" " * 30_000_000)
    assert tolakan(keluar.getvalue()).kode == "berkas-mengembang"


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(skm_berkas, "BATAS_BERKAS", 2**20)
    assert tolakan(b"a" * (2**20 + 1), "j.csv").kode == "berkas-besar"


def test_too_many_rows_and_columns_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tolakan(csv_bita([*U, *map(str, range(200))]), "j.csv").kode == "kolom-banyak"
    monkeypatch.setattr(skm_berkas, "BATAS_BARIS", 5)
    assert tolakan(csv_bita(U, *[[3] * 9] * 40), "j.csv").kode == "lembar-besar"


def test_an_open_quotation_mark_does_not_swallow_rows() -> None:
    baris = ",".join(["3"] * 9)
    isi = f'{",".join(U)},Saran\n{baris},baik\n{baris},"tanpa penutup\n{baris},baik\n'.encode()
    assert tolakan(isi, "j.csv").kode == "csv-rusak"
    tertutup = isi.replace(b"penutup\n", b'""penutup"",\nbaru"\n')
    assert [j.saran for j in read_skm(tertutup, "j.csv").daftar_jawaban] == ["baik", 'tanpa "penutup",\nbaru', "baik"]


def test_a_cell_beyond_the_limit_is_refused() -> None:
    assert tolakan(csv_bita([*U, "Saran"], [*[3] * 9, "x" * 100_001]), "j.csv").kode == "csv-rusak"


@pytest.mark.parametrize("isi", [csv_bita(U), xlsx_bita({"Data": [U]}), xlsx_bita({"Data": []}), write_template()])
def test_a_header_without_answers_is_said(isi: bytes) -> None:
    bacaan = read_skm(isi, "kosong")
    assert not bacaan.daftar_jawaban
    assert "tanpa-jawaban" in [m.kode for m in bacaan.daftar_galat]


def test_another_encoding_is_read_and_said() -> None:
    bacaan = read_skm(csv_bita([*U, "Saran"], [*[3] * 9, "Café baik"], kode="cp1252"), "j.csv")
    assert [m.kode for m in bacaan.masalah] == ["bukan-utf8"]
    assert bacaan.daftar_jawaban[0].saran == "Café baik"


@pytest.mark.parametrize("nilai", ["3", "3,0"])
def test_commas_in_the_cells_do_not_hide_the_semicolons(nilai: str) -> None:
    isi = csv_bita([*U, "Saran"], *[[*[nilai] * 9, "cepat, ramah, bersih, nyaman"]] * 25, pemisah=";")
    bacaan = read_skm(isi, "j.csv")
    assert [j.nilai for j in bacaan.daftar_jawaban] == [(3,) * 9] * 25
    assert bacaan.masalah == ()


def test_text_that_a_spreadsheet_would_run_stays_text() -> None:
    bacaan = read_skm(csv_bita(["Layanan", *U, "Saran"], ["=1+1", *[3] * 9, "'=HYPERLINK(1)"]), "j.csv")
    assert (bacaan.daftar_jawaban[0].layanan, bacaan.daftar_jawaban[0].saran) == ("=1+1", "=HYPERLINK(1)")


def test_very_long_cells_do_not_hold_the_reader_up() -> None:
    panjang = ("bagaimana pendapat saudara " * 3700)[:99_000]
    isi = csv_bita(GOOGLE, *[[panjang] * len(GOOGLE)] * 3, [panjang] * 150)
    bacaan = read_skm(isi, "j.csv")
    assert not bacaan.daftar_jawaban and all(len(m.pesan) < 2000 for m in bacaan.masalah)


def test_twenty_thousand_answers_are_read() -> None:
    acak = random.Random(7)
    baris = [
        [*(f"{1 + n % 28}/01/2026 9:{n % 60:02}:00", *(acak.choice("1234") for _ in U), f"saran {n}")] for n in range(20_000)
    ]
    bacaan = read_skm(csv_bita(["Stempel waktu", *U, "Saran"], *baris), "j.csv")
    assert (len(bacaan.daftar_jawaban), bacaan.masalah) == (20_000, ())
    assert bacaan.daftar_jawaban[-1].saran == "saran 19999"


_SEL = st.one_of(
    st.sampled_from([*GOOGLE, *ISIAN_GOOGLE, *U, "8", "9", "5", "Nama", "", "-", "'", "=1", "31/31/2026", "00/00/0000", "99:99"]),
    st.text(max_size=12),
    st.integers(-9, 99),
)
_TABEL = st.lists(st.lists(_SEL, max_size=14), max_size=8)
_UJI = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def baca_saja(isi: bytes) -> None:
    try:
        bacaan = read_skm(isi, "acak")
    except BerkasTidakTerbaca as galat:
        assert galat.masalah.pesan and galat.masalah.saran
        return
    for masalah in bacaan.masalah:
        assert masalah.kode and masalah.pesan and masalah.saran
    for jawaban in bacaan.daftar_jawaban:
        assert all(n in (None, 1, 2, 3, 4) for n in jawaban.nilai)
        assert jawaban.jam is None or 0 <= jawaban.jam <= 23


@_UJI
@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(isi: bytes) -> None:
    baca_saja(isi)
    baca_saja(b"PK" + isi)


@_UJI
@given(_TABEL, st.sampled_from(",;\t"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_no_table_raises_anything_else(tabel: list[list[object]], pemisah: str, kode: str) -> None:
    aman = [[str(s).encode(kode, "ignore").decode(kode) for s in b] for b in tabel]
    baca_saja(csv_bita(*aman, pemisah=pemisah, kode=kode))


@settings(_UJI, max_examples=60)
@given(st.integers(0, 40_000), st.binary(min_size=1, max_size=40))
def test_no_damaged_workbook_raises_anything_else(tempat: int, isi: bytes) -> None:
    buku = bytearray(_BUKU)
    tempat %= len(buku)
    buku[tempat : tempat + len(isi)] = isi
    baca_saja(bytes(buku))


_BUKU = xlsx_bita({"Jawaban": [GOOGLE, ISIAN_GOOGLE], "Survei": [["Isian", "Isi"], ["Unit kerja", "Misal"], ["Tahun", "x"]]})
