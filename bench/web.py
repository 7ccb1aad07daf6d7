"""Measure the web application: 35 units × 12 indicators × 5 years on SQLite, the production server on two workers.

For each page: queries, kilobytes, the median milliseconds of one session, requests a second at ten sessions, beside the figures
of a plain PHP application of this field on a machine of the same size. Results go to ``bench/hasil-web.json``.
Usage: python bench/web.py [--detik N] [--data FOLDER]
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

AKAR = Path(__file__).resolve().parent
PORTA = 8765
TAHUN = (2021, 2022, 2023, 2024, 2025)
BANDING = {
    "dasbor unit": {"ms": 16, "query": 22, "kb": 131, "per_detik": 126},
    "dasbor kabupaten": {"ms": 30, "query": 20, "kb": None, "per_detik": 62},
    "daftar 420 indikator": {"ms": 28, "query": 7, "kb": 1450, "per_detik": 74},
    "halaman LKjIP": {"ms": None, "query": None, "kb": None, "per_detik": None},
}


def siapkan(folder: Path) -> tuple[str, dict[str, str]]:
    """Fill the database; returns a session key and the address of each page."""
    os.environ["SAKIP_DATA"] = str(folder)
    from sakip.web import luncur

    luncur.prepare(lambda pesan: None)
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import transaction

    from sakip.web.contoh.nama import DAFTAR_UNIT
    from sakip.web.contoh.tanam import plant_units
    from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja

    semua = [(f"{nama} {n}", bidang) for n in range(4) for nama, bidang in DAFTAR_UNIT][:35]
    if not Instansi.objects.filter(kode="ukur").exists():
        with transaction.atomic():
            instansi = Instansi(kode="ukur", nama="Kabupaten Ukur")
            instansi.save(dari_action=True)
            UnitKerja(instansi=instansi, kode="kabupaten", nama="Kabupaten Ukur", jenis="kabupaten").save(dari_action=True)
            admin = Pengguna.objects.create_user("admin@ukur.test", None, nama="Admin Rekaan")
            Keanggotaan(pengguna=admin, instansi=instansi, peran="administrator").save(dari_action=True)
            for nama in plant_units(instansi, admin, semua, TAHUN, banyak_indikator=12, sampai_triwulan=4):
                print(f"  {nama}", file=sys.stderr)
    admin = Pengguna.objects.get(email="admin@ukur.test")
    sesi = SessionStore()
    sesi[SESSION_KEY] = str(admin.pk)
    sesi[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    sesi[HASH_SESSION_KEY] = admin.get_session_auth_hash()
    sesi.save()
    unit = UnitKerja.objects.filter(instansi__kode="ukur", nama=semua[0][0]).get()
    alamat = {
        "dasbor unit": f"/i/ukur/u/{unit.kode}/2025/",
        "dasbor kabupaten": "/i/ukur/dasbor/2025/",
        "daftar 420 indikator": "/i/ukur/indikator/2025/?tampil=semua",
        "halaman LKjIP": f"/i/ukur/u/{unit.kode}/2025/lkjip/",
    }
    return str(sesi.session_key), alamat


def hitung_query(alamat: str, sesi: str) -> int:
    """The queries of one request, in this process."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="localhost")
    client.cookies["sessionid"] = sesi
    client.get(alamat)
    with CaptureQueriesContext(connection) as tangkapan:
        assert client.get(alamat).status_code == 200, alamat
    return len(tangkapan)


def ambil(hubungan: http.client.HTTPConnection, alamat: str, sesi: str) -> int:
    """One request as a browser sends it; returns the size of the uncompressed body in bytes."""
    hubungan.request("GET", alamat, headers={"Cookie": f"sessionid={sesi}", "Host": f"localhost:{PORTA}"})
    jawab = hubungan.getresponse()
    isi = jawab.read()
    if jawab.status != 200:
        raise RuntimeError(f"{alamat}: {jawab.status}")
    return len(isi)


def satu_sesi(alamat: str, sesi: str, detik: float) -> tuple[float, int]:
    """(median milliseconds, bytes) of one session."""
    hubungan = http.client.HTTPConnection("127.0.0.1", PORTA, timeout=30)
    ukuran = [ambil(hubungan, alamat, sesi) for _ in range(5)][-1]
    waktu = []
    akhir = time.perf_counter() + detik
    while time.perf_counter() < akhir:
        awal = time.perf_counter()
        ambil(hubungan, alamat, sesi)
        waktu.append(1000 * (time.perf_counter() - awal))
    return statistics.median(waktu), ukuran


def sepuluh_sesi(alamat: str, sesi: str, detik: float) -> float:
    """Requests a second of ten sessions at once."""
    banyak = [0] * 10
    akhir = time.perf_counter() + detik

    def jalan(nomor: int) -> None:
        hubungan = http.client.HTTPConnection("127.0.0.1", PORTA, timeout=60)
        while time.perf_counter() < akhir:
            ambil(hubungan, alamat, sesi)
            banyak[nomor] += 1

    daftar = [threading.Thread(target=jalan, args=(n,)) for n in range(10)]
    awal = time.perf_counter()
    for utas in daftar:
        utas.start()
    for utas in daftar:
        utas.join()
    return sum(banyak) / (time.perf_counter() - awal)


def tunggu() -> None:
    """Until the server answers."""
    for _ in range(100):
        try:
            urlopen(f"http://127.0.0.1:{PORTA}/sehat/", timeout=2)
            return
        except (URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("pelayan tidak menjawab")


def main() -> None:
    """Fill, serve, measure, write."""
    argumen = argparse.ArgumentParser()
    argumen.add_argument("--detik", type=float, default=5)
    argumen.add_argument("--data", type=Path)
    pilihan = argumen.parse_args()
    with tempfile.TemporaryDirectory() as sementara:
        sesi, halaman = siapkan(pilihan.data or Path(sementara))
        query = {nama: hitung_query(alamat, sesi) for nama, alamat in halaman.items()}
        pelayan = subprocess.Popen(
            [sys.executable, "-m", "sakip", "web", "--porta", str(PORTA), "--pekerja", "2"], stdout=subprocess.DEVNULL
        )
        try:
            tunggu()
            hasil = []
            for nama, alamat in halaman.items():
                ms, ukuran = satu_sesi(alamat, sesi, pilihan.detik)
                kini = {
                    "ms": round(ms, 1),
                    "query": query[nama],
                    "kb": round(ukuran / 1024),
                    "per_detik": round(sepuluh_sesi(alamat, sesi, pilihan.detik), 1),
                }
                hasil.append({"nama": nama, **kini, "banding": BANDING[nama]})
                print(f"{nama}: " + ", ".join(f"{k} {v} (banding {BANDING[nama][k]})" for k, v in kini.items()))
        finally:
            pelayan.terminate()
            pelayan.wait(timeout=20)
    mesin = {"python": platform.python_version(), "inti": os.cpu_count(), "detik": pilihan.detik}
    (AKAR / "hasil-web.json").write_text(json.dumps({"mesin": mesin, "hasil": hasil}, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
