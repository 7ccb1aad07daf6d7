"""Read a printed report that was saved as plain text or Markdown."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.kernel.masalah import BerkasTidakTerbaca, Masalah
from sakip.kernel.teks import bersihkan

PALING_BESAR = 10_000_000
"""Bytes: some 5.000 pages of text, far beyond any LKjIP."""
_GARIS = re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$")
_JUDUL = re.compile(r"^(#{1,6})\s+(.*)$")
_TEKANAN = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w))")


def read_text(isi: bytes, nama: str) -> Cetakan:
    """The blocks of a text: lines with tabs or bars are table rows, the others paragraphs. Raises BerkasTidakTerbaca."""
    teks = _urai(isi, nama)
    baris = [(n, b) for n, b in enumerate(teks.split("\n"), 1)]
    daftar: list[BlokCetak] = []
    for jenis, kelompok in groupby(baris, key=lambda b: _jenis(b[1])):
        if jenis == "kosong":
            continue
        isi_kelompok = list(kelompok)
        if jenis == "alinea":
            daftar.extend(_alinea(n, b) for n, b in isi_kelompok)
        else:
            daftar.append(_tabel(isi_kelompok, jenis))
    return Cetakan(jenis="teks", nama=nama, daftar_blok=tuple(daftar))


def _urai(isi: bytes, nama: str) -> str:
    if len(isi) > PALING_BESAR:
        raise BerkasTidakTerbaca(
            Masalah(
                kode="teks-terlalu-besar",
                pesan=f"{nama} lebih besar dari {PALING_BESAR // 1_000_000} MB",
                saran="Simpan laporan saja, tanpa lampiran lain.",
            )
        )
    if b"\x00" in isi[:4096] and not isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BerkasTidakTerbaca(
            Masalah(
                kode="bukan-teks",
                pesan=f"{nama} bukan teks, DOCX, PDF, atau HTML",
                saran="Berikan laporan dalam bentuk .docx, .pdf, .html, .txt, atau .md.",
            )
        )
    for sandi in ("utf-16",) if isi.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            return unicodedata.normalize("NFC", bersihkan(isi.decode(sandi)).replace("\f", "\n").replace("\u00a0", " "))
        except UnicodeDecodeError:
            continue
    return bersihkan(isi.decode("latin-1"))


def _jenis(baris: str) -> str:
    if not baris.strip(" \u200b"):
        return "kosong"
    if "\t" in baris.strip(" "):
        return "tab"
    return "bar" if baris.lstrip().startswith("|") and baris.count("|") > 1 else "alinea"


def _alinea(nomor: int, baris: str) -> Alinea:
    judul = _JUDUL.match(baris.strip())
    return Alinea(teks=_rapi(judul[2] if judul else baris), tingkat=len(judul[1]) if judul else 0, nomor=nomor)


def _tabel(daftar: list[tuple[int, str]], jenis: str) -> TabelCetak:
    if jenis == "tab":
        sel = [[_rapi(s) for s in b.split("\t")] for _, b in daftar]
    else:
        sel = [
            [_rapi(s.replace("\\|", "|")) for s in re.split(r"(?<!\\)\|", b.strip().strip("|"))]
            for _, b in daftar
            if not _GARIS.match(b.strip())
        ]
    lebar = max((len(b) for b in sel), default=0)
    return TabelCetak(baris=tuple(tuple([*b, *[""] * (lebar - len(b))]) for b in sel), nomor=daftar[0][0])


def _rapi(teks: str) -> str:
    return " ".join(_TEKANAN.sub("", teks).split())
