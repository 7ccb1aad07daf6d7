"""Reading the printed report of a whole year from PDF, 60 pages, against bare extraction of its letters; prints JSON.

Compared in one run with pdfium (the letters' text alone, the fastest there is) and with pdfplumber (its letters, no tables).
"""

from __future__ import annotations

import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2

from sakip.contoh import muat
from sakip.exchange.lkjip.pdf import read_pdf
from sakip.pipeline import process, render_semua

HALAMAN = 60
ULANGAN = 3
DETIK_PALING_LAMA = 10
MB_PALING_BANYAK = 500
RASIO_PALING_TINGGI = 0.6


def laporan_60_halaman() -> bytes:
    """The example's report as often as it takes, as one PDF of 60 pages."""
    asal = pypdfium2.PdfDocument(render_semua(process(muat("bluto-2023")).naskah, ("pdf",))["pdf"])
    hasil = pypdfium2.PdfDocument.new()
    while len(hasil) < HALAMAN:
        hasil.import_pages(asal, pages=list(range(min(len(asal), HALAMAN - len(hasil)))))
    keluar = io.BytesIO()
    hasil.save(keluar)
    return keluar.getvalue()


def _pdfium(isi: bytes) -> None:
    dokumen = pypdfium2.PdfDocument(isi)
    for n in range(len(dokumen)):
        dokumen[n].get_textpage().get_text_range()
    dokumen.close()


def _pdfplumber(isi: bytes) -> None:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(isi)) as pdf:
        for halaman in pdf.pages:
            assert halaman.chars is not None
            halaman.close()


def _detik(pekerjaan: Callable[[bytes], object], isi: bytes) -> float:
    awal = time.perf_counter()
    pekerjaan(isi)
    return time.perf_counter() - awal


def _puncak_mb(isi: bytes) -> float | None:
    """The peak resident memory of a process that reads the file; None where the system does not tell (Windows)."""
    if not hasattr(os, "wait4"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        berkas = Path(folder) / "laporan.pdf"
        berkas.write_bytes(isi)
        baca = "import sys; from sakip.exchange.lkjip.pdf import read_pdf; read_pdf(open(sys.argv[1], 'rb').read(), 'x')"
        proses = subprocess.Popen([sys.executable, "-c", baca, str(berkas)])
        _, keadaan, pakai = os.wait4(proses.pid, 0)
        proses.returncode = keadaan
        assert keadaan == 0
    return pakai.ru_maxrss / 1024 if sys.platform != "darwin" else pakai.ru_maxrss / 1024**2


def main() -> None:
    """Measure and print."""
    isi = laporan_60_halaman()
    assert read_pdf(isi, "laporan.pdf").jumlah_halaman == HALAMAN
    pembaca: dict[str, Callable[[bytes], object]] = {"sakip": lambda i: read_pdf(i, "laporan.pdf"), "pdfium": _pdfium}
    if importlib.util.find_spec("pdfplumber"):
        pembaca["pdfplumber"] = _pdfplumber
    # In turns, so that other work on the machine slows all; the fastest of each counts.
    daftar = [{nama: _detik(baca, isi) for nama, baca in pembaca.items()} for _ in range(ULANGAN)]
    detik = {nama: min(d[nama] for d in daftar) for nama in pembaca}
    puncak = _puncak_mb(isi)
    lain = detik.get("pdfplumber")
    rasio = None if lain is None else detik["sakip"] / lain
    baik = detik["sakip"] <= DETIK_PALING_LAMA and (puncak or 0) < MB_PALING_BANYAK and (rasio or 0) <= RASIO_PALING_TINGGI
    hasil = {
        "nama": f"baca LKjIP PDF {HALAMAN} halaman (tabel, alinea) dibanding pengambilan huruf saja",
        "rasio_pdfplumber": None if rasio is None else round(rasio, 2),
        "rasio_pdfium": round(detik["sakip"] / detik["pdfium"], 1),
        "detik": {nama: round(nilai, 3) for nama, nilai in detik.items()},
        "puncak_mb": None if puncak is None else round(puncak),
        "ambang": f"<= {RASIO_PALING_TINGGI} x pdfplumber, <= {DETIK_PALING_LAMA} detik, < {MB_PALING_BANYAK} MB",
        "tercapai": baik,
    }
    print(json.dumps(hasil, ensure_ascii=False))


if __name__ == "__main__":
    main()
