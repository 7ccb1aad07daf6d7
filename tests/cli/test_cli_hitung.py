import csv
import io
import json
from pathlib import Path

from jalan import Jalankan

CSV = """indikator,satuan,polaritas,target,realisasi
Indeks Kepuasan,Nilai,maksimum,83,83
Angka Kemiskinan,%,minimum,10,"12,5"
Tanpa Target,%,maksimum,0,5
Belum Diukur,%,maksimum,10,
Tepat di Batas,%,maksimum,100000,90995
Di Bawah Batas,%,maksimum,100000,90994
Salah Ketik,%,maksimum,sepuluh,5
=cmd|' /C calc'!A0,%,maksimum,10,9
"""


def _jalan(jalankan: Jalankan, folder: Path, bentuk: str) -> str:
    berkas = folder / "capaian.csv"
    berkas.write_text(CSV, encoding="utf-8")
    hasil = jalankan("hitung", berkas, "--format", bentuk)
    assert hasil.kode == 0
    return hasil.keluar


def test_it_measures_a_csv(jalankan: Jalankan, tmp_path: Path) -> None:
    baris = list(csv.DictReader(io.StringIO(_jalan(jalankan, tmp_path, "csv"))))
    assert list(baris[0]) == ["indikator", "satuan", "polaritas", "target", "realisasi", "capaian_persen", "kategori", "alasan"]
    assert [b["capaian_persen"] for b in baris] == ["100.00", "75.00", "", "", "91.00", "90.99", "", "90.00"]
    assert [b["kategori"] for b in baris[:2]] == ["Sangat Tinggi", "Sedang"]
    assert baris[4]["kategori"] == "Sangat Tinggi" and baris[5]["kategori"] == "Tinggi"
    assert all(baris[i]["alasan"] for i in (2, 3, 6))
    assert not any(baris[i]["alasan"] for i in (0, 1, 4, 5, 7))


def test_a_formula_comes_out_as_text(jalankan: Jalankan, tmp_path: Path) -> None:
    baris = list(csv.DictReader(io.StringIO(_jalan(jalankan, tmp_path, "csv"))))
    assert baris[7]["indikator"].startswith("'=")
    assert json.loads(_jalan(jalankan, tmp_path, "json"))[7]["indikator"].startswith("=cmd")


def test_a_missing_column_is_named(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "x.csv"
    berkas.write_text("indikator,target\nA,1\n")
    hasil = jalankan("hitung", berkas)
    assert hasil.kode == 2
    assert "realisasi" in hasil.galat


def test_it_measures_a_workbook(jalankan: Jalankan, contoh: Path) -> None:
    daftar = json.loads(jalankan("hitung", contoh / "bluto-2023.xlsx", "--format", "json").keluar)
    per_kode = {b["kode"]: b for b in daftar}
    assert per_kode["IKU1"]["capaian_persen"] == "100.00"
    assert per_kode["P5"]["capaian_persen"] == "50.00"
    assert per_kode["P5"]["kategori"] == "Sangat Rendah"


def test_excel_s_semicolons_are_read(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "x.csv"
    berkas.write_text("indikator;satuan;polaritas;target;realisasi\nA;%;maksimum;83,5;83,5\n", encoding="utf-8-sig")
    assert json.loads(jalankan("hitung", berkas, "--format", "json").keluar)[0]["capaian_persen"] == "100.00"


def test_a_decimal_comma_in_a_comma_csv_is_never_guessed(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "x.csv"
    berkas.write_text("indikator,satuan,polaritas,target,realisasi\nA,%,maksimum,83,5,80,25\nB,%,maksimum,10,9\n")
    a, b = json.loads(jalankan("hitung", berkas, "--format", "json").keluar)
    assert a["capaian_persen"] == "" and "sel berlebih" in a["alasan"]
    assert b["capaian_persen"] == "90.00"
