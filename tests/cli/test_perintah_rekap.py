"""``sakip skm rekap``: shapes of output, refusals and exit codes."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sakip.cli.skm_rekap import perintah
from sakip.survei.unsur import KODE_UNSUR

KEPALA = f"unit,layanan,periode,{','.join(KODE_UNSUR)}\n"


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    isi = [f"Camat Misal,KTP,2026,4{',3' * 8}", f"Camat Misal,KTP,2026{',3' * 9}", f"Camat Misal,KK,2026,{',3' * 8}"]
    (tmp_path / "jawaban.csv").write_text(KEPALA + "\n".join(isi) + "\n", encoding="utf-8")
    return tmp_path / "jawaban.csv"


def jalan(*argumen: object) -> Result:
    return CliRunner().invoke(perintah, [str(a) for a in argumen])


def test_the_table_shows_index_class_and_the_reason_where_there_is_none(berkas: Path) -> None:
    hasil = jalan(berkas, "--jumlah")
    assert hasil.exit_code == 0, hasil.output
    baris = [" ".join(b.split()) for b in hasil.output.splitlines()]
    assert "Camat Misal KK 2026 1 tidak ada jawaban untuk unsur U1" in baris
    assert "Camat Misal KTP 2026 2 76,39 C Kurang baik" in baris
    assert "(semua) (semua) (semua) 3 76,39 C Kurang baik" in baris
    assert baris[-1] == "3 jawaban, 0 tidak dihitung."


def test_json_gives_numbers_as_text_and_names_the_method(berkas: Path) -> None:
    data = json.loads(jalan(berkas, "--menurut", "", "--format", "json", "--bobot", "0,11", "--kosong", "lengkap").stdout)
    assert (data["bobot"], data["aturan_kosong"], data["jawaban"], data["tidak_dihitung"]) == ("0,11", "lengkap", 3, 1)
    (baris,) = data["baris"]
    assert (baris["responden"], baris["nrr"]["U1"], baris["ikm"], baris["mutu"]) == (2, "3.500", "75.63", "C")


def test_csv_goes_to_a_file(berkas: Path, tmp_path: Path) -> None:
    hasil = jalan(berkas, "--menurut", "layanan", "--format", "csv", "-o", tmp_path / "ikm.csv")
    assert hasil.exit_code == 0 and hasil.output.strip().endswith("ikm.csv")
    baris = list(csv.DictReader(io.StringIO((tmp_path / "ikm.csv").read_text(encoding="utf-8"))))
    assert [(b["layanan"], b["ikm"], b["alasan"]) for b in baris] == [
        ("KK", "", "tidak ada jawaban untuk unsur U1"),
        ("KTP", "76.39", ""),
    ]


@pytest.mark.parametrize(
    ("argumen", "kode", "pesan"),
    [
        (["--format", "parquet"], 2, "Parquet tidak dapat ditulis ke layar"),
        (["--menurut", "wilayah"], 2, "kolom wilayah tidak ada"),
        (["--menurut", "unit,unit"], 2, "disebut dua kali"),
        (["--kolom", "unit"], 2, "nama=kolom"),
        (["--memori", "banyak"], 2, "batas memori"),
        (["-o", "/dev/null/x"], 3, "tidak dapat ditulis"),
    ],
)
def test_what_cannot_be_done_is_refused(berkas: Path, argumen: list[str], kode: int, pesan: str) -> None:
    hasil = jalan(berkas, *argumen)
    assert hasil.exit_code == kode, hasil.output
    assert pesan in hasil.output


def test_a_scale_to_five_is_refused_with_numbers(berkas: Path) -> None:
    berkas.write_text(KEPALA + f"A,x,2026{',5' * 9}\nA,x,2026{',3' * 9}\n", encoding="utf-8")
    hasil = jalan(berkas)
    assert hasil.exit_code == 2
    assert "U1 1 nilai, misalnya 5; U2 1 nilai" in hasil.output and "skala lain tidak diubah diam-diam" in hasil.output


def test_without_duckdb_it_says_what_to_install(berkas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    hasil = jalan(berkas)
    assert hasil.exit_code == 2 and "pip install sakip[rekap]" in hasil.output
