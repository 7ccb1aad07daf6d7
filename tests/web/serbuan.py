"""A surge of citizens on the real server: separate connections and cookie jars, every form counted afterwards by its own words.

Used by the tests and by ``bench/skm_serbuan.py``; needs nothing but the standard library.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

KODE = "serbuan"
SIAPKAN = Path(__file__).with_name("serbuan_basis_data.py")
SABAR = 90
"""Seconds that anything may take on a slow machine."""


@dataclass
class Pelayan:
    """``sakip web`` on two workers with a database of its own."""

    folder: Path
    lingkungan: dict[str, str] = field(default_factory=dict)
    porta: int = 0
    proses: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        with socket.socket() as soket:
            soket.bind(("127.0.0.1", 0))
            self.porta = self.porta or soket.getsockname()[1]

    @property
    def env(self) -> dict[str, str]:
        dasar = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DJANGO_")) and k != "DATABASE_URL"}
        return {**dasar, "SAKIP_DATA": str(self.folder), "SAKIP_SURVEI_LAJU": "1000000", **self.lingkungan}

    def siapkan(self) -> None:
        """An empty database with one open survey of one service."""
        subprocess.run([sys.executable, str(SIAPKAN), "siapkan", KODE], env=self.env, check=True)

    def tersimpan(self) -> Counter[str]:
        """The stored answers by their words."""
        hasil = subprocess.run([sys.executable, str(SIAPKAN), "baca", KODE], env=self.env, check=True, capture_output=True)
        return Counter(json.loads(hasil.stdout))

    def nyalakan(self) -> None:
        """Start, and wait until it answers."""
        self.proses = subprocess.Popen(
            [sys.executable, "-m", "sakip", "web", "--porta", str(self.porta), "--pekerja", "2"],
            env=self.env, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        akhir = time.monotonic() + SABAR
        while time.monotonic() < akhir:
            if self.proses.poll() is not None:
                raise RuntimeError(f"pelayan berhenti dengan kode {self.proses.returncode}")
            if self._menjawab():
                return
            time.sleep(0.2)
        raise RuntimeError("pelayan tidak menjawab")

    def _menjawab(self) -> bool:
        try:
            hubungan = http.client.HTTPConnection("127.0.0.1", self.porta, timeout=5)
            hubungan.request("GET", "/sehat/")
            return hubungan.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False

    def bunuh(self) -> None:
        """kill -9 to the server, its workers and its queue, all at once."""
        self._sinyal(signal.SIGKILL)

    def matikan(self) -> None:
        """Stop as an operator does; then make sure."""
        self._sinyal(signal.SIGTERM)

    def _sinyal(self, sinyal: int) -> None:
        if self.proses is None:
            return
        grup = self.proses.pid
        try:
            os.killpg(grup, sinyal)
            self.proses.wait(timeout=20)
            os.killpg(grup, signal.SIGKILL)
        except ProcessLookupError:
            pass
        except subprocess.TimeoutExpired:
            os.killpg(grup, signal.SIGKILL)
        self.proses.wait(timeout=20)
        self.proses = None


class Telepon:
    """A citizen's telephone: its own connection and its own cookies."""

    def __init__(self, porta: int) -> None:
        self.porta = porta
        self.kuki: dict[str, str] = {}
        self.hubungan = http.client.HTTPConnection("127.0.0.1", porta, timeout=SABAR)

    def _minta(self, cara: str, isi: str | None = None) -> tuple[int, str, str]:
        kepala = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.kuki.items())}
        if isi is not None:
            kepala |= {"Content-Type": "application/x-www-form-urlencoded"}
        self.hubungan.request(cara, f"/s/{KODE}/?lagi=1", body=isi, headers=kepala)
        jawab = self.hubungan.getresponse()
        badan = jawab.read().decode()
        for baris in jawab.headers.get_all("Set-Cookie") or ():
            nama, _, nilai = baris.partition(";")[0].partition("=")
            self.kuki[nama.strip()] = nilai
        return jawab.status, jawab.headers.get("Location") or "", badan

    def buka(self, kata: str) -> str:
        """Open the form and fill it in; the body that will be sent."""
        status, _, badan = self._minta("GET")
        if status != 200:
            raise RuntimeError(f"formulir menjawab {status}")
        tanda, rahasia = (re.search(rf'name="{n}" value="([^"]+)"', badan) for n in ("tanda", "csrfmiddlewaretoken"))
        if not tanda or not rahasia:
            raise RuntimeError("halaman tanpa formulir")
        unsur = {f"u{n}": str(1 + (n + len(kata)) % 4) for n in range(1, 10)}
        return urlencode({"csrfmiddlewaretoken": rahasia[1], "tanda": tanda[1], "website": "", "saran": kata, **unsur})

    def kirim(self, isi: str) -> bool:
        """Send; True when the thank-you page was promised. Raises RuntimeError for any other answer."""
        status, tujuan, badan = self._minta("POST", isi)
        if status == 302 and tujuan.startswith(f"/s/{KODE}/terima-kasih/"):
            return True
        raise RuntimeError(f"kiriman dijawab {status}: {badan[:200]}")

    def kembar(self) -> Telepon:
        """The same browser on a second connection: the other click of a double click."""
        lain = Telepon(self.porta)
        lain.kuki = dict(self.kuki)
        return lain


@dataclass
class Catatan:
    """What the citizens saw."""

    dikirim: list[str] = field(default_factory=list)
    diakui: list[str] = field(default_factory=list)
    gagal: list[tuple[str, str, str]] = field(default_factory=list)
    """(words, body, error) of a submission without an answer."""
    ms_buka: list[float] = field(default_factory=list)
    ms_kirim: list[float] = field(default_factory=list)
    kiriman_ganda: int = 0
    kunci: threading.Lock = field(default_factory=threading.Lock)

    def waktu(self, daftar: list[float], kerja: Callable[[], object]) -> object:
        awal = time.perf_counter()
        hasil = kerja()
        with self.kunci:
            daftar.append(1000 * (time.perf_counter() - awal))
        return hasil


def serbu(porta: int, *, orang: int, lembar: int, awalan: str = "w", ganda: int = 3) -> Catatan:
    """``orang`` citizens at once, each ``lembar`` forms one after the other; every ``ganda``-th form is sent twice at once."""
    catatan = Catatan()
    gerbang = threading.Barrier(orang)

    def jalan(nomor: int) -> None:
        gerbang.wait()
        for ke in range(lembar):
            kata = f"{awalan}-{nomor}-{ke}"
            if not _satu(catatan, Telepon(porta), kata, (nomor + ke) % ganda == 0):
                return

    _bersama(jalan, range(orang))
    return catatan


def _satu(catatan: Catatan, telepon: Telepon, kata: str, ganda: bool) -> bool:
    isi = ""
    try:
        isi = str(catatan.waktu(catatan.ms_buka, lambda: telepon.buka(kata)))
        with catatan.kunci:
            catatan.dikirim.append(kata)
        kedua = None
        if ganda:
            catatan.kiriman_ganda += 1
            kedua = threading.Thread(target=_klik_kedua, args=(catatan, telepon.kembar(), kata, isi))
            kedua.start()
        catatan.waktu(catatan.ms_kirim, lambda: telepon.kirim(isi))
        with catatan.kunci:
            catatan.diakui.append(kata)
        if kedua:
            kedua.join()
        return True
    except (OSError, http.client.HTTPException, RuntimeError) as galat:
        with catatan.kunci:
            catatan.gagal.append((kata, isi, repr(galat)))
        return False


def _klik_kedua(catatan: Catatan, telepon: Telepon, kata: str, isi: str) -> None:
    try:
        telepon.kirim(isi)
    except (OSError, http.client.HTTPException, RuntimeError) as galat:
        with catatan.kunci:
            catatan.gagal.append((kata, "", repr(galat)))
        return
    with catatan.kunci:
        catatan.diakui.append(kata)


def serbu_lalu_bunuh(pelayan: Pelayan, *, orang: int, sesudah: int, awalan: str = "k") -> Catatan:
    """Citizens send without end; when ``sesudah`` were thanked the server is killed. Returns what they saw until then."""
    catatan = Catatan()
    gerbang = threading.Barrier(orang)
    mati = threading.Event()

    def jalan(nomor: int) -> None:
        gerbang.wait()
        ke = 0
        while not mati.is_set() and _satu(catatan, Telepon(pelayan.porta), f"{awalan}-{nomor}-{ke}", False):
            ke += 1

    daftar = [threading.Thread(target=jalan, args=(n,)) for n in range(orang)]
    for utas in daftar:
        utas.start()
    akhir = time.monotonic() + SABAR
    while len(catatan.diakui) < sesudah and time.monotonic() < akhir:
        time.sleep(0.005)
    pelayan.bunuh()
    mati.set()
    for utas in daftar:
        utas.join()
    return catatan


def kirim_ulang(porta: int, catatan: Catatan) -> list[str]:
    """What citizens do whose telephone got no answer: send the same form again. Returns their words."""
    belum = [(kata, isi) for kata, isi, _ in catatan.gagal if isi and kata not in catatan.diakui]

    def ulang(pasangan: tuple[str, str]) -> None:
        telepon = Telepon(porta)
        rahasia = re.search(r"csrfmiddlewaretoken=([^&]+)", telepon.buka(pasangan[0]))
        assert rahasia
        telepon.kirim(re.sub(r"csrfmiddlewaretoken=[^&]+", rahasia[0], pasangan[1]))

    _bersama(ulang, belum)
    return [kata for kata, _ in belum]


def _bersama(kerja: Callable[..., None], daftar: Iterable[object]) -> None:
    semua = [threading.Thread(target=kerja, args=(d,)) for d in daftar]
    for utas in semua:
        utas.start()
    for utas in semua:
        utas.join()
