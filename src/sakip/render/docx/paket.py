"""Write a package so that the same content gives the same bytes on every machine and at every time."""

from __future__ import annotations

import io
import zipfile

_WAKTU = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def kemas_tetap(data: bytes) -> bytes:
    """The same archive with fixed times, rights and origin for every entry."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            catatan = zipfile.ZipInfo(nama, date_time=_WAKTU)
            catatan.compress_type = zipfile.ZIP_DEFLATED
            catatan.create_system = _UNIX
            catatan.external_attr = 0o644 << 16
            tujuan.writestr(catatan, asal.read(nama))
    return keluar.getvalue()
