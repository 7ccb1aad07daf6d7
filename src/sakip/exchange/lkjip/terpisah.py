"""Review an untrusted report in a process of its own, which may fail without harm."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from typing import IO, Any

from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah

DETIK = 90
"""Wall seconds; the process itself ends after 60 seconds of processor time."""
BATAS_JAWABAN = 100 * 2**20
"""Bytes of the answer: an upload of 20 MB with its comments has less than half, and more would burden whoever reads it."""


def review_isolated(isi: bytes, nama: str, *, ocr: bool = False, komentar: bool = False, detik: int = DETIK) -> dict[str, Any]:
    """What `pekerja.answer` gives, computed in a limited process in an empty folder without this process's environment.

    Raises BerkasTidakTerbaca where the file cannot be read, the time is over or the process died of its limits.
    """
    pilihan = [*(["--ocr"] if ocr else []), *(["--komentar"] if komentar else [])]
    return run_worker("pekerja", isi, nama, pilihan, detik)


def run_worker(modul: str, isi: bytes, nama: str, pilihan: list[str], detik: int) -> dict[str, Any]:
    """The answer of a worker module of this package. Raises BerkasTidakTerbaca as `review_isolated` does."""
    dasar = os.path.basename(nama).replace("\0", "") or "laporan"
    with tempfile.TemporaryDirectory(prefix="periksa-") as folder, tempfile.TemporaryFile() as jawaban:
        proses = subprocess.Popen(
            [sys.executable, "-m", f"sakip.exchange.lkjip.{modul}", dasar, *pilihan],
            stdin=subprocess.PIPE,
            stdout=jawaban,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env=_lingkungan(folder),
            start_new_session=True,
        )
        try:
            proses.communicate(isi, timeout=detik)
        except subprocess.TimeoutExpired:
            raise _gagal("waktu-habis", f"{nama} belum selesai dibaca setelah {detik} detik") from None
        finally:
            _akhiri(proses)
        hasil = _baca_jawaban(jawaban, proses.returncode, nama)
    if galat := hasil.get("galat"):
        raise BerkasTidakTerbaca(Masalah(kode=galat["kode"], pesan=galat["pesan"], saran=galat["saran"]))
    return hasil


def _baca_jawaban(jawaban: IO[bytes], kode: int, nama: str) -> dict[str, Any]:
    panjang = jawaban.seek(0, os.SEEK_END)
    if kode or not panjang:
        raise _gagal("pembaca-berhenti", f"{nama} melampaui batas memori atau waktu pemeriksaan")
    if panjang > BATAS_JAWABAN:
        raise _gagal("laporan-terlalu-besar", f"isi {nama} terlalu besar untuk diperiksa")
    jawaban.seek(0)
    hasil: dict[str, Any] = json.loads(jawaban.read())
    return hasil


def _lingkungan(folder: str) -> dict[str, str]:
    """Only what Python and tesseract need; no secret of the server."""
    perlu = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "PYTHONPATH", "VIRTUAL_ENV", "TESSDATA_PREFIX")
    return {
        **{k: os.environ[k] for k in perlu if k in os.environ},
        "TMPDIR": folder,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
    }


def _akhiri(proses: subprocess.Popen[bytes]) -> None:
    """End the process and what it started; nothing where it has ended."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(proses.pid, signal.SIGKILL)
    else:
        proses.kill()
    proses.wait()


def _gagal(kode: str, pesan: str) -> BerkasTidakTerbaca:
    return BerkasTidakTerbaca(
        Masalah(kode=kode, pesan=pesan, saran="Simpan laporan tanpa lampiran pindaian, atau bagi menjadi beberapa berkas.")
    )
