"""Read a printed report that was saved as HTML: headings, paragraphs, lists and tables in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml import html as lhtml

from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.exchange.lkjip.docx import rapi
from sakip.exchange.lkjip.kemasan import refuse

PALING_BESAR = 60_000_000
"""Bytes: pictures inside included."""
BATAS_DALAM = 400
"""Nesting; no report comes near, deeper ones only exhaust the reader."""
_LEWAT = {"script", "style", "nav", "template", "noscript", "svg", "head", "dialog", "button", "select", "textarea"}
_BLOK = {
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "figure",
    "figcaption",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "address",
}
_JUDUL = {f"h{n}": n for n in range(1, 7)}


def read_html(isi: bytes, nama: str) -> Cetakan:
    """The blocks of an HTML page; what opens only on demand (``details``), navigation and scripts are left out.

    Raises BerkasTidakTerbaca.
    """
    if len(isi) > PALING_BESAR:
        raise refuse("html-terlalu-besar", f"{nama} lebih besar dari {PALING_BESAR // 1_000_000} MB", "simpan tanpa gambar")
    try:
        akar = lhtml.document_fromstring(
            isi.decode("utf-8-sig", "replace"), parser=lhtml.HTMLParser(no_network=True, huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError):
        raise refuse("html-rusak", f"{nama} bukan halaman HTML yang dapat dibaca", "simpan ulang dari peramban") from None
    badan = akar.find("body")
    blok = tuple(_blok(badan if badan is not None else akar, 0))
    if not any(isinstance(b, TabelCetak) or b.teks for b in blok):
        raise refuse("tanpa-teks", f"{nama} tidak memuat teks", "simpan laporan sebagai DOCX, PDF, atau teks")
    return Cetakan(jenis="html", nama=nama, daftar_blok=blok)


def _blok(unsur: Any, dalam: int) -> Iterator[BlokCetak]:
    if dalam > BATAS_DALAM:
        return
    lepas: list[str] = [unsur.text or ""]
    for anak in unsur:
        tag = anak.tag if isinstance(anak.tag, str) else ""
        if tag in _LEWAT or tag == "details" or not tag or anak.get("hidden") is not None or _jejak(anak):
            lepas.append(anak.tail or "")
            continue
        isi = _isi_blok(anak, tag, dalam)
        if isi is None:
            lepas += [" " if tag == "br" else anak.text_content(), anak.tail or ""]
            continue
        yield from _alinea(lepas)
        yield from isi
        lepas = [anak.tail or ""]
    yield from _alinea(lepas)


def _isi_blok(anak: Any, tag: str, dalam: int) -> Iterator[BlokCetak] | None:
    if tag == "table":
        return iter((_tabel(anak),))
    if tag in _JUDUL:
        return iter((Alinea(teks=rapi(anak.text_content()), tingkat=_JUDUL[tag]),))
    if tag in ("ol", "ul", "menu"):
        return _daftar(anak, tag, dalam)
    return _blok(anak, dalam + 1) if tag in _BLOK or any(isinstance(a.tag, str) and a.tag in _BLOK for a in anak) else None


def _jejak(unsur: Any) -> bool:
    """True for the section that explains figures one by one, which is no part of the printed report."""
    return unsur.tag == "section" and "jejak" in (unsur.get("class") or unsur.get("id") or "")


def _alinea(lepas: list[str]) -> Iterator[Alinea]:
    teks = rapi("".join(lepas))
    if teks:
        yield Alinea(teks=teks)


def _daftar(unsur: Any, tag: str, dalam: int) -> Iterator[BlokCetak]:
    nomor = int(unsur.get("start") or 1) if (unsur.get("start") or "1").lstrip("-").isdigit() else 1
    bentuk = unsur.get("type") or "1"
    for butir in unsur.iterchildren("li"):
        anak = [a for a in butir if a.tag in ("ol", "ul", "table")]
        teks = rapi(" ".join(t for t in _teks_langsung(butir)))
        tanda = "-" if tag != "ol" else f"{chr(96 + nomor) if bentuk == 'a' and nomor < 27 else nomor}."
        yield Alinea(teks=f"{tanda} {teks}")
        nomor += 1
        for a in anak:
            yield from _isi_blok(a, a.tag, dalam + 1) or ()


def _teks_langsung(butir: Any) -> Iterator[str]:
    yield butir.text or ""
    for anak in butir:
        if isinstance(anak.tag, str) and anak.tag not in ("ol", "ul", "table", *_LEWAT):
            yield anak.text_content()
        yield anak.tail or ""


def _tabel(unsur: Any) -> TabelCetak:
    kisi: dict[tuple[int, int], str] = {}
    tertutup: set[tuple[int, int]] = set()
    rentang: list[tuple[tuple[int, int], tuple[int, int]]] = []
    lebar = b = 0
    for tr in _baris(unsur):
        k = 0
        for sel in tr.iterchildren("td", "th"):
            while (b, k) in tertutup:
                k += 1
            tinggi, melebar = (_bulat(sel.get(n)) for n in ("rowspan", "colspan"))
            kisi[b, k] = rapi(_teks_sel(sel))
            if (tinggi, melebar) != (1, 1):
                rentang.append(((b, k), (tinggi, melebar)))
                tertutup |= {(b + i, k + j) for i in range(tinggi) for j in range(melebar)}
            k += melebar
        lebar = max(lebar, k)
        b += 1
    judul = unsur.find("caption")
    return TabelCetak(
        baris=tuple(tuple(kisi.get((n, k), "") for k in range(lebar)) for n in range(b)),
        rentang=tuple((asal, (min(t, b - asal[0]), m)) for asal, (t, m) in rentang),
        judul=rapi(judul.text_content()) if judul is not None else "",
    )


def _baris(tabel: Any) -> Iterator[Any]:
    for anak in tabel:
        if anak.tag == "tr":
            yield anak
        elif anak.tag in ("thead", "tbody", "tfoot"):
            yield from anak.iterchildren("tr")


def _teks_sel(sel: Any) -> str:
    """The text of a cell: a blank where a line or a block ends, none inside a line."""
    bagian: list[str] = [sel.text or ""]
    for anak in sel.iter():
        if anak is sel or not isinstance(anak.tag, str):
            continue
        if anak.tag in ("br", "p", "div", "li"):
            bagian.append(" ")
        if anak.tag not in _LEWAT:
            bagian.append(anak.text or "")
        bagian.append(anak.tail or "")
    return "".join(bagian)


def _bulat(teks: str | None) -> int:
    return max(1, min(1000, int(teks))) if teks and teks.isdigit() else 1
