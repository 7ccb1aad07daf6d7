"""Recognise the letters of scanned pages with the distribution's tesseract, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pypdfium2

from sakip.cetakan.bentuk import Alinea, Cetakan
from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.kemasan import refuse

BATAS_HALAMAN = 60
DETIK = 60
"""Seconds for one page."""
DETIK_SEMUA = 900
"""Seconds for all pages: 60 pages take some five minutes."""
TITIK_PER_INCI = 200
"""What tesseract asks for at least, and half of the time that 300 take."""
BATAS_TITIK = 25_000_000
"""Dots of a picture: an A3 page has 7,7 million."""


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
        blok = tuple(_semua(tesseract, dokumen, nama))
        jumlah = len(dokumen)
    except pypdfium2.PdfiumError:
        raise refuse("pdf-rusak", f"{nama} rusak: ada halaman yang tidak terbaca", "pindai ulang") from None
    finally:
        dokumen.close()
    if not blok:
        raise refuse("ocr-tanpa-huruf", f"{nama}: tidak ada huruf yang dikenali", "pindai ulang lebih jelas dan tegak")
    return Cetakan(jenis="pdf", nama=nama, daftar_blok=blok, jumlah_halaman=jumlah, dikenali_mesin=True)


def _semua(tesseract: str, dokumen: pypdfium2.PdfDocument, nama: str) -> Iterator[Alinea]:
    mulai = monotonic()
    with tempfile.TemporaryDirectory(prefix="ocr-") as folder:
        gambar = Path(folder) / "halaman.pgm"
        for n in range(len(dokumen)):
            _lukis(dokumen[n], gambar)
            for baris in _kenali(tesseract, gambar, n, nama, mulai).split("\n"):
                if teks := rapi(baris):
                    yield Alinea(teks=teks, halaman=n + 1)


def _lukis(halaman: pypdfium2.PdfPage, tujuan: Path) -> None:
    """The page in shades of grey, as the plain format that needs no library."""
    lebar, tinggi = halaman.get_size()
    skala = min(TITIK_PER_INCI / 72, (BATAS_TITIK / max(lebar * tinggi, 1)) ** 0.5)
    gambar = halaman.render(scale=skala, grayscale=True)
    baris = bytes(gambar.buffer)
    isi = b"".join(baris[b * gambar.stride : b * gambar.stride + gambar.width] for b in range(gambar.height))
    tujuan.write_bytes(b"P5 %d %d 255\n%s" % (gambar.width, gambar.height, isi))
    gambar.close()


def _kenali(tesseract: str, gambar: Path, n: int, nama: str, mulai: float) -> str:
    for bahasa in (["-l", "ind"], []):
        sisa = min(DETIK, DETIK_SEMUA - (monotonic() - mulai))
        perintah = [tesseract, str(gambar), "stdout", "--dpi", str(TITIK_PER_INCI), *bahasa]
        try:
            hasil = subprocess.run(perintah, capture_output=True, timeout=max(sisa, 0.1), check=False)
        except subprocess.TimeoutExpired:
            pesan = f"{nama}: halaman {n + 1} terlalu lama dikenali"
            raise refuse("ocr-waktu-habis", pesan, "pindai ulang lebih jelas, atau bagi menjadi beberapa berkas") from None
        if hasil.returncode == 0:
            return hasil.stdout.decode("utf-8", "replace")
    raise refuse("ocr-gagal", f"{nama}: tesseract gagal membaca halaman {n + 1}", "periksa pemasangan tesseract-ocr-ind")
