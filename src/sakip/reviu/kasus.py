"""Rule cases beside each rule: a YAML file changes a small sound document; tests and the manual use them."""

from __future__ import annotations

import copy
from importlib.resources import files
from typing import Any

from sakip.kernel.data import parse_yaml
from sakip.reviu.aturan import Aturan, MukaCetak

Lembar = dict[str, Any]
KUNCI = {
    "Target": ("indikator",), "RKT": ("indikator",), "PK": ("versi",), "PK Target": ("versi", "indikator"),
    "Rencana Aksi": ("indikator",), "Realisasi": ("indikator",), "Kinerja Lalu": ("indikator", "tahun"),
    "Standar": ("indikator",), "Analisis": ("indikator",), "Pendukung": ("indikator", "simpul"), "Narasi": ("bagian",),
    "Layanan": ("nama",), "Jawaban": ("nama",), "Tindak Lanjut": ("unsur",), "Tindak Lanjut Lalu": ("unsur",),
    "Nilai Sebelumnya": ("periode",), "Nilai Lalu": ("tahun",),
    "Isu": ("uraian",), "Dasar Hukum": ("uraian",), "Tim SAKIP": ("jabatan",), "Angka Pembanding": ("tempat", "objek", "ukuran"),
}  # fmt: skip
"""What names a row of a sheet; elsewhere its ``kode``. Several columns are joined with ``/``."""


def dasar(paket: str = "sakip.reviu.rules") -> Lembar:
    """The small sound document that every case starts from, as rows of the workbook's sheets."""
    hasil: Lembar = parse_yaml(files(paket).joinpath("dasar.yaml").read_text(encoding="utf-8"))
    return hasil


def muat_kasus(aturan: Aturan | MukaCetak) -> dict[str, list[dict[str, Any]]]:
    """A rule's cases: ``lulus`` (silent) and ``gagal`` (each with the ``temuan`` it must give)."""
    paket, _, nama = aturan.modul.rpartition(".")
    hasil: dict[str, list[dict[str, Any]]] = parse_yaml(files(paket).joinpath(f"{nama}.yaml").read_text(encoding="utf-8"))
    return hasil


def terapkan(kasus: dict[str, Any], awal: Lembar | None = None) -> Lembar:
    """The rows of a case: ``ganti`` replaces sheets, ``hapus`` drops rows, ``ubah`` changes cells, ``tambah`` appends rows.

    ``awal`` is the sound document (default: ``dasar()``). Raises KeyError where a case names a row that it does not have.
    """
    lembar = copy.deepcopy(dasar() if awal is None else awal)
    lembar.update(copy.deepcopy(kasus.get("ganti", {})))
    for nama, daftar in kasus.get("hapus", {}).items():
        for kunci in daftar:
            lembar[nama].remove(_cari(lembar, nama, str(kunci)))
    for nama, perubahan in kasus.get("ubah", {}).items():
        if isinstance(lembar.get(nama), dict):
            lembar[nama].update(perubahan)
            continue
        for kunci, isi in perubahan.items():
            _cari(lembar, nama, str(kunci)).update(isi)
    for nama, daftar in kasus.get("tambah", {}).items():
        lembar.setdefault(nama, []).extend(copy.deepcopy(daftar))
    return lembar


def _cari(lembar: Lembar, nama: str, kunci: str) -> dict[str, Any]:
    for baris in lembar.get(nama, []):
        if "/".join(str(baris.get(k, "")) for k in KUNCI.get(nama, ("kode",))) == kunci:
            hasil: dict[str, Any] = baris
            return hasil
    raise KeyError(f"{nama}: {kunci}")
