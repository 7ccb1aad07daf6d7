"""Files that are no workbook: a clear message, exit code 2, and nothing written."""

from pathlib import Path

import pytest
from jalan import Jalankan


def _docx_bernama_xlsx(path: Path) -> None:
    import docx

    docx.Document().save(str(path))


RUSAK = {
    "kosong": lambda p: p.write_bytes(b""),
    "bukan zip": lambda p: p.write_bytes(b"ini bukan buku kerja" * 50),
    "docx bernama xlsx": _docx_bernama_xlsx,
    "zip terpotong": lambda p: p.write_bytes(b"PK\x03\x04" + b"\x00" * 200),
    "folder": lambda p: p.mkdir(),
    "tidak ada": lambda p: None,
}


@pytest.mark.parametrize("jenis", RUSAK)
@pytest.mark.parametrize("perintah", ["susun", "periksa", "hitung", "telusur"])
def test_it_refuses_what_is_no_workbook(jalankan: Jalankan, tmp_path: Path, jenis: str, perintah: str) -> None:
    berkas = tmp_path / "rusak.xlsx"
    RUSAK[jenis](berkas)
    tujuan = ["-o", tmp_path / "hasil"] if perintah == "susun" else []
    hasil = jalankan(perintah, berkas, *tujuan)
    assert hasil.kode == 2
    assert "Tidak dapat dilanjutkan" in hasil.galat
    assert "Perbaikan:" in hasil.galat
    assert "Traceback" not in hasil.galat
    assert not (tmp_path / "hasil").exists()


def test_it_says_why_a_finished_report_cannot_be_read(jalankan: Jalankan, tmp_path: Path) -> None:
    berkas = tmp_path / "laporan.pdf"
    berkas.write_bytes(b"bukan pdf sama sekali")
    hasil = jalankan("periksa", berkas)
    assert hasil.kode == 2
    assert "isi laporan.pdf bukan PDF" in hasil.galat
    assert "Perbaikan:" in hasil.galat
