"""The core runs without a web framework, and the generated reference pages are fresh."""

import subprocess
import sys
from pathlib import Path

AKAR = Path(__file__).parent.parent


def test_the_command_starts_without_loading_the_readers_and_writers() -> None:
    kode = (
        "import sys, sakip.cli as c\n"
        "for n in c.DAFTAR_PERINTAH: c.kelompok.get_command(None, n)\n"
        "berat = {'django', 'docx', 'typst', 'yaml', 'xlsxwriter', 'python_calamine', 'lxml', 'markdown_it'} & set(sys.modules)\n"
        "sys.exit(str(berat) if berat else 0)"
    )
    assert subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True).stderr == ""


def test_the_reference_pages_are_fresh(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(AKAR / "docs" / "buat.py"), str(tmp_path)], check=True)
    basi = [p.name for p in tmp_path.iterdir() if p.read_bytes() != (AKAR / "docs" / "referensi" / p.name).read_bytes()]
    assert basi == [], "jalankan: make docs"
