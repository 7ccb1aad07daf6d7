"""The shape of the workbook's definition: a sheet and its columns, from which everything else about the workbook follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class JenisIsi(StrEnum):
    """What a cell may hold."""

    KODE = "kode"
    TEKS = "teks"
    PARAGRAF = "teks panjang"
    """Text over several lines."""
    PILIHAN = "pilihan"
    SARAN = "pilihan atau teks"
    """A dropdown that only suggests."""
    YA_TIDAK = "ya atau tidak"
    NILAI = "angka atau predikat"
    ANGKA = "angka"
    RUPIAH = "rupiah bulat"
    BULAT = "bilangan bulat"
    TAHUN = "tahun"
    TANGGAL = "tanggal"
    SKALA = "skala predikat"
    KATEGORI = "skala kategori"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """One column (in a form sheet: one line); ``field`` is the domain's name, ``judul`` the header a person sees."""

    field: str
    judul: str
    bantuan: str
    jenis: JenisIsi = JenisIsi.TEKS
    wajib: bool = False
    pilihan: tuple[str, ...] = ()
    """The choices in the order of the dropdown; members of a StrEnum come back as such."""
    acuan: str = ""
    """The sheet whose first column fills the dropdown."""
    contoh: tuple[str, ...] = ()
    """One example a row."""
    bantuan_web: str = ""
    """The help where there is no sheet around the entry; "" for the same words."""
    sebutan: tuple[str, ...] = ()
    """The choices written out for people, in the same order; () for the choices as they are."""
    lebar: int = 18
    """Characters."""

    @property
    def daftar_sebutan(self) -> tuple[tuple[str, str], ...]:
        """(choice, its words) of every choice."""
        kata = self.sebutan or tuple(f"{p[:1].upper()}{p[1:]}" for p in map(str, self.pilihan))
        return tuple(zip(map(str, self.pilihan), kata, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembar:
    """One sheet: a table with a header row, or (``formulir``) a form with one field a line."""

    nama: str
    bantuan: str
    daftar_kolom: tuple[Kolom, ...]
    wajib: bool = False
    formulir: bool = False
    kunci: tuple[str, ...] = ()
    """The fields that together name a row; no two rows may share them."""
    kolom_tahun: bool = False
    """Followed by one column a year of the Renstra, with the year as header."""

    def kolom(self, field: str) -> Kolom:
        """The column of a field. Raises KeyError."""
        for kolom in self.daftar_kolom:
            if kolom.field == field:
                return kolom
        raise KeyError(field)


def huruf_kolom(nomor: int) -> str:
    """The letters of a 0-based column: 0 is ``A``, 26 is ``AA``."""
    huruf = ""
    nomor += 1
    while nomor:
        nomor, sisa = divmod(nomor - 1, 26)
        huruf = chr(65 + sisa) + huruf
    return huruf
