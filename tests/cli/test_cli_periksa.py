import json
from pathlib import Path

from jalan import Jalankan


def test_the_original_is_refused_in_every_family(jalankan: Jalankan, contoh: Path) -> None:
    hasil = jalankan("periksa", contoh / "bluto-2023-asli.xlsx", "--format", "json")
    assert hasil.kode == 1
    data = json.loads(hasil.keluar)
    assert {t["keluarga"] for t in data["temuan"]} == {"REN", "IND", "TRG", "PK", "UKR", "ANG", "LAP", "NAR"}
    assert data["ringkasan"]["jumlah"] == len(data["temuan"])
    assert set(data["temuan"][0]) >= {"kode", "slug", "tingkat", "pesan", "lokasi", "rujukan", "saran"}


def test_the_consistent_example_passes(jalankan: Jalankan, contoh: Path) -> None:
    hasil = jalankan("periksa", contoh / "bluto-2023.xlsx", "--format", "json")
    assert hasil.kode == 0
    assert json.loads(hasil.keluar)["ringkasan"]["salah"] == 0


def test_rules_can_be_chosen_and_left_out(jalankan: Jalankan, contoh: Path) -> None:
    asli = contoh / "bluto-2023-asli.xlsx"
    pilih = json.loads(jalankan("periksa", asli, "--format", "json", "--pilih", "ANG,UKR").keluar)["temuan"]
    assert {t["keluarga"] for t in pilih} == {"ANG", "UKR"}
    sisa = json.loads(jalankan("periksa", asli, "--format", "json", "--pilih", "ANG", "--abaikan", pilih[0]["kode"]).keluar)[
        "temuan"
    ]
    assert pilih[0]["kode"] not in {t["kode"] for t in sisa}
    hasil = jalankan("periksa", asli, "--pilih", "XYZ999")
    assert hasil.kode == 2
    assert "XYZ999" in hasil.galat


def test_it_writes_html_and_text(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    asli = contoh / "bluto-2023-asli.xlsx"
    assert jalankan("periksa", asli, "--format", "html", "-o", tmp_path / "t.html").kode == 1
    html = (tmp_path / "t.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>") or html.startswith("<!DOCTYPE html>")
    assert "Hasil Reviu" in html
    teks = jalankan("periksa", asli).keluar
    assert "Perbaikan:" in teks and "Dasar:" in teks
