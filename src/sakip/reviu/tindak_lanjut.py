"""The follow-ups of a survey that count, and the place of one."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.kernel.lokasi import Lokasi
from sakip.survei.survei import StatusTindakLanjut, Survei, TindakLanjut


def tindak_lanjut_berlaku(survei: Survei) -> tuple[TindakLanjut, ...]:
    """The follow-ups of this period that were not cancelled."""
    return tuple(t for t in survei.daftar_tindak_lanjut if t.status is not StatusTindakLanjut.BATAL)


def tindak_lanjut_terbuka(daftar: Iterable[TindakLanjut]) -> tuple[TindakLanjut, ...]:
    """Those that are planned or under way."""
    return tuple(t for t in daftar if t.status in (StatusTindakLanjut.RENCANA, StatusTindakLanjut.BERJALAN))


def tempat(tindak_lanjut: TindakLanjut, isian: str, lembar: str = "Tindak Lanjut") -> Lokasi:
    """Its cell where it was read from a file, else the field in the list of follow-ups."""
    lokasi = tindak_lanjut.lokasi
    return lokasi.pada(isian) if lokasi.lembar else Lokasi(lembar=lembar, isian=isian)
