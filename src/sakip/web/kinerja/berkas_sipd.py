"""Read a budget or realisation export of SIPD (CSV or XLSX): amounts per code of program, kegiatan and sub kegiatan.

The columns are found by their headings, wherever they stand; the known exports differ only in letters' case and order.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from sakip.exchange.xlsx.bentang import check_sizes, outline_of
from sakip.exchange.xlsx.mentah import anggota_lembar
from sakip.kernel.angka import AngkaDitolak, bulatkan, desimal_dari_float, parse_angka

BATAS_BARIS = 200_000
_BATAS_TERURAI = 150 * 2**20
_BATAS_SEL = 8_000_000
"""Cells of one sheet, empty ones inside its outline included."""
_CARI_JUDUL = 20
"""Rows at the top of the file among which the headings are looked for."""
_KOLOM_NILAI = {"nilai realisasi": True, "pagu": False, "nilai rincian": False, "nilai": False}
"""Heading of the amount: True for what was spent; the first that is there counts."""
_KOLOM_KODE = ("kode sub kegiatan", "kode kegiatan", "kode program")
_KOLOM_UNIT = ("kode sub unit", "kode sub skpd", "kode skpd")


class Isi(StrEnum):
    """What the amounts of a file are."""

    ANGGARAN = "anggaran"
    REALISASI = "realisasi"


class SipdDitolak(Exception):
    """The file cannot be used; the message is for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JumlahSipd:
    """The sum of all rows of one sub kegiatan (or of what the file names most exactly)."""

    kode: tuple[str, ...]
    """Sub kegiatan, kegiatan, program; the most exact first."""
    nama: str
    rupiah: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasSipd:
    """What was read."""

    isi: Isi
    daftar_jumlah: tuple[JumlahSipd, ...]
    banyak_baris: int
    daftar_unit: tuple[str, ...]
    """Codes of the units whose rows were taken."""


def read_sipd(data: bytes, *, kode_unit: str, tahun: int) -> BerkasSipd:
    """Sum an export. Of several units in it only ``kode_unit`` counts. Raises SipdDitolak."""
    baris = _baris_xlsx(data) if data.startswith(b"PK") else _baris_csv(data)
    kolom = _cari_judul(baris)
    kolom_nilai = next((k for k in _KOLOM_NILAI if k in kolom), None)
    if kolom_nilai is None:
        raise SipdDitolak("Kolom nilainya tidak ada; diperlukan Nilai Realisasi, Pagu, Nilai Rincian, atau Nilai.")
    daftar = list(_uraikan(baris, kolom, kolom_nilai))
    if not daftar:
        raise SipdDitolak("Berkas tidak memuat baris dengan kode program, kegiatan, atau sub kegiatan.")
    unit = _pilih_unit({b.unit for b in daftar}, kode_unit)
    _periksa_tahun({b.tahun for b in daftar}, tahun)
    terpakai = [b for b in daftar if b.unit in unit]
    return BerkasSipd(
        isi=Isi.REALISASI if _KOLOM_NILAI[kolom_nilai] else Isi.ANGGARAN,
        daftar_jumlah=_jumlahkan(terpakai),
        banyak_baris=len(terpakai),
        daftar_unit=tuple(sorted(unit - {""})),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Baris:
    unit: str
    tahun: str
    kode: tuple[str, ...]
    nama: str
    nilai: Decimal = field(default=Decimal(0))


def _baris_csv(data: bytes) -> Iterator[list[Any]]:
    try:
        teks = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        teks = data.decode("cp1252", "replace")
    if "\0" in teks[:2000]:
        raise SipdDitolak("Berkas ini bukan CSV atau XLSX. Unduh ulang dari SIPD sebagai Excel atau CSV.")
    pemisah = max(";,\t", key=lambda p: teks[:5000].count(p))
    try:
        yield from csv.reader(io.StringIO(teks), delimiter=pemisah)
    except csv.Error:
        raise SipdDitolak("Berkas CSV rusak. Unduh ulang dari SIPD.") from None


def _baris_xlsx(data: bytes) -> Iterator[list[Any]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            if sum(b.file_size for b in arsip.infolist()) > _BATAS_TERURAI:
                raise SipdDitolak("Buku kerja ini terlalu besar setelah diuraikan. Bagi berkasnya menurut unit kerja.")
            check_sizes(arsip)
            _periksa_bentang(arsip)
        buku = CalamineWorkbook.from_filelike(io.BytesIO(data))
        yield from buku.get_sheet_by_index(0).iter_rows()
    except (zipfile.BadZipFile, zlib.error, CalamineError, OSError, IndexError, KeyError, ValueError, NotImplementedError):
        raise SipdDitolak("Buku kerja ini tidak dapat dibaca. Simpan ulang sebagai XLSX tanpa kata sandi.") from None


def _periksa_bentang(arsip: zipfile.ZipFile) -> None:
    """The reader reserves memory for the whole rectangle up to the farthest cell."""
    lembar = {n for n in arsip.namelist() if n.lower().startswith("xl/worksheets/")} | set(anggota_lembar(arsip).values())
    for nama in lembar:
        baris, kolom = outline_of(arsip.read(nama)) if nama.lower().endswith(".xml") else (0, 0)
        if baris * kolom > _BATAS_SEL:
            raise SipdDitolak("Lembar membentang terlalu jauh. Hapus baris dan kolom kosong di bawah dan di kanan data.")


def _cari_judul(baris: Iterator[list[Any]]) -> dict[str, int]:
    for _ in range(_CARI_JUDUL):
        sel = next(baris, None)
        if sel is None:
            break
        kolom = {" ".join(str(s).lower().split()): n for n, s in reversed(list(enumerate(sel)))}
        if any(k in kolom for k in _KOLOM_KODE):
            return kolom
    raise SipdDitolak("Baris judul dengan Kode Program, Kode Kegiatan, atau Kode Sub Kegiatan tidak ada pada 20 baris pertama.")


def _uraikan(baris: Iterable[list[Any]], kolom: Mapping[str, int], kolom_nilai: str) -> Iterator[_Baris]:
    kolom_unit = next((k for k in _KOLOM_UNIT if k in kolom), "")
    kolom_nama = [k.replace("kode", "nama") for k in _KOLOM_KODE]
    for n, sel in enumerate(baris, 1):
        if n > BATAS_BARIS:
            raise SipdDitolak(f"Berkas berisi lebih dari {BATAS_BARIS} baris. Bagi menurut unit kerja.")
        kode = tuple(filter(None, (_teks(sel, kolom.get(k)) for k in _KOLOM_KODE)))
        if kode:
            yield _Baris(
                unit=_teks(sel, kolom.get(kolom_unit)),
                tahun=_teks(sel, kolom.get("tahun")),
                kode=kode,
                nama=next(filter(None, (_teks(sel, kolom.get(k)) for k in kolom_nama)), ""),
                nilai=_nilai(sel, kolom[kolom_nilai], kode[0]),
            )


def _teks(sel: list[Any], n: int | None) -> str:
    if n is None or n >= len(sel):
        return ""
    isi = sel[n]
    return str(int(isi)) if isinstance(isi, float) and isi.is_integer() else str(isi).strip()


def _nilai(sel: list[Any], n: int, kode: str) -> Decimal:
    isi = sel[n] if n < len(sel) else ""
    if isi == "" or isi is None:
        return Decimal(0)
    try:
        if isinstance(isi, float):
            return desimal_dari_float(isi)
        teks = str(isi).strip()
        return -parse_angka(f"Rp{teks[1:]}") if teks.startswith("-") else parse_angka(f"Rp{teks.removeprefix('Rp').strip()}")
    except AngkaDitolak as galat:
        raise SipdDitolak(f"Nilai pada baris dengan kode {kode[:40]} tidak terbaca: {galat}.") from None


def _pilih_unit(ada: set[str], kode_unit: str) -> set[str]:
    if len(ada) == 1:
        return ada
    if kode_unit in ada:
        return {kode_unit}
    contoh = ", ".join(sorted(ada)[:5])
    raise SipdDitolak(
        f"Berkas memuat {len(ada)} unit kerja ({contoh}), dan tidak satu pun berkode {kode_unit or '(belum diisi)'}. "
        "Isi kode unit kerja pada identitas unit seperti pada SIPD, atau unduh berkas untuk unit ini saja."
    )


def _periksa_tahun(ada: set[str], tahun: int) -> None:
    lain = ada - {"", str(tahun)}
    if lain:
        raise SipdDitolak(f"Berkas memuat tahun {', '.join(sorted(lain)[:3])}, bukan {tahun}. Unduh berkas tahun {tahun}.")


def _jumlahkan(daftar: Iterable[_Baris]) -> tuple[JumlahSipd, ...]:
    jumlah: dict[tuple[str, ...], Decimal] = {}
    nama: dict[tuple[str, ...], str] = {}
    for b in daftar:
        jumlah[b.kode] = jumlah.get(b.kode, Decimal(0)) + b.nilai
        nama.setdefault(b.kode, b.nama)
    return tuple(JumlahSipd(kode=k, nama=nama[k], rupiah=int(bulatkan(n, 0))) for k, n in sorted(jumlah.items()))
