from pathlib import Path

from jalan import Jalankan
from openpyxl import load_workbook


def test_telusur_shows_formula_cell_and_regulation(jalankan: Jalankan, contoh: Path) -> None:
    hasil = jalankan("telusur", contoh / "bluto-2023.xlsx", "capaian:IKU1")
    assert hasil.kode == 0
    assert "100" in hasil.keluar and "rumus" in hasil.keluar and "Realisasi!" in hasil.keluar
    assert "Perpres 29/2014" in hasil.keluar or "Permen" in hasil.keluar


def test_telusur_lists_all_figures_of_an_object_and_hints_at_typos(jalankan: Jalankan, contoh: Path) -> None:
    assert "serapan:7.01.04" in jalankan("telusur", contoh / "bluto-2023.xlsx", "7.01.04").keluar
    assert "capaian:IKU1" in jalankan("telusur", contoh / "bluto-2023.xlsx").keluar
    hasil = jalankan("telusur", contoh / "bluto-2023.xlsx", "capaian:IKU9")
    assert hasil.kode == 2
    assert "capaian:IKU" in hasil.galat


def test_aturan_lists_and_explains(jalankan: Jalankan) -> None:
    daftar = jalankan("aturan").keluar
    kode = next(kata for kata in daftar.split() if kata.startswith("UKR0"))
    halaman = jalankan("aturan", kode).keluar
    assert "Mengapa:" in halaman and "Cara memperbaiki:" in halaman and "Dasar:" in halaman
    assert jalankan("aturan", "TIDAKADA").kode == 2


def test_aturan_says_what_holds_for_printed_reports(jalankan: Jalankan) -> None:
    daftar = jalankan("aturan").keluar.splitlines()
    bertanda = {baris.split()[0] for baris in daftar if baris.startswith("  ") and baris.split()[1] == "*"}
    assert "UKR001" in bertanda and "TRG005" not in bertanda and f"({len(bertanda)})" in daftar[-1]
    assert "Pada laporan jadi: " in jalankan("aturan", "UKR001").keluar
    assert "Pada laporan jadi: " not in jalankan("aturan", "TRG005").keluar


def test_templat_is_written_once(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "t.xlsx"
    assert jalankan("templat", "-o", berkas, "--tahun", "2025", "--unit", "Kecamatan Contoh").kode == 0
    assert {"Unit", "Indikator", "Realisasi"} <= set(load_workbook(berkas).sheetnames)
    assert jalankan("templat", "-o", berkas).kode == 3
    assert jalankan("templat", "-o", tmp_path / "t.csv").kode == 2


def test_skema_names_every_sheet(jalankan: Jalankan, contoh: Path) -> None:
    skema = jalankan("skema").keluar
    for nama in load_workbook(contoh / "bluto-2023.xlsx", read_only=True).sheetnames:
        assert nama in skema or nama == "Petunjuk"


def test_contoh_keeps_a_workbook_that_somebody_changed(jalankan: Jalankan, tmp_path: Path) -> None:
    assert jalankan("contoh", "-o", tmp_path).kode == 0
    assert jalankan("contoh", "-o", tmp_path).kode == 0
    (tmp_path / "bluto-2023.xlsx").write_bytes(b"pekerjaan saya")
    hasil = jalankan("contoh", "-o", tmp_path)
    assert hasil.kode == 3 and "--timpa" in hasil.galat
    assert (tmp_path / "bluto-2023.xlsx").read_bytes() == b"pekerjaan saya"
    assert jalankan("contoh", "-o", tmp_path, "--timpa").kode == 0


def test_telusur_forgives_case_and_blanks(jalankan: Jalankan, contoh: Path) -> None:
    assert "= 100" in jalankan("telusur", contoh / "bluto-2023.xlsx", " Capaian:iku1 ").keluar
