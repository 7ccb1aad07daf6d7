"""Where a value came from, precise enough for a person to find it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Lokasi:
    """A place in the source: a workbook row or cell, a field of the document, or a block of a printed report.

    ``baris`` is the 1-based row as the spreadsheet shows it. ``kolom_field`` maps a field's name to its column letter; it is
    shared by all rows of a sheet, so a row's ``Lokasi`` knows the cell of each of its fields.
    """

    lembar: str = ""
    baris: int = 0
    sel: str = ""
    isian: str = ""
    kolom_field: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    blok: int = -1
    """Position of the block in a printed report, -1 elsewhere; then ``baris`` and ``kolom`` are 1-based in its table."""
    kolom: int = 0
    halaman: int = 0

    def pada(self, nama_field: str) -> Lokasi:
        """The cell of one field of this row."""
        huruf = self.kolom_field.get(nama_field, "")
        return replace(self, sel=f"{huruf}{self.baris}" if huruf and self.baris else "", isian=nama_field)

    def __str__(self) -> str:
        if self.blok >= 0:
            return self._dalam_cetakan()
        if self.sel:
            return f"{self.lembar}!{self.sel}"
        if self.baris:
            return f"{self.lembar} baris {self.baris}"
        return self.lembar or "(tanpa tempat)"

    def _dalam_cetakan(self) -> str:
        bagian = [f"halaman {self.halaman}"] if self.halaman else []
        bagian.append(self.lembar or f"bagian ke-{self.blok + 1}")
        if self.baris:
            bagian.append(f"baris {self.baris}" + (f" kolom {self.kolom}" if self.kolom else ""))
        return ", ".join(bagian)


TANPA_LOKASI = Lokasi()
