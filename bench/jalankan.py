"""Measure what should be fast, as ratios within one run, and keep the figures in ``bench/hasil.json``.

Usage: python bench/jalankan.py [--ulang N]. Where LibreOffice is not installed, its figure is reported as not measured.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).resolve().parent
SAKIP = [sys.executable, "-m", "sakip"]
LINGKUNGAN = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
"""As at a user's desk, where pip has compiled the package once."""


def detik(perintah: list[str], ulang: int, folder: Path) -> list[float]:
    """Wall seconds of a whole process over several runs, after one that is not counted."""
    hasil = []
    for ke in range(ulang + 1):
        awal = time.perf_counter()
        subprocess.run(perintah, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=LINGKUNGAN)
        if ke:
            hasil.append(time.perf_counter() - awal)
    return hasil


def puncak_mb(perintah: list[str], folder: Path) -> float | None:
    """The peak resident memory of one process in MB; None where the system does not tell (Windows)."""
    if not hasattr(os, "wait4"):
        return None
    proses = subprocess.Popen(perintah, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=LINGKUNGAN)
    _, _, pakai = os.wait4(proses.pid, 0)
    proses.returncode = 0
    return pakai.ru_maxrss / 1024 if sys.platform != "darwin" else pakai.ru_maxrss / 1024**2


def angka(nama: str, nilai: float | None, batas: float, arah: str, rinci: dict[str, object]) -> dict[str, object]:
    """One row of the result: the figure, its bound and whether it holds (None: not measured)."""
    baik = None if nilai is None else (nilai <= batas if arah == "<=" else nilai >= batas)
    return {
        "nama": nama,
        "nilai": None if nilai is None else round(nilai, 3),
        "ambang": f"{arah} {batas:g}",
        "tercapai": baik,
        **rinci,
    }


def susun_banding_libreoffice(folder: Path, ulang: int) -> dict[str, object]:
    """``susun`` of the LKjIP to three formats against LibreOffice converting the same DOCX to PDF."""
    nama = "susun LKjIP ke DOCX+PDF+HTML / LibreOffice DOCX ke PDF"
    susun = detik([*SAKIP, "susun", "contoh/bluto-2023.xlsx", "-o", "hasil", "--dokumen", "lkjip"], ulang, folder)
    kantor = shutil.which("soffice") or shutil.which("libreoffice")
    if kantor is None:
        return angka(nama, None, 0.3, "<=", {"sebab": "LibreOffice tidak terpasang", "detik_susun": statistics.median(susun)})
    docx = next((folder / "hasil").glob("lkjip-*.docx"))
    profil = f"-env:UserInstallation={(folder / 'lo').as_uri()}"
    lo = detik([kantor, profil, "--headless", "--convert-to", "pdf", "--outdir", "lo-hasil", str(docx)], ulang, folder)
    a, b = statistics.median(susun), statistics.median(lo)
    return angka(nama, a / b, 0.3, "<=", {"detik_susun": round(a, 3), "detik_libreoffice": round(b, 3)})


def bantuan(folder: Path, ulang: int) -> dict[str, object]:
    """``sakip --help`` against a bare interpreter."""
    a = statistics.median(detik([*SAKIP, "--help"], 2 * ulang, folder))
    b = statistics.median(detik([sys.executable, "-c", "pass"], 2 * ulang, folder))
    return angka("sakip --help / python -c pass", a / b, 8, "<=", {"detik": [round(a, 3), round(b, 3)]})


def memori(folder: Path) -> dict[str, object]:
    """Peak memory of ``susun`` with every document and format."""
    puncak = puncak_mb([*SAKIP, "susun", "contoh/bluto-2023.xlsx", "-o", "hasil"], folder)
    return angka("memori puncak susun (MB)", puncak, 250, "<=", {})


def reviu(folder: Path, ulang: int) -> dict[str, object]:
    """Reviewing the original example beyond reading it, in seconds (measure, compose and all rules included)."""
    from sakip.exchange.xlsx import read_workbook
    from sakip.pipeline import process

    baca, periksa = [], []
    for ke in range(ulang + 1):
        awal = time.perf_counter()
        dokumen, _ = read_workbook(folder / "contoh" / "bluto-2023-asli.xlsx")
        tengah = time.perf_counter()
        if dokumen is None:
            raise SystemExit("contoh tidak terbaca")
        process(dokumen)
        if ke:
            baca.append(tengah - awal)
            periksa.append(time.perf_counter() - tengah)
    a, b = statistics.median(periksa), statistics.median(baca)
    return angka(
        "detik reviu di atas waktu membaca (contoh asli)",
        a - b,
        0.5,
        "<=",
        {"detik_reviu": round(a, 3), "detik_baca": round(b, 3)},
    )


def baca() -> dict[str, object]:
    """Reading a workbook of 20.000 rows, measured by its own script."""
    keluar = subprocess.run([sys.executable, str(AKAR / "baca_buku_kerja.py")], capture_output=True, text=True, check=True)
    data = json.loads(keluar.stdout)
    return angka("openpyxl read-only / sakip, membaca 20.000 baris", float(data["rasio"]), 3, ">=", {"detik": data["detik"]})


def baca_laporan() -> list[dict[str, object]]:
    """Reading a printed report of 60 pages from DOCX and PDF, measured by their own script."""
    keluar = subprocess.run([sys.executable, str(AKAR / "lkjip_baca.py")], capture_output=True, text=True, check=True)
    return [{"nama": d["nama"], "nilai": d.pop("rasio"), **d} for d in json.loads(keluar.stdout)]


def main() -> None:
    """Run all, print a table, keep the JSON. Exit 1 where a bound is missed."""
    pilihan = argparse.ArgumentParser(description=__doc__)
    pilihan.add_argument("--ulang", type=int, default=5)
    ulang = pilihan.parse_args().ulang
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        subprocess.run([*SAKIP, "contoh", "-o", "contoh"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        daftar = [
            bantuan(folder, ulang),
            susun_banding_libreoffice(folder, ulang),
            memori(folder),
            reviu(folder, ulang),
            baca(),
            *baca_laporan(),
        ]
    for baris in daftar:
        tanda = {True: "baik ", False: "BURUK", None: "-    "}[baris["tercapai"]]  # type: ignore[index]
        print(f"{tanda}  {baris['nama']}: {baris['nilai']} (ambang {baris['ambang']})")
    mesin = {"python": platform.python_version(), "sistem": platform.system(), "prosesor": os.cpu_count()}
    (AKAR / "hasil.json").write_text(
        json.dumps({"mesin": mesin, "angka": daftar}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    sys.exit(any(baris["tercapai"] is False for baris in daftar))


if __name__ == "__main__":
    main()
