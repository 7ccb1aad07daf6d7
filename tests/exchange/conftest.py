"""A small sound workbook that tests damage one cell at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from sakip.exchange.xlsx import read_rows, read_workbook, write_workbook
from sakip.kernel.masalah import Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.kasus import dasar

Ubah = Callable[[Any], None]
Baca = Callable[[Ubah], tuple[Dokumen | None, list[Masalah]]]


@pytest.fixture(scope="session")
def buku_dasar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dokumen, daftar_masalah = read_rows(dasar())
    assert dokumen is not None and not daftar_masalah
    path = tmp_path_factory.mktemp("buku") / "dasar.xlsx"
    write_workbook(dokumen, path)
    return path


@pytest.fixture
def baca(buku_dasar: Path, tmp_path: Path) -> Baca:
    """Change the sound workbook with openpyxl and read it back."""

    def jalankan(ubah: Ubah) -> tuple[Dokumen | None, list[Masalah]]:
        buku = openpyxl.load_workbook(buku_dasar)
        ubah(buku)
        path = tmp_path / "ubah.xlsx"
        buku.save(path)
        dokumen, daftar_masalah = read_workbook(path)
        return dokumen, list(daftar_masalah)

    return jalankan
