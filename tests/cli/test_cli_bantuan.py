from pathlib import Path

import pytest
from jalan import Jalankan

from sakip.cli import DAFTAR_PERINTAH

RUJUKAN = Path(__file__).parent.parent.parent / "docs" / "referensi" / "perintah.md"


@pytest.mark.parametrize("perintah", DAFTAR_PERINTAH)
def test_every_command_has_indonesian_help_and_is_in_the_docs(jalankan: Jalankan, perintah: str) -> None:
    hasil = jalankan(perintah, "--help")
    assert hasil.kode == 0
    assert "Tampilkan bantuan ini." in hasil.keluar
    assert "Usage" not in hasil.keluar
    assert f"## sakip {perintah}\n" in RUJUKAN.read_text(encoding="utf-8")


def test_the_help_lists_every_command(jalankan: Jalankan) -> None:
    hasil = jalankan("--help")
    assert hasil.kode == 0
    assert all(f"\n  {perintah} " in hasil.keluar for perintah in DAFTAR_PERINTAH)


def test_an_unknown_command_is_refused_in_indonesian(jalankan: Jalankan) -> None:
    hasil = jalankan("susu")
    assert hasil.kode == 2
    assert "Tidak ada perintah" in hasil.galat


def test_it_tells_its_version(jalankan: Jalankan) -> None:
    from sakip import __version__

    assert jalankan("versi").keluar == f"sakip {__version__}\n"
