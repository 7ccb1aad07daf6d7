"""Sheets, columns, rows and references that are missing, moved, doubled or go round in circles."""

from __future__ import annotations

from typing import Any

import pytest

from sakip.exchange.xlsx import read_rows
from sakip.exchange.xlsx.mentah import periksa_lembar
from sakip.kernel.masalah import Bobot
from sakip.reviu.kasus import dasar


def tempat(daftar: Any, kode: str) -> list[str]:
    return [str(m.lokasi) for m in daftar if m.kode == kode]


def test_a_missing_optional_sheet_is_a_warning_and_a_required_one_an_error(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        del buku["Analisis"]
        del buku["Indikator"]

    dokumen, daftar = baca(ubah)
    assert dokumen is not None
    bobot = {m.lokasi.lembar: m.bobot for m in daftar if m.kode == "lembar-hilang"}
    assert bobot == {"Analisis": Bobot.PERINGATAN, "Indikator": Bobot.GALAT}


def test_without_the_unit_sheet_there_is_no_document(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b.remove(b["Unit"]))
    assert dokumen is None
    assert tempat(daftar, "lembar-hilang") == ["Unit"]


def test_a_renamed_sheet_is_unknown_and_its_right_name_is_suggested(baca: Any) -> None:
    _, daftar = baca(lambda b: setattr(b["Realisasi"], "title", "Realisasi 2023"))
    asing = next(m for m in daftar if m.kode == "lembar-asing")
    assert '"Realisasi"' in asing.saran and asing.bobot is Bobot.PERINGATAN
    assert tempat(daftar, "lembar-hilang") == ["Realisasi"]


def test_sheet_and_header_names_ignore_case_and_blanks(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"].title = "rkt "
        buku["rkt "]["B1"].value = "  TARGET "

    dokumen, daftar = baca(ubah)
    assert not daftar
    assert len(dokumen.daftar_rkt) == 4


def test_swapped_columns_are_found_by_their_headers(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        for a, b in zip(buku["Kinerja Lalu"]["C"], buku["Kinerja Lalu"]["D"], strict=True):
            a.value, b.value = b.value, a.value

    dokumen, daftar = baca(ubah)
    assert not daftar
    assert (dokumen.daftar_kinerja_lalu[0].target, dokumen.daftar_kinerja_lalu[0].realisasi) == (79, 80)
    assert str(dokumen.daftar_kinerja_lalu[0].lokasi.pada("target")) == "Kinerja Lalu!D2"


def test_a_renamed_required_column_is_an_error_with_a_hint(baca: Any) -> None:
    _, daftar = baca(lambda b: b["RKT"].__setitem__("A1", "Kode indikatr"))
    hilang = next(m for m in daftar if m.kode == "kolom-hilang")
    assert str(hilang.lokasi) == "RKT baris 1" and "Kode indikatr" in hilang.saran
    assert tempat(daftar, "kolom-asing") == ["RKT!A1"]


def test_an_unknown_and_a_doubled_column_are_reported(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"]["E1"].value = "Catatan pribadi"
        buku["RKT"]["F1"].value = "Target"

    _, daftar = baca(ubah)
    assert tempat(daftar, "kolom-asing") == ["RKT!E1"]
    assert tempat(daftar, "kolom-ganda") == ["RKT!F1"]


def test_a_value_below_no_header_is_reported(baca: Any) -> None:
    _, daftar = baca(lambda b: b["Target"].__setitem__("K3", 5))
    assert tempat(daftar, "kolom-tanpa-judul") == ["Target!K3"]


def test_a_title_above_the_header_does_not_hide_it(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"].insert_rows(1, 2)
        buku["RKT"]["A1"].value = "Rencana Kinerja Tahunan"

    dokumen, daftar = baca(ubah)
    assert not daftar
    assert str(dokumen.daftar_rkt[0].lokasi.pada("target")) == "RKT!B4"


def test_a_target_outside_the_period_is_reported_at_its_cell(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["Target"].__setitem__("I1", 2031))
    assert tempat(daftar, "tahun-di-luar-periode") == ["Target!I2", "Target!I3", "Target!I4", "Target!I5"]
    assert dokumen.indikator("I1").target_tahun(2031) is None


def test_doubled_codes_are_reported_with_the_first_row(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["Indikator"]["A3"].value = "I1"
        buku["Program"]["A2"].value = "S1"

    _, daftar = baca(ubah)
    ganda = next(m for m in daftar if m.kode == "baris-ganda")
    assert str(ganda.lokasi) == "Indikator!A3" and "baris 2" in ganda.pesan
    assert tempat(daftar, "kode-ganda") == ["Program!A2"]


def test_unknown_references_are_reported_with_the_nearest_code(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["Realisasi"]["A2"].value = "I11"
        buku["Renstra"]["C3"].value = "T9"
        buku["Indikator"]["B2"].value = "S9"
        buku["Pendukung"]["B2"].value = "7.01.09"
        buku["Organisasi"]["C3"].value = "J9"
        buku["PK Target"]["A2"].value = 9
        buku["Angka Pembanding"]["A2"].value = "LRA"
        buku["Angka Pembanding"]["B2"].value = "X"
        buku["Angka Pembanding"]["C2"].value = "realisasi"
        buku["Angka Pembanding"]["E2"].value = 5

    _, daftar = baca(ubah)
    assert {m.kode for m in daftar} == {"acuan-tidak-dikenal"}
    assert sorted(tempat(daftar, "acuan-tidak-dikenal")) == [
        "Angka Pembanding!B2",
        "Indikator!B2",
        "Organisasi!C3",
        "PK Target!A2",
        "Pendukung!B2",
        "Realisasi!A2",
        "Renstra!C3",
    ]
    assert "I1" in next(m.saran for m in daftar if m.lokasi.lembar == "Realisasi")


def test_a_cycle_is_cut_and_reported(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RPJMD"]["C2"].value = "SD1"
        buku["Organisasi"]["C2"].value = "J1"

    dokumen, daftar = baca(ubah)
    assert [m.lokasi.lembar for m in daftar if m.kode == "lingkaran"] == ["RPJMD", "Organisasi"]
    assert len(list(dokumen.pohon.leluhur("7.01.02"))) < 10
    assert dokumen.daftar_jabatan[0].atasan == ""


def test_empty_rows_are_passed_over(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["RKT"].insert_rows(3, 4))
    assert not daftar
    assert [r.lokasi.baris for r in dokumen.daftar_rkt] == [2, 7, 8, 9]


def test_formulas_and_merged_cells_are_reported(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"]["B2"].value = "=80+2"
        buku["RKT"]["B3"].value = "=B2"
        buku["Analisis"].merge_cells("B2:B3")

    _, daftar = baca(ubah)  # openpyxl computes nothing, so these formulas have no stored value
    assert tempat(daftar, "rumus-tanpa-nilai") == ["RKT!B2", "RKT!B3"]
    assert tempat(daftar, "sel-gabungan") == ["Analisis!B2"]


def test_a_formula_with_a_value_is_a_warning_and_one_without_an_error() -> None:
    isi = periksa_lembar(
        b'<worksheet><sheetData><row r="2"><c r="B2"><f>80+2</f><v>82</v></c><c r="C2" t="n"><f>B2</f><v></v></c>'
        b'<c r="D2"><f>B2</f><v/></c><c r="E2" s="3"><f t="shared" si="0"/></c></row></sheetData></worksheet>',
        frozenset(),
    )
    assert isi.rumus == ["B2", "C2", "D2", "E2"]
    assert isi.rumus_hampa == ["C2", "D2", "E2"]


def test_a_cap_that_punishes_success_is_refused(baca: Any) -> None:
    dokumen, daftar = baca(lambda b: b["Pengaturan"].__setitem__("B3", -5))
    assert tempat(daftar, "batas-tidak-wajar") == ["Pengaturan!B3"]
    assert dokumen.unit.pengaturan.batas_capaian is None


def test_a_backward_period_is_reported(baca: Any) -> None:
    _, daftar = baca(lambda b: b["Unit"].__setitem__("B7", 2030))
    assert tempat(daftar, "periode-terbalik") == ["Unit!B7"]


def test_an_unknown_form_line_is_reported(baca: Any) -> None:
    _, daftar = baca(lambda b: b["Unit"].__setitem__("A11", "Alamt kantor"))
    assert tempat(daftar, "isian-asing") == ["Unit!A11"]


def test_row_dicts_report_unknown_fields_and_sheets() -> None:
    lembar = dasar()
    lembar["RKT"][0]["trget"] = 5
    lembar["Lampiran"] = []
    dokumen, daftar = read_rows(lembar)
    assert dokumen is not None
    assert {m.kode for m in daftar} == {"kolom-asing", "lembar-asing"}


def test_row_dicts_have_the_places_of_the_written_workbook(baca: Any) -> None:
    tertulis, _ = baca(lambda b: None)
    langsung, _ = read_rows(dasar())
    assert tertulis == langsung
    for nama in ("daftar_indikator", "daftar_rkt", "daftar_realisasi", "daftar_kinerja_lalu", "daftar_jabatan"):
        for a, b in zip(getattr(tertulis, nama), getattr(langsung, nama), strict=True):
            assert (a.lokasi, a.lokasi.kolom_field) == (b.lokasi, b.lokasi.kolom_field)
    assert dict(tertulis.unit.lokasi_field) == dict(langsung.unit.lokasi_field)


def test_a_sheet_without_any_cell_is_reported_by_its_weight(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["Standar"].delete_rows(1, 99)
        buku["Indikator"].delete_rows(1, 99)

    _, daftar = baca(ubah)
    bobot = {m.lokasi.lembar: m.bobot for m in daftar if m.kode == "lembar-kosong"}
    assert bobot == {"Standar": Bobot.PERINGATAN, "Indikator": Bobot.GALAT}


def test_a_percent_and_an_error_beyond_the_other_cells_are_still_seen(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"]["A40"].value = "I1"
        buku["RKT"]["B40"].value = "#DIV/0!"

    _, daftar = baca(ubah)
    assert [(m.kode, str(m.lokasi)) for m in daftar] == [("galat-excel", "RKT!B40"), ("baris-ganda", "RKT!A40")]


def test_a_logical_value_is_not_taken_for_the_number_it_equals(baca: Any) -> None:
    def ubah(buku: Any) -> None:
        buku["RKT"]["B2"].value = 1
        buku["RKT"]["B3"].value = True

    dokumen, daftar = baca(ubah)
    assert [(m.kode, str(m.lokasi)) for m in daftar] == [("angka-ditolak", "RKT!B3")]
    assert dokumen.target_rkt("I1").target == 1


@pytest.mark.parametrize(("nama", "isi"), [("Unit", "x"), ("RKT", {"a": 1}), ("RKT", ["a"]), ("Indikator", 5)])
def test_row_data_of_the_wrong_shape_are_a_problem_not_a_crash(nama: str, isi: Any) -> None:
    lembar = dasar()
    lembar[nama] = isi
    _, daftar = read_rows(lembar)
    assert tempat(daftar, "lembar-salah-bentuk") == [nama]


@pytest.mark.parametrize("isi", [10**5000, float("nan"), float("inf"), "9" * 5000, [1, 2]], ids=range(5))
def test_monstrous_values_are_refused_at_their_place(isi: Any) -> None:
    lembar = dasar()
    lembar["Program"][0]["sebelum_rupiah"] = isi
    lembar["PK"][0]["tanggal"] = isi
    lembar["Unit"]["rpjmd_awal"] = isi
    _, daftar = read_rows(lembar)
    assert [str(m.lokasi) for m in daftar] == ["Unit!B9", "Program!F2", "PK!C2"]


def test_twenty_thousand_bad_rows_are_all_reported() -> None:
    lembar = dasar()
    lembar["Kinerja Lalu"] = [{"indikator": f"Q{n}", "tahun": 2020, "target": 1} for n in range(20_000)]
    lembar["Organisasi"] = [{"kode": f"J{n}", "nama": "x", "atasan": f"J{(n + 1) % 5000}"} for n in range(5000)]
    _, daftar = read_rows(lembar)
    assert len(tempat(daftar, "acuan-tidak-dikenal")) == 20_000
    assert len(next(m.pesan for m in daftar if m.kode == "lingkaran")) < 200
