"""The blocks of a printed report as a reader found them, in reading order; no meaning yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Alinea:
    """A paragraph: one line of text, blanks collapsed. ``tingkat`` is the level of a heading style, 0 where none is marked."""

    teks: str
    tingkat: int = 0
    halaman: int = 0
    """1-based page, 0 where the source has no pages (DOCX, text)."""
    nomor: int = 0
    """1-based paragraph or line in the source; 0 where the source counts neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelCetak:
    """A table as a rectangular grid of text: a merged cell has its text in its first position and "" in those it covers.

    ``rentang`` tells what the source marks as merged: (row, column) -> (rows, columns), 0-based; positions that are left out
    span one cell, or the source does not tell (text).
    """

    baris: tuple[tuple[str, ...], ...]
    halaman: tuple[int, ...] = ()
    """The page of each row; empty where the source has no pages."""
    rentang: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    nomor: int = 0
    """1-based table in the source, in reading order; for text the line of its first row."""
    judul: str = ""
    """The caption where the source marks it as one (HTML); else "" and the paragraph above is looked at."""


BlokCetak = Alinea | TabelCetak


@dataclass(frozen=True, slots=True, kw_only=True)
class Cetakan:
    """A printed report as read. The position of a block in ``daftar_blok`` is its identity for findings and marks."""

    jenis: str
    """``docx``, ``pdf``, ``html`` or ``teks``."""
    nama: str
    """The file's name as its user knows it."""
    daftar_blok: tuple[BlokCetak, ...]
    jumlah_halaman: int = 0
    """0 where the source has no pages."""
    dikenali_mesin: bool = False
    """True where the text comes from OCR and is uncertain."""
