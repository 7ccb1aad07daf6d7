"""The tree of units as rows for a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sakip.web.instansi.models import UnitKerja

TINGKAT_TAMPIL = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUnit:
    """A unit, how deep it stands (0 at the top), and the names of the units above it."""

    unit: UnitKerja
    tingkat: int
    daftar_atas: tuple[str, ...]

    @property
    def kelas(self) -> str:
        """The style class of the indentation."""
        return f"tingkat-{min(self.tingkat, TINGKAT_TAMPIL)}"


def arrange(daftar: Iterable[UnitKerja]) -> list[BarisUnit]:
    """Parents before children, children in their own order; units whose parent is not in the list stand at the top."""
    semua = list(daftar)
    nama = {u.pk: u.nama for u in semua}
    anak: dict[int | None, list[UnitKerja]] = {}
    for unit in semua:
        anak.setdefault(unit.induk_id if unit.induk_id in nama else None, []).append(unit)
    hasil: list[BarisUnit] = []
    tunggu = [(u, 0, ()) for u in reversed(anak.get(None, []))]
    while tunggu:
        unit, tingkat, atas = tunggu.pop()
        hasil.append(BarisUnit(unit=unit, tingkat=tingkat, daftar_atas=atas))
        tunggu += [(u, tingkat + 1, (*atas, unit.nama)) for u in reversed(anak.get(unit.pk, []))]  # type: ignore[misc]
    return hasil
