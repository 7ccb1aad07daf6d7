"""Where a value came from, precise enough for a person to find it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Lokasi:
    """A place in the source: a workbook row or cell, or a field of the document.

    ``baris`` is the 1-based row as the spreadsheet shows it. ``kolom_field`` maps a field's name to its column letter; it is
    shared by all rows of a sheet, so a row's ``Lokasi`` knows the cell of each of its fields.
    """

    lembar: str = ""
    baris: int = 0
    sel: str = ""
    isian: str = ""
    kolom_field: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    def pada(self, nama_field: str) -> Lokasi:
        """The cell of one field of this row."""
        huruf = self.kolom_field.get(nama_field, "")
        return replace(self, sel=f"{huruf}{self.baris}" if huruf and self.baris else "", isian=nama_field)

    def __str__(self) -> str:
        if self.sel:
            return f"{self.lembar}!{self.sel}"
        if self.baris:
            return f"{self.lembar} baris {self.baris}"
        return self.lembar or "(tanpa tempat)"


TANPA_LOKASI = Lokasi()
