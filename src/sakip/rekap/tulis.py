"""A roll-up as rows of text, CSV, JSON and Parquet; figures are rounded half-up here and only here."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path

from sakip.kernel.angka import bulatkan
from sakip.rekap.mesin import engine
from sakip.rekap.skm import BarisRekap, HasilRekap
from sakip.survei.hasil import Angka, TidakDapatDihitung
from sakip.survei.unsur import KODE_UNSUR

SEMUA = "(semua)"
"""What a total shows in the place of a key."""
KEPALA_HASIL = ("responden", *KODE_UNSUR, "ikm", "mutu", "kinerja", "alasan")


def daftar_teks(hasil: HasilRekap) -> list[dict[str, str]]:
    """One row a group: its keys, respondents, NRR (3 decimals), IKM (2 decimals), mutu, and why there is no IKM."""
    return [dict(zip((*hasil.menurut, *KEPALA_HASIL), (*_kunci(b), *_isi(b)), strict=True)) for b in hasil.daftar_baris]


def _kunci(baris: BarisRekap) -> tuple[str, ...]:
    return tuple(SEMUA if k is None else k for k in baris.kunci)


def _isi(baris: BarisRekap) -> tuple[str, ...]:
    alasan = baris.ikm.alasan if isinstance(baris.ikm, TidakDapatDihitung) else ""
    nrr = (_teks(n, 3) for n in baris.nrr)
    return (str(baris.responden), *nrr, _teks(baris.ikm, 2), baris.kelas.mutu, baris.kelas.kinerja, alasan)


def _teks(angka: Angka, desimal: int) -> str:
    return "" if isinstance(angka, TidakDapatDihitung) else str(bulatkan(angka, desimal))


def json_text(hasil: HasilRekap) -> str:
    """The roll-up as JSON; numbers are strings, so that no reader rounds them."""
    daftar = []
    for baris in daftar_teks(hasil):
        nrr = {kode: baris.pop(kode) for kode in KODE_UNSUR}
        isi: dict[str, object] = {**baris, "responden": int(baris["responden"]), "nrr": nrr}
        daftar.append(isi)
    ringkas = {
        "menurut": list(hasil.menurut),
        "bobot": hasil.bobot.value,
        "aturan_kosong": hasil.aturan_kosong.value,
        "jawaban": hasil.jawaban,
        "tidak_dihitung": hasil.tidak_dihitung,
        "baris": daftar,
    }
    return json.dumps(ringkas, ensure_ascii=False, indent=2)


def csv_text(hasil: HasilRekap, *, aman: bool = True) -> str:
    """The roll-up as CSV; ``aman`` keeps a key that a spreadsheet would run as a formula from being one."""
    keluar = io.StringIO()
    penulis = csv.writer(keluar, lineterminator="\n")
    penulis.writerow((*hasil.menurut, *KEPALA_HASIL))
    for baris in hasil.daftar_baris:
        kunci = _kunci(baris)
        penulis.writerow((*(map(_aman, kunci) if aman else kunci), *_isi(baris)))
    return keluar.getvalue()


def _aman(teks: str) -> str:
    return f"'{teks}" if teks[:1] in ("=", "+", "-", "@", "\t", "\r") else teks


def parquet_bytes(hasil: HasilRekap) -> bytes:
    """The roll-up as Parquet: figures as decimals of the displayed number of places. Raises RekapDitolak."""
    jenis = dict.fromkeys(hasil.menurut, "VARCHAR") | {"responden": "BIGINT"}
    jenis |= dict.fromkeys(KODE_UNSUR, "DECIMAL(4,3)") | {"ikm": "DECIMAL(5,2)"}
    jenis |= dict.fromkeys(("mutu", "kinerja", "alasan"), "VARCHAR")
    with tempfile.TemporaryDirectory(prefix="sakip-rekap-") as folder, engine() as sambungan:
        antara, jadi = Path(folder, "rekap.csv"), Path(folder, "rekap.parquet")
        antara.write_text(csv_text(hasil, aman=False), encoding="utf-8", newline="")
        baca = sambungan.read_csv(str(antara), header=True, delimiter=",", quotechar='"', escapechar='"', dtype=jenis)
        baca.write_parquet(str(jadi))
        return jadi.read_bytes()
