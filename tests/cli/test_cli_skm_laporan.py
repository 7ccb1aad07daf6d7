"""``sakip skm laporan``, ``periksa`` and ``hitung`` with the shipped survey, and what stops them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jalan import Jalankan


def isi_folder(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.iterdir()) if folder.exists() else []


def test_report_in_all_forms_and_poster(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    hasil = jalankan("skm", "laporan", contoh / "skm-contoh.xlsx", "-o", tmp_path / "hasil", "--format", "docx,pdf,html,teks")
    assert hasil.kode == 0, hasil.galat
    dasar = "laporan-skm-kecamatan-misal-semester-i-2026"
    assert isi_folder(tmp_path / "hasil") == [
        *(f"{dasar}.{a}" for a in ("docx", "html", "pdf", "txt")), "poster-skm-kecamatan-misal-semester-i-2026.pdf",
    ]  # fmt: skip
    assert [Path(b).name for b in sorted(hasil.keluar.split())] == isi_folder(tmp_path / "hasil")
    teks = (tmp_path / "hasil" / f"{dasar}.txt").read_text(encoding="utf-8")
    for kata in ("80,19", "Kecamatan Misal", "Kepala Subbagian Umum", "Semester II 2025", "Krejcie"):
        assert kata in teks
    assert "BELUM DIISI" not in teks
    assert "Reviu: 0 salah" in hasil.galat


def test_a_csv_takes_what_it_lacks_from_options(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    pilihan = ("--unit", "Kecamatan Lain", "--pemda", "Kabupaten Lain", "--tahun", 2026, "--periode", "Triwulan II 2026")
    hasil = jalankan("skm", "laporan", contoh / "skm-contoh.csv", "-o", tmp_path / "h", "--format", "teks", *pilihan)
    assert hasil.kode == 0, hasil.galat
    teks = (tmp_path / "h" / "laporan-skm-kecamatan-lain-triwulan-ii-2026.txt").read_text(encoding="utf-8")
    assert "Kabupaten Lain" in teks and "TRIWULAN II 2026" in teks.upper()


def test_the_old_weight_is_named_in_the_report(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    jalankan("skm", "laporan", contoh / "skm-contoh.xlsx", "-o", tmp_path, "--format", "teks", "--bobot", "0,11")
    teks = next(tmp_path.glob("*.txt")).read_text(encoding="utf-8")
    assert "79,38" in teks and "0,11" in teks


def test_nothing_is_written_where_something_is_wrong(jalankan: Jalankan, contoh: Path, tmp_path: Path) -> None:
    tujuan = tmp_path / "hasil"
    buruk = tmp_path / "spak.csv"
    buruk.write_text("U1,U2,U3,U4,U5,U6,U7,U8,U9\n6,5,4,3,2,1,6,6,6\n", encoding="utf-8")
    assert jalankan("skm", "laporan", buruk, "-o", tujuan).kode == 2
    assert jalankan("skm", "laporan", contoh / "skm-contoh.csv", "-o", tujuan, "--format", "odt").kode == 2
    halangan = tmp_path / "berkas"
    halangan.write_text("x", encoding="utf-8")
    hasil = jalankan("skm", "laporan", contoh / "skm-contoh.csv", "-o", halangan)
    assert (hasil.kode, "Traceback" in hasil.galat) == (3, False)
    assert not tujuan.exists()


@pytest.mark.parametrize("menurut", ["layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "bulan"])
def test_every_group_adds_up_to_all(jalankan: Jalankan, contoh: Path, menurut: str) -> None:
    isi = json.loads(jalankan("skm", "hitung", contoh / "skm-contoh.csv", "--menurut", menurut, "--format", "json").keluar)
    kelompok = isi[f"per_{menurut}"]
    assert len(kelompok) > 1 and sum(k["responden"] for k in kelompok) == isi["responden"] == 150
    assert (isi["ikm"], isi["mutu"], isi["kinerja"], isi["tidak_lengkap"]) == ("80.19", "B", "Baik", 3)


def test_the_export_and_the_workbook_give_the_same_figures(jalankan: Jalankan, contoh: Path) -> None:
    a, b = (
        json.loads(jalankan("skm", "hitung", contoh / n, "--populasi", 240, "--format", "json").keluar)
        for n in ("skm-contoh.csv", "skm-contoh.xlsx")
    )
    assert a == b
    assert a["sampel"] == {"populasi": 240, "target": 148, "cukup": True, "galat_persen": "4.91"}


def test_findings_as_json(jalankan: Jalankan, contoh: Path) -> None:
    hasil = jalankan("skm", "periksa", contoh / "skm-contoh.csv", "--bobot", "0,11", "--format", "json")
    kode = {t["kode"] for t in json.loads(hasil.keluar)["temuan"]}
    assert "SKM001" in kode
    assert hasil.kode in (0, 1)


def test_columns_that_are_not_read_are_said_on_stderr(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "j.csv"
    berkas.write_text("Nama,NIK,U1,U2,U3,U4,U5,U6,U7,U8,U9\nSiti Rekaan,35290101,4,4,4,4,4,4,4,4,4\n", encoding="utf-8")
    hasil = jalankan("skm", "hitung", berkas)
    assert hasil.kode == 0
    assert 'A "Nama", B "NIK" berisi data pribadi' in hasil.galat
    assert "Siti" not in hasil.keluar + hasil.galat


def test_a_column_is_named_where_its_header_says_nothing(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "j.csv"
    berkas.write_text("U1,U2,U3,U4,U5,U6,U7,U8,Kondisi kantor\n4,4,4,4,4,4,4,4,2\n", encoding="utf-8")
    assert jalankan("skm", "hitung", berkas).kode == 2
    isi = json.loads(jalankan("skm", "hitung", berkas, "--kolom", "U9=Kondisi  kantor", "--format", "json").keluar)
    assert (isi["nrr"]["U9"], isi["responden"]) == ("2.000", 1)
    for salah, kata in (("U9=Tiada", 'kolom yang ada: "U1"'), ("U10=Kondisi kantor", "bukan salah satu"), ("U9", "BIDANG=JUDUL")):
        hasil = jalankan("skm", "hitung", berkas, "--kolom", salah)
        assert hasil.kode == 2 and kata in hasil.galat
