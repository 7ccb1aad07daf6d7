"""The rows of an uploaded file: a CSV, or the sheets of a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sakip.exchange.xlsx.berkas import BATAS_BERKAS, buka_isi, periksa_isi
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import BerkasTidakTerbaca, Bobot, Masalah

BATAS_BARIS = 100_000
BATAS_KOLOM = 200
_BAGI = "bagi berkas itu menjadi beberapa bagian"
_BATAS_SEL_CSV = 100_000
"""Characters of one cell of a CSV."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiBerkas:
    """The sheets of a file by name, each as rows of cells; a CSV is one sheet under the file's own name."""

    daftar_lembar: dict[str, Sequence[Sequence[Any]]]
    daftar_masalah: list[Masalah] = field(default_factory=list)


def read_file(isi: bytes, nama: str) -> IsiBerkas:
    """The cells of a CSV or XLSX, told apart by content. Raises BerkasTidakTerbaca."""
    if len(isi) > BATAS_BERKAS:
        raise _tolak("berkas-besar", f"{nama} lebih besar dari {BATAS_BERKAS // 2**20} MB", _BAGI)
    if not isi.strip():
        raise _tolak("berkas-kosong", f"{nama} kosong", "salin ulang berkas dari sumbernya")
    hasil = _buku(isi, nama) if isi[:2] == b"PK" or isi[:4] == b"\xd0\xcf\x11\xe0" else _csv(isi, nama)
    for lembar, baris in hasil.daftar_lembar.items():
        if len(baris) > BATAS_BARIS + 20:
            raise _tolak(
                "lembar-besar",
                f'"{lembar}" memuat {len(baris)} baris, paling banyak {BATAS_BARIS}',
                _BAGI,
            )
        if max((len(b) for b in baris), default=0) > BATAS_KOLOM:
            raise _tolak("kolom-banyak", f'"{lembar}" memuat lebih dari {BATAS_KOLOM} kolom', "hapus kolom yang bukan jawaban")
    return hasil


def _tolak(kode: str, pesan: str, saran: str) -> BerkasTidakTerbaca:
    return BerkasTidakTerbaca(Masalah(kode=kode, pesan=pesan, saran=saran))


def _buku(isi: bytes, nama: str) -> IsiBerkas:
    periksa_isi(isi, nama)
    masalah: list[Masalah] = []
    with buka_isi(isi, nama) as buku:
        lembar = {n: buku.siapkan(n, n, masalah)().daftar_baris for n in buku.daftar_nama}
    return IsiBerkas(daftar_lembar=lembar, daftar_masalah=masalah)


def _csv(isi: bytes, nama: str) -> IsiBerkas:
    masalah: list[Masalah] = []
    if b"\0" in isi[:4096] and not isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _tolak("bukan-csv", f"{nama} bukan CSV atau XLSX", "simpan tabelnya sebagai CSV UTF-8 atau Excel Workbook (.xlsx)")
    try:
        teks = isi.decode("utf-16" if isi.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError:
        teks = isi.decode("cp1252", errors="replace")
        masalah.append(
            Masalah(
                kode="bukan-utf8",
                pesan="berkas tidak berpengodean UTF-8 dan dibaca sebagai Windows-1252",
                saran='periksa huruf beraksen; simpan dari Excel sebagai "CSV UTF-8"',
                lokasi=Lokasi(lembar=nama),
                bobot=Bobot.PERINGATAN,
            )
        )
    kepala = teks.lstrip().partition("\n")[0]
    pemisah = max(",;\t", key=kepala.count)
    csv.field_size_limit(_BATAS_SEL_CSV)
    try:
        baris = list(islice(csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah), BATAS_BARIS + 30))
    except csv.Error:
        raise _tolak(
            "csv-rusak",
            f"{nama} bukan CSV yang utuh",
            "periksa tanda kutip yang tidak ditutup, lalu simpan ulang sebagai CSV UTF-8",
        ) from None
    return IsiBerkas(daftar_lembar={nama: baris}, daftar_masalah=masalah)
