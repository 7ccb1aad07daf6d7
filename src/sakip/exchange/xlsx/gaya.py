"""The look of the workbook: cell formats by kind of content, shared by all sheets."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom

FORMAT_TANGGAL = "[$-421]d mmmm yyyy"
_BIRU = "#1F3864"
_TEAL = "#2F5597"
_KUNING = "#FFF8E1"
_GARIS = "#BFBFBF"
_DASAR = {"font_name": "Arial", "font_size": 10, "valign": "top"}
_ANGKA = {
    JenisIsi.RUPIAH: "#,##0",
    JenisIsi.TANGGAL: FORMAT_TANGGAL,
    JenisIsi.NILAI: "General",
    JenisIsi.ANGKA: "General",
    JenisIsi.BULAT: "0",
    JenisIsi.TAHUN: "0",
}
_TINGGI_BARIS = 13.5
_TINGGI_TERBESAR = 400.0
"""Points."""
_HURUF_PER_LEBAR = 1.1
"""Letters are narrower than the digits a column's width counts."""


def atur_tinggi(ws: Any, baris: int, isi: Iterable[tuple[Any, int]]) -> None:
    """Make a row as high as its longest text needs; ``isi`` gives each cell's content and its column's width in characters."""
    jumlah = 1
    for nilai, lebar in isi:
        muat = int(lebar * _HURUF_PER_LEBAR)
        if isinstance(nilai, str) and (len(nilai) > muat or "\n" in nilai):
            jumlah = max(jumlah, sum(len(textwrap.wrap(teks, muat)) or 1 for teks in nilai.split("\n")))
    if jumlah > 1:
        ws.set_row(baris, min(_TINGGI_TERBESAR, _TINGGI_BARIS * jumlah))


class Gaya:
    """Makes each format once for one workbook."""

    def __init__(self, buku: Any) -> None:
        self._buku = buku
        self._simpan: dict[tuple[tuple[str, Any], ...], Any] = {}

    def _format(self, **sifat: Any) -> Any:
        kunci = tuple(sorted({**_DASAR, **sifat}.items()))
        if kunci not in self._simpan:
            self._simpan[kunci] = self._buku.add_format(dict(kunci))
        return self._simpan[kunci]

    def judul(self, wajib: bool = False, terbuka: bool = False) -> Any:
        """A header; a required one is darker, an open one may be typed over."""
        warna = _BIRU if wajib else _TEAL
        return self._format(
            bold=True, font_color="white", bg_color=warna, text_wrap=True, valign="vcenter", border=1, locked=not terbuka
        )

    def isi(self, kolom: Kolom | None = None) -> Any:
        """A data cell, unlocked; text columns keep what is typed as text."""
        jenis = kolom.jenis if kolom else JenisIsi.NILAI
        angka = _ANGKA.get(jenis, "@")
        kanan = {"align": "right"} if jenis in (JenisIsi.NILAI, JenisIsi.ANGKA, JenisIsi.RUPIAH) else {"align": "left"}
        warna = {"bg_color": _KUNING} if kolom and kolom.wajib else {}
        return self._format(num_format=angka, text_wrap=True, border=1, border_color=_GARIS, locked=False, **kanan, **warna)

    def label(self, wajib: bool = False) -> Any:
        """The label of a form's line."""
        return self._format(bold=wajib, text_wrap=True, border=1, border_color=_GARIS, bg_color="#EAF0FA")

    def bantuan(self) -> Any:
        """Explanations beside a form's cells."""
        return self._format(text_wrap=True, font_color="#595959", italic=True)

    def teks(self, **sifat: Any) -> Any:
        """Running text of the instruction sheet."""
        return self._format(**{"text_wrap": True, **sifat})
