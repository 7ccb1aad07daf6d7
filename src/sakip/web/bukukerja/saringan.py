"""The preview's differences as the page shows them: filtered, in pages, grouped by sheet, as rows of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from sakip.exchange.banding import JenisSelisih, Selisih

KODE_JENIS: Mapping[str, JenisSelisih] = {j.name.lower(): j for j in JenisSelisih}
JUDUL_JENIS: Mapping[JenisSelisih, str] = {
    JenisSelisih.BERUBAH: "Sel berubah",
    JenisSelisih.BARU: "Baris baru",
    JenisSelisih.HILANG: "Baris dihapus",
    JenisSelisih.PINDAH: "Baris pindah",
}
NADA_JENIS: Mapping[JenisSelisih, str] = {
    JenisSelisih.BERUBAH: "info separuh",
    JenisSelisih.BARU: "baik penuh",
    JenisSelisih.HILANG: "buruk silang",
    JenisSelisih.PINDAH: "netral kosong",
}
JUDUL_KOLOM = ("Lembar", "Tempat", "Jenis perubahan", "Baris", "Kolom", "Semula", "Menjadi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Saringan:
    """The filter of the address; an unknown value filters nothing."""

    lembar: str = ""
    jenis: str = ""

    @classmethod
    def dari(cls, parameter: Mapping[str, str]) -> Saringan:
        """The filter of a query string."""
        jenis = parameter.get("jenis", "")
        return cls(lembar=parameter.get("lembar", ""), jenis=jenis if jenis in KODE_JENIS else "")

    def saring(self, daftar: Iterable[Selisih]) -> list[Selisih]:
        """What passes."""
        jenis = KODE_JENIS.get(self.jenis)
        return [s for s in daftar if self.lembar in ("", s.lembar) and jenis in (None, s.jenis)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSelisih:
    """A difference with the words of the page."""

    selisih: Selisih

    @property
    def tempat(self) -> str:
        """The cell, the row, or for a lost row where it stood."""
        s = self.selisih
        if s.jenis is JenisSelisih.HILANG:
            return f"semula baris {s.baris_lama}"
        return s.lokasi.sel or (f"baris {s.lokasi.baris}" if s.lokasi.baris else s.judul)

    @property
    def judul_jenis(self) -> str:
        """The kind in words."""
        return JUDUL_JENIS[self.selisih.jenis]

    @property
    def nada(self) -> str:
        """The badge's tone."""
        return NADA_JENIS[self.selisih.jenis]

    @property
    def baru(self) -> bool:
        """Whether the row is new."""
        return self.selisih.jenis is JenisSelisih.BARU

    @property
    def hilang(self) -> bool:
        """Whether the row is lost."""
        return self.selisih.jenis is JenisSelisih.HILANG

    @property
    def isi_teks(self) -> str:
        """The filled cells of a whole row on one line."""
        return "; ".join(f"{i.judul}: {i.teks}" for i in self.selisih.isi)


def by_sheet(daftar: Iterable[Selisih]) -> list[tuple[str, list[BarisSelisih]]]:
    """In groups of one sheet, in order."""
    return [(nama, [BarisSelisih(selisih=s) for s in isi]) for nama, isi in groupby(daftar, key=lambda s: s.lembar)]


def file_rows(daftar: Iterable[Selisih]) -> Iterator[tuple[str, ...]]:
    """The same for CSV and XLSX."""
    for s in daftar:
        baris = BarisSelisih(selisih=s)
        lama = baris.isi_teks if baris.hilang else s.lama
        baru = baris.isi_teks if baris.baru else s.baru
        yield s.lembar, baris.tempat, baris.judul_jenis, s.sebutan, s.judul, lama, baru
