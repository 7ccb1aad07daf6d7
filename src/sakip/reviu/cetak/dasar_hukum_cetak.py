"""The regulations a printed report cites: in its list of the legal basis, and in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.cetakan.bentuk import Alinea
from sakip.cetakan.makna import JudulCetak, LaporanTercetak
from sakip.kernel.lokasi import Lokasi

_BAGIAN = re.compile(r"(?:dasar|landasan) (?:hukum|peraturan)|peraturan perundang|dasar penyusunan", re.I)
_JENIS = (
    ("undang-undang", r"Undang[- ]?Undang(?!\s+Dasar)|UU"),
    ("peraturan pemerintah", r"Peraturan\s+Pemerintah|PP"),
    ("peraturan presiden", r"Peraturan\s+Presiden|Perpres"),
    ("instruksi presiden", r"Instruksi\s+Presiden|Inpres"),
    ("permendagri", r"Peraturan\s+Menteri\s+Dalam\s+Negeri|Permendagri"),
    ("kepmendagri", r"Keputusan\s+Menteri\s+Dalam\s+Negeri|Kepmendagri"),
    ("pmk", r"Peraturan\s+Menteri\s+Keuangan|PMK"),
    (
        "permenpan",
        r"Peraturan\s+Menteri\s+(?:Negara\s+)?(?:Pendayagunaan\s+Aparatur|PAN[\s&-]*(?:dan\s+)?(?:RB)?)"
        r"|Permen\s?PAN[\s&-]*(?:dan\s+)?(?:RB)?|Peraturan\s+Men\s?PAN(?:[\s-]?RB)?",
    ),
    ("permen", r"Peraturan\s+Menteri|Permen\w+"),
    ("perda", r"Peraturan\s+Daerah|Perda"),
    ("pergub", r"Peraturan\s+Gubernur|Pergub"),
    ("perbup", r"Peraturan\s+Bupati|Perbup"),
    ("perwali", r"Peraturan\s+Wali\s?kota|Perwali|Perwal"),
)
_AWAL = re.compile(r"\b(?:" + "|".join(f"(?P<j{n}>{pola})" for n, (_, pola) in enumerate(_JENIS)) + r")\b", re.I)
_NOMOR = re.compile(
    r"(?:nomor|no\.?)\s*:?\s*(?:(?P<panjang>(?:PER|KEP)\s*[/-][\w./-]*?(?P<akhir>20\d\d|19\d\d))"
    r"|(?P<nomor>[\w./-]+?),?\s+tahun\s+(?P<tahun>\d{4}))",
    re.I,
)
_JAUH = 130
"""Characters between the kind of a regulation and its number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kutipan:
    """A citation. ``kunci`` is alike for one regulation; ``teks`` begins with its kind, ``sesudah`` stands behind its year."""

    kunci: tuple[str, str, str]
    teks: str
    sebelum: str
    sesudah: str
    bab: str
    lokasi: Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum:
    """The list of the legal basis: its heading, its lines with their place, and the blocks it takes."""

    judul: JudulCetak
    daftar: tuple[tuple[str, Lokasi], ...]
    blok: range


def legal_basis(laporan: LaporanTercetak) -> DasarHukum | None:
    """The list below the heading that names it; None where no heading does, or nothing is listed below it."""
    judul = next((j for j in laporan.daftar_judul if _BAGIAN.search(j.teks)), None)
    if judul is None:
        return None
    mulai = judul.lokasi.blok + 1
    akhir = next(
        (j.lokasi.blok for j in laporan.daftar_judul if j.lokasi.blok >= mulai and not _AWAL.match(j.teks)),
        len(laporan.cetakan.daftar_blok),
    )
    baris = tuple((t, at) for t, at in _baris(laporan, range(mulai, akhir)) if next(citations_in(t), None))
    return DasarHukum(judul=judul, daftar=baris, blok=range(mulai, akhir)) if baris else None


def _baris(laporan: LaporanTercetak, jangkauan: range) -> Iterator[tuple[str, Lokasi]]:
    for n in jangkauan:
        blok = laporan.cetakan.daftar_blok[n]
        if isinstance(blok, Alinea):
            yield (
                blok.teks,
                Lokasi(lembar=f"“{blok.teks[:60]}{'…' if len(blok.teks) > 60 else ''}”", blok=n, halaman=blok.halaman),
            )
            continue
        for b, sel in enumerate(blok.baris):
            teks = " ".join(s for s in sel if s)
            yield teks, Lokasi(lembar=f"“{teks[:60]}”", blok=n, baris=b + 1, kolom=1)


def citations(laporan: LaporanTercetak) -> Iterator[Kutipan]:
    """Every citation in the paragraphs, in order."""
    for n in laporan.daftar_narasi:
        for kunci, awal, akhir in citations_in(n.teks):
            yield Kutipan(
                kunci=kunci, teks=n.teks[awal:akhir], sebelum=n.teks[:awal], sesudah=n.teks[akhir:], bab=n.bab, lokasi=n.lokasi
            )


def citations_in(teks: str) -> Iterator[tuple[tuple[str, str, str], int, int]]:
    """(key, begin, end) of the citations in a text: a kind, and a number with its year near behind it."""
    daftar = list(_AWAL.finditer(teks))
    for n, awal in enumerate(daftar):
        batas = min(awal.end() + _JAUH, daftar[n + 1].start() if n + 1 < len(daftar) else len(teks) + _JAUH)
        nomor = _NOMOR.search(teks, awal.end(), batas)
        if nomor and not re.search(r"[;\n]|\.\s+[A-Z]", teks[awal.end() : nomor.start()]):
            jenis = next(nama for k, (nama, _) in enumerate(_JENIS) if awal[f"j{k}"])
            angka = (nomor["panjang"] or nomor["nomor"]).upper().lstrip("0")
            yield (jenis, angka, nomor["tahun"] or nomor["akhir"]), awal.start(), nomor.end()
