"""The rows of an uploaded file: a CSV, or the sheets of a workbook."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from sakip.exchange.xlsx.berkas import BATAS_BERKAS, buka_isi, periksa_isi
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import BerkasTidakTerbaca, Bobot, Masalah

BATAS_BARIS = 100_000
BATAS_KOLOM = 200
_BAGI = "bagi berkas itu menjadi beberapa bagian"
_SIMPAN = "simpan tabelnya sebagai CSV UTF-8 atau Excel Workbook (.xlsx)"
_BUKAN_TABEL = {
    b"%pdf": "dokumen PDF",
    b"\x89png": "gambar",
    b"\xff\xd8\xff": "gambar",
    b"gif8": "gambar",
    b"<!doctype": "halaman web",
    b"<html": "halaman web",
    b"<?xml": "berkas XML",
    b"{\\rtf": "dokumen RTF",
    b"\x1f\x8b": "berkas terkompres",
    b"par1": "berkas Parquet (untuk sakip skm rekap)",
}
_BARIS_CONTOH = 20
"""First rows that tell the delimiter."""
_BANYAK_SEJENIS = 10
"""Problems of one kind of a sheet that are told one by one."""
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
    if apa := next((apa for tanda, apa in _BUKAN_TABEL.items() if isi.lstrip()[: len(tanda)].lower() == tanda), ""):
        raise _tolak("bukan-tabel", f"{nama} adalah {apa}, bukan CSV atau XLSX", _SIMPAN)
    hasil = _buku(isi, nama) if isi[:2] == b"PK" or isi[:4] == b"\xd0\xcf\x11\xe0" else _csv(isi, nama)
    for lembar, baris in hasil.daftar_lembar.items():
        if len(baris) > BATAS_BARIS + 20:
            raise _tolak(
                "lembar-besar",
                f'"{lembar}" memuat lebih dari {BATAS_BARIS} baris',
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
    return IsiBerkas(daftar_lembar=lembar, daftar_masalah=_ringkas(masalah))


def _ringkas(daftar: Sequence[Masalah]) -> list[Masalah]:
    """The first problems of each kind and sheet; the last of them tells how many more there are."""
    banyak = Counter((m.lokasi.lembar, m.kode) for m in daftar)
    disebut: Counter[tuple[str, str]] = Counter()
    hasil = []
    for masalah in daftar:
        jenis = (masalah.lokasi.lembar, masalah.kode)
        disebut[jenis] += 1
        if disebut[jenis] == _BANYAK_SEJENIS < banyak[jenis]:
            masalah = replace(masalah, pesan=f"{masalah.pesan} (dan {banyak[jenis] - _BANYAK_SEJENIS} sel lain sejenis)")
        if disebut[jenis] <= _BANYAK_SEJENIS:
            hasil.append(masalah)
    return hasil


def _csv(isi: bytes, nama: str) -> IsiBerkas:
    masalah: list[Masalah] = []
    if b"\0" in isi[:4096] and not isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _tolak("bukan-csv", f"{nama} bukan CSV atau XLSX", _SIMPAN)
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
    csv.field_size_limit(_BATAS_SEL_CSV)
    try:
        pemisah = max(",;\t", key=lambda p: _lebar(teks, p))
        baris = list(islice(_baris_csv(teks, pemisah, strict=True), BATAS_BARIS + 30))
    except csv.Error:
        raise _tolak(
            "csv-rusak",
            f"{nama} bukan CSV yang utuh",
            "periksa tanda kutip yang tidak ditutup, lalu simpan ulang sebagai CSV UTF-8",
        ) from None
    return IsiBerkas(daftar_lembar={nama: baris}, daftar_masalah=masalah)


def _baris_csv(teks: str, pemisah: str, *, strict: bool) -> Iterator[list[str]]:
    """Rows of cells; strict: a quotation mark left open is an error and does not swallow the rows after it."""
    return csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=strict)


def _lebar(teks: str, pemisah: str) -> tuple[int, int]:
    """The width of most rows, and of the widest, under a delimiter; nothing where it makes no cells of a sane size.

    Most rows count as no wider than the widest row of words: headings are words, and the commas of ``3,0;4,0`` part none.
    """
    try:
        contoh = [b for b in islice(_baris_csv(teks, pemisah, strict=False), _BARIS_CONTOH) if any(b)]
    except csv.Error:
        return 0, 0
    if not contoh:
        return 0, 0
    lebar = sorted(map(len, contoh))
    kata = max(sum(any(map(str.isalpha, sel)) for sel in b) for b in contoh)
    return min(lebar[len(lebar) // 2], kata), lebar[-1]
