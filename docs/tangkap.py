"""Take the pictures of the web application for the guides, from a fresh demo kabupaten, as palette PNG.

Usage: pip install pillow; python docs/tangkap.py [NAME …]; without names all of them. Needs chromium.
Look at each before it is committed.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from time import sleep

from PIL import Image  # type: ignore[import-not-found, unused-ignore]
from playwright.sync_api import Browser, Page, sync_playwright

from sakip.exchange.xlsx import read_workbook, write_workbook

GAMBAR = Path(__file__).resolve().parent / "gambar"
BATAS = 150 * 1024
MEJA, TINGGI, TELEPON = {"width": 1280, "height": 840}, {"width": 1280, "height": 1160}, {"width": 390, "height": 844}
BLUTO = "/i/contoh/u/kecamatan-bluto/2023/"
LAIN = "/i/contoh/u/kecamatan-arungpura/2023/"
"""A unit whose year is not published, so that its forms are open."""


@dataclass(frozen=True, kw_only=True)
class Potret:
    """One picture: who looks at which page, and what to do before."""

    nama: str
    alamat: str
    siapa: str = "perencana.bluto"
    ukuran: dict[str, int] | None = None
    siapkan: Callable[[Page], None] | None = None


def upload_changed_workbook(page: Page) -> None:
    """Download the year as a workbook, change two results, and upload it: the preview of differences."""
    with tempfile.TemporaryDirectory() as folder, page.expect_download() as unduhan:
        page.get_by_role("link", name="Unduh buku kerja").click()
        asal = Path(folder) / "asal.xlsx"
        unduhan.value.save_as(asal)
        dokumen, _ = read_workbook(asal)
        pertama, kedua, *sisa = dokumen.daftar_realisasi
        ubah = (
            replace(pertama, triwulan=(*pertama.triwulan[:3], Decimal("81.5")), penjelasan="Survei kedua, Desember 2023."),
            replace(kedua, penjelasan="Dihitung ulang dari notula rapat koordinasi."),
            *sisa,
        )
        baru = Path(folder) / "buku-kerja-2023.xlsx"
        write_workbook(replace(dokumen, daftar_realisasi=ubah), baru)
        page.locator("input[type=file]").set_input_files(baru)
        page.get_by_role("button", name="Unggah").click()
        page.wait_for_url("**/unggahan/**")


def first_open_result(page: Page) -> None:
    """From the list of results to the form of the first indicator's last quarter."""
    page.goto(str(page.locator("a[href*='/realisasi/indikator/'][href$='/4/']").first.get_attribute("href")))


def open_trace(page: Page) -> None:
    """Click a figure of the report's text: where it comes from opens beside it."""
    page.locator("a[href*='capaian%3AIKU2']").first.click()
    page.get_by_text("realisasi ÷ target").first.wait_for()


DAFTAR = (
    Potret(nama="web-dasbor-unit", alamat=BLUTO),
    Potret(nama="web-dasbor-kabupaten", alamat="/i/contoh/dasbor/2023/", siapa="pembina", ukuran=TINGGI),
    Potret(nama="web-rencana", alamat=f"{BLUTO}rencana/"),
    Potret(nama="web-pohon", alamat=f"{BLUTO}pohon/"),
    Potret(nama="web-perjanjian", alamat=f"{BLUTO}perjanjian/2/"),
    Potret(nama="web-realisasi", alamat=f"{LAIN}realisasi/", siapa="administrator", siapkan=first_open_result),
    Potret(nama="web-lkjip", alamat=f"{BLUTO}lkjip/", siapkan=open_trace),
    Potret(nama="web-buku-kerja", alamat=f"{LAIN}buku-kerja/", siapa="administrator", siapkan=upload_changed_workbook),
    Potret(nama="web-portal", alamat="/publik/contoh/u/kecamatan-bluto/2023/", siapa=""),
    Potret(nama="web-telepon-dasbor", alamat=BLUTO, ukuran=TELEPON),
    Potret(
        nama="web-telepon-realisasi",
        alamat=f"{LAIN}realisasi/",
        siapa="administrator",
        ukuran=TELEPON,
        siapkan=first_open_result,
    ),
)


@contextmanager
def application() -> Iterator[tuple[str, str]]:
    """(address, password) of the demo, served from a throw-away folder."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        porta = s.getsockname()[1]
    sakip = str(Path(sys.executable).parent / "sakip")
    with tempfile.TemporaryDirectory(prefix="sakip-tangkap-") as folder:
        lingkungan = {**os.environ, "SAKIP_DATA": folder}
        isi = subprocess.run([sakip, "web", "--contoh", "--siapkan"], env=lingkungan, capture_output=True, text=True, check=True)
        sandi = re.search(r"kata sandi: (\S+)", isi.stdout)
        assert sandi, isi.stdout
        pelayan = subprocess.Popen([sakip, "web", "--porta", str(porta)], env=lingkungan, stderr=subprocess.DEVNULL)
        try:
            _await(f"http://127.0.0.1:{porta}/sehat/")
            yield f"http://127.0.0.1:{porta}", sandi.group(1)
        finally:
            pelayan.terminate()
            pelayan.wait(timeout=20)


def _await(alamat: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(alamat, timeout=2)
            return
        except (urllib.error.URLError, OSError):
            sleep(0.5)
    raise SystemExit(f"{alamat} tidak menjawab")


def log_in(page: Page, siapa: str, sandi: str) -> None:
    """Through the form, as people do."""
    page.goto("/akun/masuk/")
    page.fill("input[name=login]", f"{siapa}@contoh.test")
    page.fill("input[name=password]", sandi)
    page.locator("form button[type=submit], form button.utama").first.click()
    page.wait_for_url("**/i/**")


def take(browser: Browser, alamat: str, sandi: str, potret: Potret) -> bytes:
    """The picture of one page, as the browser gives it."""
    konteks = browser.new_context(base_url=alamat, viewport=potret.ukuran or MEJA, locale="id-ID", accept_downloads=True)  # type: ignore[arg-type]
    page = konteks.new_page()
    if potret.siapa:
        log_in(page, potret.siapa, sandi)
    page.goto(potret.alamat)
    if potret.siapkan:
        potret.siapkan(page)
    page.wait_for_load_state("networkidle")
    gambar = page.screenshot(animations="disabled")
    konteks.close()
    return gambar


def compress(gambar: bytes) -> bytes:
    """As a palette PNG; fewer colours until it is small enough."""
    asal = Image.open(io.BytesIO(gambar)).convert("RGB")
    for warna in (256, 128, 64, 32):
        keluar = io.BytesIO()
        asal.quantize(warna, dither=Image.Dither.NONE).save(keluar, "PNG", optimize=True)
        if keluar.tell() < BATAS:
            break
    return keluar.getvalue()


def main() -> None:
    """Take the named pictures, or all."""
    pilihan = [p for p in DAFTAR if not sys.argv[1:] or p.nama in sys.argv[1:]]
    peramban = shutil.which("chromium") or sys.exit("chromium tidak ada (Debian: apt-get install chromium)")
    with application() as (alamat, sandi), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=peramban, args=["--no-sandbox", "--disable-gpu"])
        for potret in pilihan:
            isi = compress(take(browser, alamat, sandi, potret))
            (GAMBAR / f"{potret.nama}.png").write_bytes(isi)
            print(f"{potret.nama}: {len(isi) / 1024:.0f} kB")
        browser.close()


if __name__ == "__main__":
    main()
