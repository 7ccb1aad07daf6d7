"""The shipped font and those inside Typst for rare signs; never the machine's: the same page everywhere."""

from __future__ import annotations

import struct
from functools import cache
from importlib.resources import as_file, files

import typst


class HurufTidakAda(RuntimeError):
    """The shipped fonts are missing, so that the PDF would fall back to others."""


@cache
def huruf() -> typst.Fonts:
    """The fonts for Typst. Raises HurufTidakAda where they are missing."""
    with as_file(files("sakip.render").joinpath("fonts")) as folder:
        hasil = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
        if "Arimo" not in hasil.families():
            raise HurufTidakAda(f"huruf Arimo tidak ada di {folder}; pasang ulang sakip")
        return hasil


@cache
def cakupan() -> frozenset[int]:
    """The code points Arimo has a glyph for (OpenType table ``cmap``, format 4, which every TrueType font holds)."""
    data = files("sakip.render").joinpath("fonts", "Arimo-Regular.ttf").read_bytes()
    (jumlah,) = struct.unpack_from(">H", data, 4)
    tabel = {data[p : p + 4]: struct.unpack_from(">I", data, p + 8)[0] for p in range(12, 12 + 16 * jumlah, 16)}
    awal = tabel[b"cmap"]
    (banyak,) = struct.unpack_from(">H", data, awal + 2)
    for n in range(banyak):
        bagian = awal + struct.unpack_from(">I", data, awal + 8 + 8 * n)[0]
        if struct.unpack_from(">H", data, bagian)[0] == 4:
            return _segmen(data, bagian)
    raise HurufTidakAda("huruf Arimo rusak; pasang ulang sakip")


def _segmen(data: bytes, awal: int) -> frozenset[int]:
    (ganda,) = struct.unpack_from(">H", data, awal + 6)
    larik = f">{ganda // 2}H"
    akhir = struct.unpack_from(larik, data, awal + 14)
    mulai = struct.unpack_from(larik, data, awal + 16 + ganda)
    return frozenset(kode for a, b in zip(mulai, akhir, strict=True) for kode in range(a, b + 1) if kode != 0xFFFF)
