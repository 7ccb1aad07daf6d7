"""Print the posters through Typst; every text goes in as a quoted string, never as markup."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import typst

from sakip.render.pdf.huruf import cakupan, huruf
from sakip.render.pdf.kata import kutip
from sakip.render.poster.bentuk import PosterHasil, PosterQr

_STANDAR: list[Any] = ["a-2a", "ua-1"]
_PPI = 200
BENTUK = ("pdf", "png")


def poster_qr(isi: PosterQr, bentuk: str = "pdf") -> bytes:
    """The A5 invitation, its QR code as vector squares of at least 60 mm. Raises ValueError for another ``bentuk``."""
    return _cetak("qr.typ", _data(isi) | {"kode": _baris_modul(isi.alamat)}, bentuk)


def poster_hasil(isi: PosterHasil, bentuk: str = "pdf") -> bytes:
    """The A4 page with the result. Raises ValueError for another ``bentuk``."""
    return _cetak("hasil.typ", _data(isi), bentuk)


def _baris_modul(alamat: str) -> list[str]:
    """The QR code's rows as ``1`` and ``0``, without the quiet zone; error level M, more where it costs nothing."""
    import segno

    kode = segno.make(alamat, error="m", micro=False)
    return ["".join("1" if modul else "0" for modul in baris) for baris in kode.matrix]


def _data(isi: PosterHasil | PosterQr) -> dict[str, Any]:
    def polos(nilai: Any) -> Any:
        if isinstance(nilai, str):
            return "".join(c if ord(c) in cakupan() or c in "\n\u200b" else "?" for c in nilai)
        if isinstance(nilai, tuple):
            return [polos(n) for n in nilai]
        return (
            {f: polos(getattr(nilai, f)) for f in nilai.__dataclass_fields__} if hasattr(nilai, "__dataclass_fields__") else nilai
        )

    hasil: dict[str, Any] = polos(isi)
    return hasil


def _cetak(templat: str, data: dict[str, Any], bentuk: str) -> bytes:
    if bentuk not in BENTUK:
        raise ValueError(f"tidak ada bentuk {bentuk}")
    kepala = f"#let d = json(bytes({kutip(json.dumps(data, ensure_ascii=True))}))\n"
    sumber = kepala + files(__package__).joinpath(templat).read_text(encoding="utf-8")
    penyusun = typst.Compiler(sumber.encode(), font_paths=huruf())
    if bentuk == "png":
        hasil = penyusun.compile(format="png", ppi=_PPI, timestamp=0)
    else:
        hasil = penyusun.compile(format="pdf", pdf_standards=_STANDAR, timestamp=0)
    isi = hasil[0] if isinstance(hasil, list) else hasil
    assert isi is not None
    return isi
