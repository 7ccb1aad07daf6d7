"""``sakip lke`` as a user and as a program meets it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jalan import Jalankan

from sakip.cli.lke import DAFTAR_ANAK
from sakip.evaluasi.lke import Lke, Rekomendasi
from sakip.exchange.lke import write_lke
from sakip.reviu.kasus_evaluasi import terapkan_evaluasi

RUJUKAN = Path(__file__).parent.parent.parent / "docs" / "referensi" / "perintah.md"


def simpan(folder: Path, lke: Lke, nama: str = "lke.xlsx") -> Path:
    berkas = folder / nama
    berkas.write_bytes(write_lke(lke))
    return berkas


@pytest.fixture
def tanpa_alasan(tmp_path: Path) -> Path:
    """A sound worksheet but for an AA without a reason and a recommendation without an owner."""
    ubah = {"Subkomponen": {"1.a": {"evaluator": "AA", "mandiri": "AA"}}, "Rekomendasi": {"R1": {"penanggung_jawab": ""}}}
    return simpan(tmp_path, terapkan_evaluasi({"ubah": ubah})[0])


@pytest.mark.parametrize("anak", DAFTAR_ANAK)
def test_every_subcommand_has_indonesian_help_and_is_in_the_docs(jalankan: Jalankan, anak: str) -> None:
    hasil = jalankan("lke", anak, "--help")
    assert hasil.kode == 0
    assert "Tampilkan bantuan ini." in hasil.keluar
    assert f"### sakip lke {anak}\n" in RUJUKAN.read_text(encoding="utf-8")


def test_findings_name_cell_remedy_and_regulation(jalankan: Jalankan, tanpa_alasan: Path) -> None:
    hasil = jalankan("lke", "periksa", tanpa_alasan)
    assert hasil.kode == 1
    assert hasil.keluar.startswith("LKE Kecamatan Contoh tahun 2025. Nilai ")
    assert "EVA006 SALAH  LKE!I3" in hasil.keluar and "EVA009 PERINGATAN  Rekomendasi!C2" in hasil.keluar
    assert "Dasar: PermenPANRB 88/2021" in hasil.keluar and "2 temuan: 1 salah, 1 peringatan." in hasil.keluar


def test_a_sound_worksheet_passes(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("lke", "periksa", simpan(tmp_path, terapkan_evaluasi({})[0]))
    assert (hasil.kode, hasil.galat) == (0, "")
    assert "predikat BB (Sangat Baik)." in hasil.keluar and hasil.keluar.endswith("Tidak ada temuan.\n")


def test_silence_about_an_empty_worksheet_is_no_praise(jalankan: Jalankan, tmp_path: Path) -> None:
    hasil = jalankan("lke", "periksa", simpan(tmp_path, Lke(unit="")))
    assert hasil.kode == 0
    assert "(unit belum diisi)" in hasil.keluar and "belum dinilai: 1.a, 1.b" in hasil.keluar


def test_json_has_findings_with_their_places(jalankan: Jalankan, tanpa_alasan: Path) -> None:
    hasil = jalankan("lke", "periksa", tanpa_alasan, "--format", "json")
    isi = json.loads(hasil.keluar)
    assert hasil.kode == 1
    assert (isi["unit"], isi["tahun"], isi["belum_dinilai"]) == ("Kecamatan Contoh", 2025, [])
    assert [(t["kode"], t["lokasi"]["sel"]) for t in isi["temuan"]] == [("EVA006", "I3"), ("EVA009", "C2")]
    assert isi["ringkasan"] == {"jumlah": 2, "salah": 1, "peringatan": 1, "saran": 0}


def test_rules_can_be_chosen_and_left_out(jalankan: Jalankan, tanpa_alasan: Path) -> None:
    for pilihan, kode, sisa in (
        (("--pilih", "peringatan"), 0, ["EVA009"]),
        (("--abaikan", "EVA006,rekomendasi-tanpa-penanggung-jawab"), 0, []),
        (("--pilih", "eva", "--abaikan", "EVA009"), 1, ["EVA006"]),
    ):
        hasil = jalankan("lke", "periksa", tanpa_alasan, "--format", "json", *pilihan)
        assert (hasil.kode, [t["kode"] for t in json.loads(hasil.keluar)["temuan"]]) == (kode, sisa)
    hasil = jalankan("lke", "periksa", tanpa_alasan, "--pilih", "EVA999")
    assert hasil.kode == 2 and 'tidak ada aturan, keluarga, atau tingkat "EVA999"' in hasil.galat


def test_html_is_a_page_of_its_own(jalankan: Jalankan, tanpa_alasan: Path, tmp_path: Path) -> None:
    tujuan = tmp_path / "temuan.html"
    hasil = jalankan("lke", "periksa", tanpa_alasan, "--format", "html", "-o", tujuan)
    halaman = tujuan.read_text(encoding="utf-8")
    assert (hasil.kode, hasil.keluar) == (1, f"{tujuan}\n")
    assert "Hasil Reviu LKE Kecamatan Contoh Tahun 2025" in halaman and "1.a: nilai AA tanpa alasan." in halaman
    assert "Survei kepuasan" not in halaman
    assert jalankan("lke", "periksa", tanpa_alasan, "-o", tujuan / "x.html").kode == 3


def test_text_from_the_file_is_no_markup(jalankan: Jalankan, tmp_path: Path) -> None:
    lke = replace(Lke(unit="<b>Misal</b>"), daftar_rekomendasi=(Rekomendasi(komponen="1", uraian="<script>x</script>"),))
    keluar = jalankan("lke", "periksa", simpan(tmp_path, lke), "--format", "html").keluar
    assert "<script" not in keluar and "&lt;script" in keluar


def test_a_csv_of_grades_can_be_reviewed(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "lke.csv"
    berkas.write_text("subkomponen;nilai;alasan\n1.a;AA;\n1.b;A;inovasi\n", encoding="utf-8")
    hasil = jalankan("lke", "periksa", berkas)
    assert hasil.kode == 1
    assert "EVA006 SALAH  lke.csv!B2" in hasil.keluar and "EVA005" in hasil.keluar


def test_what_cannot_be_read_is_named_and_nothing_reviewed(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "lke.csv"
    berkas.write_text("subkomponen;nilai\n1.a;BBB\n", encoding="utf-8")
    hasil = jalankan("lke", "periksa", berkas)
    assert (hasil.kode, hasil.keluar) == (2, "")
    assert "lke.csv!B2" in hasil.galat and "Traceback" not in hasil.galat
    assert jalankan("lke", "periksa", tmp_path / "tiada.xlsx").kode == 2
