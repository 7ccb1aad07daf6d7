"""The rows of the long list of indicators. A template takes 60 ms for 420 of them, this a tenth; it is the one table so long."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from sakip.web.tampilan.format import tampil_angka
from sakip.web.tampilan.lencana import html_lencana


def rows_html(daftar: Iterable[tuple[Any, ...]], kode_instansi: str, tahun: int) -> SafeString:
    """``<tr>`` of rows with the columns of ``data.indikator.KOLOM``; every text is escaped here."""
    pola = reverse(
        "kinerja:realisasi_indikator",
        kwargs={"instansi": kode_instansi, "unit": "UNIT", "tahun": tahun, "indikator": 0, "triwulan": 0},
    )
    awal, akhir = pola.removesuffix("0/0/").split("UNIT")
    return mark_safe("\n".join(_baris(b, f"{awal}{b[10]}{akhir}{b[9]}/0/") for b in daftar))


def _baris(baris: tuple[Any, ...], url: str) -> str:
    kode, nama, satuan, iku, target, realisasi, capaian, kategori, alasan, _, _, unit = baris
    return (
        f'<tr><th scope="row" class="uraian"><a href="{url}">{escape(nama)}</a> '
        f'<span class="kode redup">{escape(kode)}{" · IKU" if iku else ""}</span></th><td>{escape(unit)}</td>'
        f'<td>{escape(satuan)}</td><td class="angka">{escape(target or "–")}</td>'
        f'<td class="angka">{escape(realisasi or "–")}</td>'
        f'<td class="angka">{tampil_angka(capaian, 2)}</td>'
        f"<td>{html_lencana(kategori) if kategori else escape(alasan)}</td></tr>"
    )
