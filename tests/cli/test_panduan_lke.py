"""The guide to the evaluation: each command shown with its output prints just that."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from shutil import copytree

import pytest
from jalan import Jalankan

PANDUAN = Path(__file__).parent.parent.parent / "docs" / "panduan" / "lke.md"


def blok(jenis: str) -> list[str]:
    return re.findall(rf"^```{jenis}\n(.*?)^```$", PANDUAN.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_commands_print_what_the_guide_shows(
    jalankan: Jalankan, contoh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copytree(contoh, tmp_path / "contoh")
    (csv,) = blok("csv")
    (tmp_path / "nilai.csv").write_text(csv, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    semua = blok("console")
    assert len(semua) == 4
    for isi in semua:
        perintah, keluar = isi.removeprefix("$ sakip ").split("\n", 1)
        assert jalankan(*shlex.split(perintah)).keluar == keluar, perintah


def test_commands_without_output_are_understood(
    jalankan: Jalankan, contoh: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lke.xlsx").write_bytes((contoh / "lke-contoh.xlsx").read_bytes())
    for baris in "".join(blok("text")).splitlines():
        perintah = re.split(r"\s{2,}", baris.removeprefix("sakip "))[0]
        hasil = jalankan(*shlex.split(perintah))
        assert (hasil.kode, hasil.galat) == (0, ""), perintah
    assert (tmp_path / "temuan.html").exists()
    assert '"nilai": "78.80"' in jalankan("lke", "hitung", "lke.xlsx", "--mandiri", "--format", "json").keluar
