"""Reading a printed report of 60 pages from DOCX and from PDF against bare extraction of its text; prints JSON.

Compared in one run, in turns: DOCX with python-docx (the text of every paragraph and cell), PDF with pdfium (the letters' text
alone, the fastest there is) and with pdfplumber (its letters, no tables). The whole check (reading, understanding, every rule)
is timed beside them.
"""

from __future__ import annotations

import copy
import io
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pdfplumber
import pypdfium2

from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report
from sakip.pipeline import process, process_report, render_semua

HALAMAN = 60
ULANGAN = 3
MB_PALING_BANYAK = 500

Pembaca = Callable[[bytes], object]


def laporan_60_halaman() -> tuple[bytes, bytes]:
    """The example's report as often as it takes: as a DOCX and a PDF of 60 pages."""
    bentuk = render_semua(process(muat("bluto-2023")).naskah, ("docx", "pdf"))
    asal = pypdfium2.PdfDocument(bentuk["pdf"])
    hasil, keluar = pypdfium2.PdfDocument.new(), io.BytesIO()
    while len(hasil) < HALAMAN:
        hasil.import_pages(asal, pages=list(range(min(len(asal), HALAMAN - len(hasil)))))
    hasil.save(keluar)
    return _docx_berulang(bentuk["docx"], math.ceil(HALAMAN / len(asal))), keluar.getvalue()


def _docx_berulang(isi: bytes, kali: int) -> bytes:
    dokumen = docx.Document(io.BytesIO(isi))
    badan = dokumen.element.body
    semula = [anak for anak in badan if not anak.tag.endswith("}sectPr")]
    for _ in range(kali - 1):
        for anak in semula:
            badan.insert(len(badan) - 1, copy.deepcopy(anak))
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()


def _python_docx(isi: bytes) -> None:
    dokumen = docx.Document(io.BytesIO(isi))
    for alinea in dokumen.paragraphs:
        assert alinea.text is not None
    for tabel in dokumen.tables:
        for baris in tabel.rows:
            for sel in baris.cells:
                assert sel.text is not None


def _pdfium(isi: bytes) -> None:
    dokumen = pypdfium2.PdfDocument(isi)
    for n in range(len(dokumen)):
        dokumen[n].get_textpage().get_text_range()
    dokumen.close()


def _pdfplumber(isi: bytes) -> None:
    with pdfplumber.open(io.BytesIO(isi)) as pdf:
        for halaman in pdf.pages:
            assert halaman.chars is not None
            halaman.close()


def _detik(pekerjaan: Pembaca, isi: bytes) -> float:
    awal = time.perf_counter()
    pekerjaan(isi)
    return time.perf_counter() - awal


def _puncak_mb(isi: bytes, nama: str) -> float | None:
    """The peak resident memory of a process that reads and reviews the file; None where the system does not tell (Windows)."""
    if not hasattr(os, "wait4"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / nama
        berkas.write_bytes(isi)
        periksa = (
            "import sys; from pathlib import Path; from sakip.exchange.lkjip.pekerja import answer;"
            "p = Path(sys.argv[1]); answer(p.read_bytes(), p.name)"
        )
        proses = subprocess.Popen([sys.executable, "-c", periksa, str(berkas)])
        _, keadaan, pakai = os.wait4(proses.pid, 0)
        proses.returncode = keadaan
        assert keadaan == 0
    return pakai.ru_maxrss / 1024 if sys.platform != "darwin" else pakai.ru_maxrss / 1024**2


def ukur(
    isi: bytes, nama: str, pembanding: dict[str, Pembaca], ambang: dict[str, float], paling_lama: float
) -> dict[str, object]:
    """One form: the reader against each bare library, in turns so that other work slows all; the fastest of each counts."""
    pembaca: dict[str, Pembaca] = {
        "baca": lambda i: read_report(i, nama),
        "periksa": lambda i: process_report(i, nama),
        **pembanding,
    }
    daftar = [{n: _detik(baca, isi) for n, baca in pembaca.items()} for _ in range(ULANGAN)]
    detik = {n: min(d[n] for d in daftar) for n in pembaca}
    puncak = _puncak_mb(isi, nama)
    rasio = {n: detik["baca"] / detik[n] for n in pembanding}
    return {
        "nama": f"baca LKjIP {nama.rpartition('.')[2].upper()} {HALAMAN} halaman (tabel, alinea) dibanding pengambilan teks saja",
        "rasio": {n: round(nilai, 2) for n, nilai in rasio.items()},
        "detik": {n: round(nilai, 3) for n, nilai in detik.items()},
        "puncak_mb": None if puncak is None else round(puncak),
        "ambang": ", ".join([f"<= {b} x {n}" for n, b in ambang.items()])
        + f"; <= {paling_lama:g} detik, < {MB_PALING_BANYAK} MB",
        "tercapai": all(rasio[n] <= b for n, b in ambang.items())
        and detik["baca"] <= paling_lama
        and (puncak or 0) < MB_PALING_BANYAK,
    }


def main() -> None:
    """Measure and print."""
    isi_docx, isi_pdf = laporan_60_halaman()
    assert read_report(isi_pdf, "laporan.pdf").jumlah_halaman == HALAMAN
    hasil = [
        ukur(isi_docx, "laporan.docx", {"python-docx": _python_docx}, {"python-docx": 1.0}, 3),
        ukur(isi_pdf, "laporan.pdf", {"pdfium": _pdfium, "pdfplumber": _pdfplumber}, {"pdfium": 40, "pdfplumber": 0.6}, 10),
    ]
    print(json.dumps(hasil, ensure_ascii=False))


if __name__ == "__main__":
    main()
