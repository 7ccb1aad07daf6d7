"""Write the workbook, filled or empty, from the one definition. No cell ever holds a formula."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar, huruf_kolom
from sakip.exchange.xlsx.gaya import Gaya, atur_tinggi
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, LEMBAR_PILIHAN, UNIT
from sakip.exchange.xlsx.petunjuk import tulis_contoh, tulis_petunjuk
from sakip.exchange.xlsx.uraian import PILIHAN_YA, BarisUrai, daftar_tahun, rows_of, teks_isi
from sakip.kernel.berkas import write_atomic
from sakip.rencana.dokumen import Dokumen

_BATAS_TEKS = 32_767
"""Characters of a cell."""
_BATAS_PILIHAN = 255
"""Characters of a dropdown's list."""
_BARIS_PILIHAN = 2000
"""Dropdowns reach so many rows at least."""
_KOLOM_TAHUN_KOSONG = 6
_LINDUNGI = {
    "format_columns": True,
    "format_rows": True,
    "insert_rows": True,
    "delete_rows": True,
    "sort": True,
    "autofilter": True,
    "format_cells": True,
}


def write_workbook(dokumen: Dokumen, path: str | Path) -> None:
    """Write a filled workbook, whole or not at all. Raises OSError, and ValueError for text longer than a cell can hold."""
    _tulis(Path(path), rows_of(dokumen), daftar_tahun(dokumen), dokumen.unit.tahun)


def write_template(path: str | Path, *, tahun: int | None = None, nama: str = "") -> None:
    """Write an empty workbook; with a year given, sheet Target gets columns around it. Raises OSError."""
    isi = {UNIT.nama: {"nama": nama, "tahun": tahun}}
    daftar = tuple(range(tahun - 1, tahun + _KOLOM_TAHUN_KOSONG - 1)) if tahun else ()
    _tulis(Path(path), isi, daftar, tahun or 2000)


def _tulis(path: Path, isi: Mapping[str, Any], tahun: Sequence[int], tahun_berkas: int) -> None:
    keluar = io.BytesIO()
    pilihan = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    buku = xlsxwriter.Workbook(keluar, pilihan)
    buku.set_properties({"title": "Buku kerja SAKIP", "created": datetime(tahun_berkas, 1, 1)})
    penulis = Penulis(buku)
    tulis_petunjuk(buku, penulis.gaya)
    for lembar in DAFTAR_LEMBAR:
        if lembar.formulir:
            penulis.formulir(lembar, isi.get(lembar.nama, {}))
        else:
            penulis.tabel(lembar, isi.get(lembar.nama, []), tahun)
    tulis_contoh(buku, penulis.gaya)
    penulis.daftar_pilihan()
    buku.close()
    write_atomic({path: keluar.getvalue()})


class Penulis:
    def __init__(self, buku: Any) -> None:
        self.buku = buku
        self.gaya = Gaya(buku)
        self._pilihan_panjang: list[tuple[str, ...]] = []

    def formulir(self, lembar: Lembar, isi: BarisUrai) -> None:
        ws = self.buku.add_worksheet(lembar.nama)
        for n, (judul, lebar) in enumerate((("Isian", 30), ("Isi", 60), ("Penjelasan", 70))):
            ws.set_column(n, n, lebar)
            ws.write_string(0, n, judul, self.gaya.judul())
        for baris, kolom in enumerate(lembar.daftar_kolom, 1):
            ws.write_string(baris, 0, kolom.judul + (" *" if kolom.wajib else ""), self.gaya.label(kolom.wajib))
            self._sel(ws, baris, 1, kolom, isi.get(kolom.field))
            contoh = f" Contoh: {kolom.contoh[0]}" if kolom.contoh else ""
            ws.write_string(baris, 2, kolom.bantuan + contoh, self.gaya.bantuan())
            self._pilihan(ws, kolom, baris, baris, 1)
            atur_tinggi(ws, baris, ((isi.get(kolom.field), 60), (kolom.bantuan + contoh, 70)))
        ws.freeze_panes(1, 0)
        self._selesaikan(ws)

    def tabel(self, lembar: Lembar, daftar_baris: Sequence[BarisUrai], tahun: Sequence[int]) -> None:
        ws = self.buku.add_worksheet(lembar.nama)
        terakhir = max(_BARIS_PILIHAN, len(daftar_baris) + 500)
        for n, kolom in enumerate(lembar.daftar_kolom):
            ws.set_column(n, n, kolom.lebar, self.gaya.isi(kolom))
            ws.write_string(0, n, kolom.judul + (" *" if kolom.wajib else ""), self.gaya.judul(kolom.wajib))
            ws.write_comment(0, n, _catatan(kolom), {"x_scale": 2, "y_scale": 1.6})
            self._pilihan(ws, kolom, 1, terakhir, n)
        if lembar.kolom_tahun:
            self._kolom_tahun(ws, len(lembar.daftar_kolom), tahun)
        for nomor, baris in enumerate(daftar_baris, 1):
            for n, kolom in enumerate(lembar.daftar_kolom):
                self._sel(ws, nomor, n, kolom, baris.get(kolom.field))
            for n, t in enumerate(tahun if lembar.kolom_tahun else (), len(lembar.daftar_kolom)):
                self._sel(ws, nomor, n, None, baris.get(t))
            atur_tinggi(ws, nomor, ((baris.get(k.field), k.lebar) for k in lembar.daftar_kolom))
        ws.set_row(0, 34)
        ws.freeze_panes(1, max(1, sum(k.wajib for k in lembar.daftar_kolom[:2])))
        self._selesaikan(ws)

    def _kolom_tahun(self, ws: Any, awal: int, tahun: Sequence[int]) -> None:
        jumlah = len(tahun) or _KOLOM_TAHUN_KOSONG
        ws.set_column(awal, awal + jumlah - 1, 12, self.gaya.isi())
        for n in range(jumlah):
            if n < len(tahun):
                ws.write_number(0, awal + n, tahun[n], self.gaya.judul(terbuka=True))
            else:
                ws.write_blank(0, awal + n, None, self.gaya.judul(terbuka=True))
        catatan = "Judul kolom ini tahun target Renstra, misalnya 2023. Ubah atau isi sesuai periode Renstra unit kerja."
        ws.write_comment(0, awal, catatan, {"x_scale": 2})

    def _selesaikan(self, ws: Any) -> None:
        ws.protect("", _LINDUNGI)
        ws.set_landscape()
        ws.set_paper(9)
        ws.fit_to_pages(1, 0)
        ws.repeat_rows(0)
        ws.set_comments_author("SAKIP")

    def _sel(self, ws: Any, baris: int, n: int, kolom: Kolom | None, nilai: Any) -> None:
        gaya = self.gaya.isi(kolom)
        if nilai is None or nilai == "":
            ws.write_blank(baris, n, None, gaya)
        elif isinstance(nilai, date):
            ws.write_datetime(baris, n, datetime(nilai.year, nilai.month, nilai.day), gaya)
        elif isinstance(nilai, (int, Decimal)) and not isinstance(nilai, bool) and (tepat := _float_tepat(nilai)) is not None:
            ws.write_number(baris, n, tepat, gaya)
        else:
            teks = teks_isi(nilai)
            if len(teks) > _BATAS_TEKS:
                judul = kolom.judul if kolom else huruf_kolom(n)
                raise ValueError(f"{ws.get_name()}, {judul}: teks lebih dari {_BATAS_TEKS} huruf tidak muat dalam satu sel")
            ws.write_string(baris, n, teks, gaya)

    def _pilihan(self, ws: Any, kolom: Kolom, awal: int, akhir: int, n: int) -> None:
        pilihan: tuple[str, ...] = PILIHAN_YA if kolom.jenis is JenisIsi.YA_TIDAK else kolom.pilihan
        sumber: str | list[str]
        if kolom.acuan:
            sumber = f"='{kolom.acuan}'!$A$2:$A${_BARIS_PILIHAN}"
        elif not pilihan:
            return
        elif sum(len(p) + 1 for p in pilihan) > _BATAS_PILIHAN:
            self._pilihan_panjang.append(pilihan)
            huruf = huruf_kolom(len(self._pilihan_panjang) - 1)
            sumber = f"='{LEMBAR_PILIHAN}'!${huruf}$1:${huruf}${len(pilihan)}"
        else:
            sumber = [str(p) for p in pilihan]
        aturan = {
            "validate": "list",
            "source": sumber,
            "show_error": not (kolom.acuan or kolom.jenis is JenisIsi.SARAN),
            "error_title": "Pilihan tidak dikenal",
            "error_message": "Pilih salah satu dari daftar.",
        }
        ws.data_validation(awal, n, akhir, n, aturan)

    def daftar_pilihan(self) -> None:
        ws = self.buku.add_worksheet(LEMBAR_PILIHAN)
        for n, pilihan in enumerate(self._pilihan_panjang):
            for baris, isi in enumerate(pilihan):
                ws.write_string(baris, n, str(isi))
        ws.protect("")
        ws.hide()


def _catatan(kolom: Kolom) -> str:
    bagian = [
        kolom.bantuan,
        "Wajib diisi." if kolom.wajib else "",
        f"Contoh: {c}" if (c := next(filter(None, kolom.contoh), "")) else "",
    ]
    return "\n".join(filter(None, bagian))


def _float_tepat(nilai: int | Decimal) -> float | None:
    """The float of a number, if a spreadsheet keeps it without loss (15 digits)."""
    hasil = float(nilai) + 0.0
    return hasil if len(Decimal(nilai).normalize().as_tuple().digits) <= 15 and Decimal(repr(hasil)) == nilai else None
