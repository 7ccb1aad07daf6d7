"""The LKE as a workbook and CSV: the same sheet comes back; what cannot be read is named with its cell."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import xlsxwriter

from sakip.evaluasi import compute_lke
from sakip.evaluasi.kerangka import daftar_kriteria, daftar_subkomponen
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub, Rekomendasi, StatusRekomendasi
from sakip.exchange.lke import read_lke, write_lke
from sakip.kernel.lokasi import TANPA_LOKASI
from sakip.kernel.masalah import BerkasTidakTerbaca
from sakip.laporan.lhe import compose_lhe
from sakip.naskah.simpul import Tabel
from sakip.pipeline import render_semua

LKE = Lke(
    unit="Kecamatan Misal", pemda="Kabupaten Misal", tahun=2025, nomor="700/1/2026", tempat="Misal", tanggal=date(2026, 4, 30),
    evaluator="Dina Rekaan", pengendali="Budi Rekaan", nama_penanda="Sari Rekaan", jabatan_penanda="Inspektur",
    daftar_jawaban=tuple(
        JawabanKriteria(kriteria=k.kode, mandiri=Jawab.YA, bukti="tautan", evaluator=Jawab.YA if n % 4 else Jawab.TIDAK,
            catatan="=1+1")
        for n, k in enumerate(daftar_kriteria())
    ),
    daftar_penilaian=tuple(
        PenilaianSub(subkomponen=s.kode, mandiri="BB", evaluator="B", alasan="sebagian besar",
            kendali="CC" if s.kode == "4.c" else "")
        for s in daftar_subkomponen()
    ),
    daftar_rekomendasi=(Rekomendasi(komponen="1", uraian="Menyelaraskan indikator",
        penanggung_jawab="Sekretaris", batas=date(2026, 9, 1)),),
    rekomendasi_lalu=(Rekomendasi(komponen="2", uraian="Mengukur triwulan",
        tindak_lanjut="Sudah", status=StatusRekomendasi.SELESAI),),
    daftar_lalu=(NilaiLaluLke(tahun=2023, nilai=Decimal("64")), NilaiLaluLke(tahun=2024, nilai=Decimal("66.5"), predikat="B")),
)  # fmt: skip


LALU = NilaiLaluLke(tahun=2024, nilai=Decimal("66.5"))


def tanpa_tempat(lke: Lke) -> Lke:
    def bersih(daftar):
        return tuple(replace(x, lokasi=TANPA_LOKASI) for x in daftar)

    nama = ("daftar_jawaban", "daftar_penilaian", "daftar_rekomendasi", "rekomendasi_lalu", "daftar_lalu")
    return replace(lke, **{n: bersih(getattr(lke, n)) for n in nama})


def test_the_workbook_gives_the_same_sheet_back() -> None:
    lke, masalah = read_lke(write_lke(LKE), "lke.xlsx")
    assert masalah == ()
    assert tanpa_tempat(lke) == LKE


def test_the_workbook_is_the_same_each_time() -> None:
    assert write_lke(LKE) == write_lke(LKE)


@pytest.mark.parametrize(("tertulis", "dibaca"), [("bb", "BB"), ("A (Memuaskan)", "A"), ("", "")])
def test_an_earlier_predicate_may_carry_its_name(tertulis: str, dibaca: str) -> None:
    lke, masalah = read_lke(write_lke(replace(LKE, daftar_lalu=(replace(LALU, predikat=tertulis),))), "lke.xlsx")
    assert masalah == () and lke.daftar_lalu[0].predikat == dibaca


def test_an_unknown_predicate_or_component_is_named() -> None:
    rekomendasi = replace(LKE.daftar_rekomendasi[0], komponen="7")
    isi = write_lke(replace(LKE, daftar_lalu=(replace(LALU, predikat="Baik"),), daftar_rekomendasi=(rekomendasi,)))
    _, masalah = read_lke(isi, "lke.xlsx")
    assert [(m.kode, str(m.lokasi)) for m in masalah] == [
        ("komponen-tidak-dikenal", "Rekomendasi!A2"),
        ("predikat-tidak-dikenal", "Nilai Lalu!C2"),
    ]


def test_a_recommendation_without_text_is_not_dropped_in_silence() -> None:
    isi = write_lke(replace(LKE, daftar_rekomendasi=(replace(LKE.daftar_rekomendasi[0], uraian=""),)))
    lke, masalah = read_lke(isi, "lke.xlsx")
    assert lke.daftar_rekomendasi == ()
    assert [(m.kode, str(m.lokasi)) for m in masalah] == [("rekomendasi-tanpa-uraian", "Rekomendasi!B2")]


def test_an_empty_template_is_an_empty_sheet() -> None:
    lke, masalah = read_lke(write_lke(), "lke.xlsx")
    assert masalah == () and lke.unit == ""
    assert len(compute_lke(lke).belum_dinilai) == 12


def test_a_plain_csv_of_grades_is_enough() -> None:
    isi = "subkomponen;nilai\n" + "\n".join(f"{s.kode};BB" for s in daftar_subkomponen())
    lke, masalah = read_lke(isi.encode(), "lke.csv")
    assert masalah == () and compute_lke(lke).nilai == 80


def test_problems_are_named_with_their_cells() -> None:
    isi = "subkomponen,nilai\n1.a,BBB\n1.a,A\n9.z,A\n1.b,A\n"
    _, masalah = read_lke(isi.encode(), "lke.csv")
    harap = [("nilai-tidak-dikenal", 2), ("kode-ganda", 3), ("kode-tidak-dikenal", 4)]
    assert [(m.kode, m.lokasi.baris) for m in masalah] == harap
    assert masalah[0].lokasi.sel == "B2" and "AA, A, BB" in masalah[0].saran


@pytest.mark.parametrize("isi", [b"", b"bukan tabel", b"a,b\n1,2\n", b"%PDF-1.7"])
def test_what_is_no_lke_is_refused(isi: bytes) -> None:
    with pytest.raises(BerkasTidakTerbaca):
        read_lke(isi, "lke.csv")


def test_the_report_prints_result_recommendations_and_worksheet() -> None:
    hasil = compute_lke(LKE)
    naskah = compose_lhe(LKE, hasil)
    teks = render_semua(naskah, ("teks", "docx", "pdf", "html"))
    isi = teks["txt"].decode()
    assert hasil.predikat.kode == "B"
    assert "memperoleh nilai 68,75 dari 100 dengan predikat B (Baik)" in isi
    assert "Dibandingkan tahun 2024 (66,50), nilai naik 2,25 poin." in isi
    assert "Menyelaraskan indikator" in isi and "1 September 2026" in isi and "Selesai" in isi
    tabel = [b for g in naskah.daftar_bagian for b in g.isi if isinstance(b, Tabel)]
    assert len(tabel[-1].baris) == 4 + 12 + 80


def test_an_unfinished_evaluation_says_so() -> None:
    lke = Lke(unit="Kecamatan Misal", tahun=2025)
    isi = render_semua(compose_lhe(lke, compute_lke(lke)), ("teks",))["txt"].decode()
    assert "predikat belum dapat ditetapkan" in isi


def test_the_reason_in_the_report_is_of_the_grade_that_counts() -> None:
    diubah = PenilaianSub(subkomponen="1.a", evaluator="A", alasan="Upaya lebih", kendali="B", catatan_kendali="Bukti kurang.")
    lke = replace(LKE, daftar_penilaian=(diubah, PenilaianSub(subkomponen="1.b", evaluator="A", alasan="Dipertahankan")))
    isi = render_semua(compose_lhe(lke, compute_lke(lke)), ("teks",))["txt"].decode()
    assert "1.a bernilai B: Bukti kurang;" in isi and "1.b bernilai A: Dipertahankan." in isi
    assert "bernilai B: Upaya lebih" not in isi


def _buku(*baris: tuple[str, ...], lembar: str = "LKE") -> bytes:
    keluar = io.BytesIO()
    buku = xlsxwriter.Workbook(keluar, {"in_memory": True})
    for nama in dict.fromkeys(("LKE", lembar)):
        tab = buku.add_worksheet(nama)
        isi = baris if nama == lembar else (("Kode", "Jawaban unit"), ("1.a.1", "ya"))
        for n, satu in enumerate(isi):
            tab.write_row(n, 0, satu)
    buku.close()
    return keluar.getvalue()


def test_a_workbook_far_larger_than_any_lke_is_not_unfolded() -> None:
    baris = "<row>" + "<c><v>1</v></c>" * 20 + "</row>"
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(write_lke())) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama in asal.namelist():
            isi = asal.read(nama)
            if nama == "xl/worksheets/sheet3.xml":
                isi = isi[: isi.index(b"<sheetData>") + 11] + baris.encode() * 40_000 + isi[isi.index(b"</sheetData>") :]
            arsip.writestr(nama, isi)
    assert len(keluar.getvalue()) < 1_000_000
    with pytest.raises(BerkasTidakTerbaca) as galat:
        read_lke(keluar.getvalue(), "lke.xlsx")
    assert galat.value.masalah.kode == "lke-besar"


def test_problems_without_end_and_long_cells_are_cut() -> None:
    isi = [("Kode", "Jawaban unit"), ("z" * 5000, "ya"), *((f"9.{n}", "") for n in range(500))]
    _, masalah = read_lke(_buku(("Kode", "Jawaban unit"), ("1.a.1", "ya"), *isi[1:]), "lke.xlsx")
    assert len(masalah) == 201 and masalah[-1].pesan == "ada 301 isian lain yang tidak terbaca"
    assert max(len(m.pesan) for m in masalah) < 150


def test_control_characters_do_not_come_from_a_cell() -> None:
    lke, _ = read_lke(b"kode,jawaban,catatan\n1.a.1,ya,\x1b[31mmerah\x07 \xe2\x80\xae\n", "lke.csv")
    assert lke.jawaban("1.a.1").catatan == "[31mmerah"


@pytest.mark.parametrize("tahun", ["99999999", "0", "-5"])
def test_a_year_that_is_none_is_told(tahun: str) -> None:
    lke, masalah = read_lke(_buku(("Tahun", "Nilai"), (tahun, "50"), lembar="Nilai Lalu"), "lke.xlsx")
    assert lke.daftar_lalu == () and masalah[0].kode == "tahun-lalu-di-luar-rentang"
