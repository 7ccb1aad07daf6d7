"""``sakip skm hitung`` as a user and as a program meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jalan import Jalankan

from sakip.cli.skm import DAFTAR_ANAK

KEPALA = ",".join(f"U{n}" for n in range(1, 10))
RUJUKAN = Path(__file__).parent.parent.parent / "docs" / "referensi" / "perintah.md"


def tulis(folder: Path, *baris: str, kepala: str = KEPALA, nama: str = "j.csv") -> Path:
    berkas = folder / nama
    berkas.write_text("\n".join((kepala, *baris)) + "\n", encoding="utf-8")
    return berkas


@pytest.mark.parametrize("anak", DAFTAR_ANAK)
def test_every_subcommand_has_indonesian_help_and_is_in_the_docs(jalankan: Jalankan, anak: str) -> None:
    hasil = jalankan("skm", anak, "--help")
    assert hasil.kode == 0
    assert "Tampilkan bantuan ini." in hasil.keluar
    assert f"### sakip skm {anak}\n" in RUJUKAN.read_text(encoding="utf-8")


def test_json_has_figures_as_text_rounded_half_up(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tulis(tmp_path, *["4,3,3,3,3,3,3,3,3"] * 8, *["3,3,3,3,3,3,3,3,3"] * 17)
    hasil = jalankan("skm", "hitung", berkas, "--format", "json")
    assert hasil.kode == 0, hasil.galat
    isi = json.loads(hasil.keluar)
    assert isi["responden"] == 25
    assert isi["nrr"]["U1"] == "3.320"
    assert isi["nrr"]["U9"] == "3.000"
    assert (isi["ikm"], isi["mutu"], isi["kinerja"]) == ("75.89", "C", "Kurang baik")
    assert isi["bobot"] == "sama"


@pytest.mark.parametrize(("bobot", "ikm", "mutu"), [("sama", "100.00", "A"), ("0,11", "99.00", "A")])
def test_the_old_weight_is_named_and_caps_the_index(jalankan: Jalankan, tmp_path: Path, bobot: str, ikm: str, mutu: str) -> None:
    isi = json.loads(jalankan("skm", "hitung", tulis(tmp_path, "4,4,4,4,4,4,4,4,4"), "--bobot", bobot, "--format", "json").keluar)
    assert (isi["ikm"], isi["mutu"], isi["bobot"]) == (ikm, mutu, bobot)
    assert ("cara lama" in isi["metode"]) == (bobot != "sama")


def test_empty_unsur_follow_the_stated_rule(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tulis(tmp_path, ",4,4,4,4,4,4,4,4", "2,4,4,4,4,4,4,4,4", ",,,,,,,,")
    isi = json.loads(jalankan("skm", "hitung", berkas, "--format", "json").keluar)
    assert (isi["nrr"]["U1"], isi["responden"], isi["tidak_lengkap"], isi["aturan_kosong"]) == ("2.000", 2, 1, "terisi")
    isi = json.loads(jalankan("skm", "hitung", berkas, "--kosong", "lengkap", "--format", "json").keluar)
    assert (isi["responden"], isi["tidak_dihitung"], isi["aturan_kosong"]) == (1, 1, "lengkap")


def test_another_scale_is_refused_with_the_cells(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "5,4,4,4,4,4,4,4,4", "3,4,4,4,4,4,4,4,0")
    hasil = jalankan("skm", "hitung", berkas, "--format", "json")
    assert hasil.kode == 2
    assert hasil.keluar == ""
    assert "j.csv!A2" in hasil.galat and "j.csv!I3" in hasil.galat
    assert "bukan SKM" in hasil.galat
    paksa = jalankan("skm", "hitung", berkas, "--format", "json", "--paksa")
    assert json.loads(paksa.keluar)["responden"] == 0
    assert "2 baris yang galat tidak ikut dihitung" in paksa.galat


def test_an_unsur_nobody_answered_gives_the_reason(jalankan: Jalankan, tmp_path: Path) -> None:
    isi = json.loads(jalankan("skm", "hitung", tulis(tmp_path, ",4,4,4,4,4,4,4,4"), "--format", "json").keluar)
    assert isi["ikm"] is None
    assert "U1" in isi["alasan"]


def test_the_table_tells_sample_and_margin(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "4,4,4,4,4,4,4,4,4", "2,2,2,2,2,2,2,2,2")
    keluar = jalankan("skm", "hitung", berkas, "--populasi", 100).keluar
    assert "IKM 75,00, mutu C (Kurang baik)" in keluar
    assert "Sampel belum cukup: 2 dari 80 untuk 100 pengguna layanan." in keluar
    assert "Penanganan pengaduan" in keluar


def test_groups_come_by_service_in_csv(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tulis(tmp_path, "=KTP,4,4,4,4,4,4,4,4,4", "KK,2,2,2,2,2,2,2,2,2", kepala=f"Layanan,{KEPALA}")
    baris = jalankan("skm", "hitung", berkas, "--menurut", "layanan", "--format", "csv").keluar.splitlines()
    assert [b.split(",")[0] for b in baris] == ["kelompok", "Seluruh responden", "'=KTP", "KK"] or "KK" in baris[2]
    assert baris[0].startswith("kelompok,responden,U1")


def test_what_is_no_file_of_answers_is_refused(jalankan: Jalankan, tmp_path: Path) -> None:
    for nama, isi in (
        ("kosong.csv", b""),
        ("gambar.xlsx", b"\x89PNG\r\n"),
        ("rusak.xlsx", b"PK\x03\x04rusak"),
        ("lain.csv", b"a,b\n1,2\n"),
    ):
        berkas = tmp_path / nama
        berkas.write_bytes(isi)
        hasil = jalankan("skm", "hitung", berkas)
        assert hasil.kode == 2, nama
        assert "Tidak dapat dilanjutkan" in hasil.galat
        assert "Traceback" not in hasil.galat
    assert jalankan("skm", "hitung", tmp_path / "tiada.csv").kode == 2


def test_the_template_is_read_back(jalankan: Jalankan, tmp_path: Path) -> None:
    tujuan = tmp_path / "skm.xlsx"
    assert jalankan("skm", "templat", "-o", tujuan).kode == 0
    assert jalankan("skm", "templat", "-o", tujuan).kode == 3
    hasil = jalankan("skm", "hitung", tujuan)
    assert hasil.kode == 2
    assert "tidak ada satu baris jawaban pun" in hasil.galat


def test_the_review_speaks_of_the_survey(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("skm", "periksa", tulis(tmp_path, "4,4,4,4,4,4,4,4,4"), "--bobot", "0,11", "--populasi", 500)
    assert hasil.kode in (0, 1)
    assert "SKM" in hasil.keluar and "0,11" in hasil.keluar
