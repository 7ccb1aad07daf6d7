"""From a place in the data (sheet, row, field) to its name in words, to its page of entry and to the report's block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.text import slugify

from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR
from sakip.kernel.lokasi import Lokasi
from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.rencana.dokumen import Dokumen

_KOLOM = {(lembar.nama, k.field): k.judul for lembar in DAFTAR_LEMBAR for k in lembar.daftar_kolom}
_UANG = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")
_TRIWULAN = {"tw1": 1, "tw2": 2, "tw3": 3, "tw4": 4}
BLOK_BAGIAN: Mapping[str, str] = {b.kode: b.kode for b in DAFTAR_BAGIAN} | {
    "pengantar": "kata-pengantar",
    "ikhtisar": "ikhtisar-eksekutif",
    "akuntabilitas": "bab-iii",
    "penutup": "kesimpulan",
}
"""The block of the report after (or under) which a section's text stands."""
_BLOK_LEMBAR: Mapping[str, str] = {
    "Unit": "organisasi",
    "Pengaturan": "tabel-3.1",
    "RPJMD": "tabel-2.1",
    "Renstra": "tabel-2.2",
    "Program": "tabel-2.6",
    "Indikator": "tabel-2.3",
    "Target": "tabel-2.2",
    "RKT": "tabel-2.4",
    "PK": "perjanjian-kinerja",
    "PK Target": "tabel-2.5",
    "Rencana Aksi": "tabel-rencana-aksi",
    "Kinerja Lalu": "tabel-3.3",
    "Standar": "tabel-3.5",
    "Analisis": "tabel-3.6",
    "Pendukung": "tabel-3.7",
    "Organisasi": "organisasi",
    "Isu": "isu-strategis",
    "Dasar Hukum": "landasan-hukum",
    "Tim SAKIP": "tabel-tim-sakip",
}
_BLOK_UNIT = {"tanggal_laporan": "kata-pengantar", "tempat": "kata-pengantar", "nama_pimpinan": "kata-pengantar"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Acuan:
    """An entry: sheet, field, and the object the row is about (an indicator, a node, a PK version, a section)."""

    lembar: str = ""
    isian: str = ""
    indikator: str = ""
    objek: str = ""
    """The row's own code: of a node, a PK version, a section of the report."""

    @property
    def nama(self) -> str:
        """``Realisasi IKU1: Realisasi Setahun``."""
        kepala = f"{self.lembar} {self.indikator or self.objek}".strip()
        kolom = _KOLOM.get((self.lembar, self.isian), "")
        return f"{kepala}: {kolom}" if kolom else kepala or "Data tahun ini"


def acuan_of(dokumen: Dokumen, lokasi: Lokasi) -> Acuan:
    """What the row at a place is about."""
    baris = next((b for tempat, b in _baris(dokumen) if tempat.lembar == lokasi.lembar and tempat.baris == lokasi.baris), None)
    indikator = getattr(baris, "indikator", "") or (
        getattr(baris, "kode", "") if lokasi.lembar in ("Indikator", "Target") else ""
    )
    objek = next((str(v) for n in ("simpul", "bagian", "versi", "kode") if (v := getattr(baris, n, None))), "")
    return Acuan(lembar=lokasi.lembar, isian=lokasi.isian, indikator=str(indikator), objek=objek)


def _baris(dokumen: Dokumen) -> Iterator[tuple[Lokasi, Any]]:
    """Every row of the document with its place."""
    for indikator in dokumen.daftar_indikator:
        yield indikator.lokasi, indikator
        yield indikator.lokasi_target, indikator
    for pk in dokumen.daftar_pk:
        yield pk.lokasi, pk
        for target in pk.daftar_target:
            yield target.lokasi, _TargetVersi(target.indikator, pk.versi)
    for daftar in (
        dokumen.pohon.daftar_simpul,
        dokumen.daftar_realisasi,
        dokumen.daftar_rkt,
        dokumen.daftar_anggaran,
        dokumen.daftar_rencana_aksi,
        dokumen.daftar_kinerja_lalu,
        dokumen.daftar_standar,
        dokumen.daftar_analisis,
        dokumen.daftar_pendukung,
        dokumen.daftar_jabatan,
        dokumen.daftar_narasi,
        dokumen.daftar_pembanding,
    ):
        for baris in daftar:
            yield baris.lokasi, baris


@dataclass(frozen=True, slots=True)
class _TargetVersi:
    indikator: str
    versi: int


def blok_of(acuan: Acuan, objek: str, dokumen: Dokumen) -> str:
    """The block of the report that shows an entry, "" for none."""
    if acuan.lembar == "Narasi":
        return BLOK_BAGIAN.get(acuan.objek, "")
    if acuan.lembar == "Unit":
        return _BLOK_UNIT.get(acuan.isian, "organisasi")
    if acuan.lembar == "Realisasi":
        indikator = dokumen.indikator(acuan.indikator or objek)
        return "tabel-3.2" if indikator is None or indikator.iku else "tabel-3.12"
    if acuan.lembar == "Program" and acuan.isian == "realisasi_rupiah":
        return "tabel-3.8"
    return _BLOK_LEMBAR.get(acuan.lembar, "")


Alamat = tuple[str, str, int]
"""Instansi, unit and year of an address."""


def url_of(acuan: Acuan, alamat: Alamat, kunci_indikator: Mapping[str, int]) -> str:
    """The page where an entry is made, "" where there is none."""
    return next((url for nama, lain in _halaman(acuan, kunci_indikator) if (url := try_reverse(nama, *alamat, *lain))), "")


def _halaman(acuan: Acuan, kunci_indikator: Mapping[str, int]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Names of addresses with what they take behind the year, the best first."""
    kunci = kunci_indikator.get(acuan.indikator)
    match acuan.lembar:
        case "Unit" | "Pengaturan":
            yield "kinerja:identitas", ()
        case "RPJMD" | "Renstra" | "Program":
            if acuan.isian in _UANG:
                yield "kinerja:anggaran", ()
            yield "kinerja:pohon", ()
        case "Indikator" | "Target":
            if kunci:
                yield "kinerja:indikator", (kunci,)
            yield "kinerja:pohon", ()
        case "PK" | "PK Target":
            if acuan.objek:
                yield "kinerja:pk_versi", (int(acuan.objek),)
            yield "kinerja:pk", ()
        case "RKT":
            yield "kinerja:rkt", ()
        case "Rencana Aksi":
            yield "kinerja:aksi", ()
        case "Realisasi":
            if kunci:
                yield "kinerja:realisasi_indikator", (kunci, _TRIWULAN.get(acuan.isian, 0))
            yield "kinerja:realisasi", ()
        case "Narasi":
            if acuan.objek:
                yield "laporan:narasi_bagian", (acuan.objek,)
            yield "laporan:narasi", ()
        case "":
            pass
        case lembar:
            yield "kinerja:data", (slugify(lembar),)


@lru_cache(maxsize=4096)
def try_reverse(nama: str, *args: Any) -> str:
    """The address of a name, "" where no application gives it."""
    try:
        return reverse(nama, args=args)
    except NoReverseMatch:
        return ""
