"""Files of answers as units have them, made in memory; the people in them are invented."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import openpyxl

from sakip.survei.unsur import KODE_UNSUR, urutan_kuesioner

U = list(KODE_UNSUR)
GOOGLE = [
    "Stempel waktu",
    "Jenis Kelamin",
    "Usia (tahun)",
    "Pendidikan Terakhir",
    "Pekerjaan Utama",
    "Jenis layanan yang diterima",
    *(f"{n}. {u.pertanyaan}" for n, u in enumerate(urutan_kuesioner(), 1)),
    "Kritik dan saran",
]
"""Headers of a Google Form that follows the questionnaire: sarana eighth, pengaduan ninth."""
ISIAN_GOOGLE = [
    "25/01/2026 9:30:12", "Wanita", "34", "SLTA", "Ibu rumah tangga", "Kartu Keluarga",
    "Sangat sesuai", "Mudah", "Kurang cepat", "Gratis", "Sesuai", "Kompeten", "Sopan dan ramah", "Cukup", "Dikelola dengan baik",
    "Ruang tunggu panas, tolong ditambah kipas",
]  # fmt: skip


def csv_bita(*baris: Sequence[Any], pemisah: str = ",", kode: str = "utf-8") -> bytes:
    keluar = io.StringIO()
    csv.writer(keluar, delimiter=pemisah).writerows(baris)
    return keluar.getvalue().encode(kode)


def xlsx_bita(lembar: dict[str, Iterable[Sequence[Any]]]) -> bytes:
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for nama, baris in lembar.items():
        ws = buku.create_sheet(nama)
        for satu in baris:
            ws.append(list(satu))
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()
