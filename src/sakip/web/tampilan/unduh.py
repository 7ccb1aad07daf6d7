"""Tables as files: CSV that Indonesian Excel opens as it is, and XLSX; no cell of a person's text can become a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any, TypeVar

import xlsxwriter
from django.http import Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.text import slugify

from sakip.pengukuran.hasil import TidakDapatDihitung

R = TypeVar("R", bound=HttpResponseBase)
Sel = str | int | Decimal | date | datetime | bool | TidakDapatDihitung | None
Baris = Iterable[Sequence[Sel]]
_BERBAHAYA = ("=", "+", "-", "@", "\t", "\r")
_PANJANG_SEL = 32000
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JENIS_CSV = "text/csv; charset=utf-8"
BENTUK = ("csv", "xlsx")
"""The forms every table can be taken along in."""


def kirim_tabel(bentuk: str, nama: str, judul_kolom: Sequence[str], baris: Baris) -> HttpResponse:
    """A table in one of the forms of ``BENTUK``. Raises Http404 for any other."""
    match bentuk:
        case "csv":
            return tabel_csv(nama, judul_kolom, baris)
        case "xlsx":
            return tabel_xlsx(nama, judul_kolom, baris)
        case _:
            raise Http404("bentuk berkas tidak dikenal")


def tabel_csv(nama: str, judul_kolom: Sequence[str], baris: Baris) -> HttpResponse:
    """A CSV download: semicolons, decimal comma, UTF-8 with BOM. ``nama`` is the file's name without ending."""
    return _sebagai_lampiran(
        HttpResponse("".join(_baris_csv(judul_kolom, baris)), content_type=JENIS_CSV), f"{slugify(nama)}.csv"
    )


def alir_csv(nama: str, judul_kolom: Sequence[str], baris: Baris) -> StreamingHttpResponse:
    """The same for long tables: sent row by row, so that memory stays small."""
    return _sebagai_lampiran(
        StreamingHttpResponse(_baris_csv(judul_kolom, baris), content_type=JENIS_CSV), f"{slugify(nama)}.csv"
    )


def tabel_xlsx(nama: str, judul_kolom: Sequence[str], baris: Baris) -> HttpResponse:
    """An XLSX download with one sheet; numbers and dates stay numbers and dates, every text is a text cell."""
    isi = BytesIO()
    with xlsxwriter.Workbook(isi, {"constant_memory": True, "remove_timezone": True}) as buku:
        lembar = buku.add_worksheet("Data")
        format_tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})
        format_waktu = buku.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        format_judul = buku.add_format({"bold": True, "text_wrap": True, "bottom": 1})
        lembar.set_column(0, max(len(judul_kolom) - 1, 0), 20)
        lembar.freeze_panes(1, 0)
        for k, judul in enumerate(judul_kolom):
            lembar.write_string(0, k, judul, format_judul)
        for b, sel_baris in enumerate(baris, 1):
            for k, sel in enumerate(sel_baris):
                _tulis_sel(lembar, b, k, sel, format_tanggal, format_waktu)
    return _sebagai_lampiran(HttpResponse(isi.getvalue(), content_type=JENIS_XLSX), f"{slugify(nama)}.xlsx")


def _sebagai_lampiran(respons: R, berkas: str) -> R:
    respons["Content-Disposition"] = f'attachment; filename="{berkas}"'
    respons["X-Content-Type-Options"] = "nosniff"
    return respons


def _baris_csv(judul_kolom: Sequence[str], baris: Baris) -> Iterator[str]:
    penampung = StringIO()
    penulis = csv.writer(penampung, delimiter=";", lineterminator="\r\n")
    yield "\ufeff"
    for satu in _dengan_judul(judul_kolom, baris):
        penulis.writerow([_teks_csv(sel) for sel in satu])
        yield penampung.getvalue()
        penampung.seek(0)
        penampung.truncate()


def _dengan_judul(judul_kolom: Sequence[str], baris: Baris) -> Iterator[Sequence[Sel]]:
    yield judul_kolom
    yield from baris


def _teks_csv(sel: Sel) -> str:
    if isinstance(sel, Decimal):
        return format(sel, "f").replace(".", ",")
    if isinstance(sel, int) and not isinstance(sel, bool):
        return str(sel)
    if isinstance(sel, datetime):
        return _lokal(sel).strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(sel, date):
        return sel.isoformat()
    teks = _teks(sel)
    return f"'{teks}" if len(teks) > 1 and teks.startswith(_BERBAHAYA) else teks


def _teks(sel: Sel) -> str:
    if sel is None:
        return ""
    if isinstance(sel, bool):
        return "ya" if sel else "tidak"
    if isinstance(sel, TidakDapatDihitung):
        return f"tidak dapat dihitung: {sel.alasan}"
    return _KENDALI.sub("", str(sel))


def _tulis_sel(lembar: Any, b: int, k: int, sel: Sel, format_tanggal: Any, format_waktu: Any) -> None:
    if isinstance(sel, (int, Decimal)) and not isinstance(sel, bool):
        lembar.write_number(b, k, sel)
    elif isinstance(sel, datetime):
        lembar.write_datetime(b, k, _lokal(sel).replace(tzinfo=None), format_waktu)
    elif isinstance(sel, date):
        lembar.write_datetime(b, k, sel, format_tanggal)
    elif teks := _teks(sel):
        lembar.write_string(b, k, teks[:_PANJANG_SEL])


def _lokal(waktu: datetime) -> datetime:
    return timezone.localtime(waktu) if timezone.is_aware(waktu) else waktu
