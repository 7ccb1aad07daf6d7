"""Recognise the letters of scanned pages with the distribution's tesseract, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pypdfium2

from sakip.cetakan.bentuk import Alinea, Cetakan
from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.kemasan import refuse

BATAS_HALAMAN = 60
DETIK = 60
"""Seconds for one page."""


def recognize_scan(isi: bytes, nama: str) -> Cetakan:
    """The lines of a scanned PDF as paragraphs, marked as uncertain; tables are not told apart. Raises BerkasTidakTerbaca."""
    tesseract = shutil.which("tesseract")
    if tesseract is None:
        raise refuse(
            "ocr-tidak-ada",
            f"{nama} hasil pindaian, dan pengenal huruf (tesseract) tidak terpasang",
            "pasang tesseract-ocr dan tesseract-ocr-ind, atau minta berkas Word atau PDF aslinya",
        )
    dokumen = pypdfium2.PdfDocument(isi)
    try:
        if len(dokumen) > BATAS_HALAMAN:
            raise refuse("ocr-terlalu-tebal", f"{nama} berisi {len(dokumen)} halaman pindaian", f"paling banyak {BATAS_HALAMAN}")
        blok = [a for n in range(len(dokumen)) for a in _halaman(tesseract, dokumen, n, nama)]
        return Cetakan(jenis="pdf", nama=nama, daftar_blok=tuple(blok), jumlah_halaman=len(dokumen), dikenali_mesin=True)
    finally:
        dokumen.close()


def _halaman(tesseract: str, dokumen: pypdfium2.PdfDocument, n: int, nama: str) -> list[Alinea]:
    with tempfile.TemporaryDirectory(prefix="ocr-") as folder:
        gambar = Path(folder) / "halaman.png"
        dokumen[n].render(scale=200 / 72).to_pil().save(gambar)
        for bahasa in (["-l", "ind"], []):
            try:
                hasil = subprocess.run(
                    [tesseract, str(gambar), "stdout", *bahasa], capture_output=True, timeout=DETIK, check=False
                )
            except subprocess.TimeoutExpired:
                pesan = f"{nama}: halaman {n + 1} terlalu lama dikenali"
                raise refuse("ocr-waktu-habis", pesan, "pindai ulang lebih jelas") from None
            if hasil.returncode == 0:
                break
    teks = hasil.stdout.decode("utf-8", "replace")
    return [Alinea(teks=rapi(b), halaman=n + 1) for b in teks.split("\n") if b.strip()]
