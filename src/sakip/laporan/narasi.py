"""A planner's own text: a small Markdown subset and figures by code (``{capaian:IKU1}``) into blocks of the report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from sakip.kernel.angka import format_angka, format_persen, format_rupiah
from sakip.laporan.konteks import Konteks
from sakip.laporan.rangkai import rapatkan, untai
from sakip.naskah.simpul import AngkaTeks, Blok, ButirDaftar, Daftar, Isi, Paragraf, Sebaris, Tautan, Teks
from sakip.pengukuran.hasil import AngkaTerhitung

ISIAN = re.compile(r"\{([a-z-]+:[^{}\s]+)\}")
_DIMATIKAN = [
    "heading",
    "lheading",
    "code",
    "fence",
    "blockquote",
    "hr",
    "reference",
    "html_block",
    "html_inline",
    "image",
    "backticks",
]
_PEMBACA = MarkdownIt("commonmark", {"html": False}).disable(_DIMATIKAN)
_SKEMA = ("http://", "https://", "mailto:")


def isi_bagian(k: Konteks, kode: str, draf: Callable[[], tuple[Blok, ...]]) -> tuple[Blok, ...]:
    """The text of a section: the planner's where sheet ``Narasi`` holds one, else the draft."""
    narasi = k.dokumen.narasi(kode)
    isi = baca(k, narasi.teks) if narasi and narasi.teks.strip() else draf()
    if k.rekaman is not None:
        k.rekaman[kode] = isi
    return isi


def baca(k: Konteks, teks: str) -> tuple[Blok, ...]:
    """The blocks of a text: paragraphs, lists, bold, italic, links; whatever else is shown as it was typed."""
    return tuple(_blok(k, SyntaxTreeNode(_PEMBACA.parse(teks))))


def isian_tak_dikenal(k: Konteks, teks: str) -> tuple[str, ...]:
    """The figure codes in a text that name no figure."""
    return tuple(kode for kode in ISIAN.findall(teks) if kode not in k.ukur.angka)


def _blok(k: Konteks, simpul: SyntaxTreeNode) -> Iterator[Blok]:
    for anak in simpul.children:
        if anak.type == "paragraph":
            yield Paragraf(isi=_isi(k, anak))
        elif anak.type in ("bullet_list", "ordered_list"):
            yield _daftar(k, anak)


def _daftar(k: Konteks, simpul: SyntaxTreeNode) -> Daftar:
    butir = []
    for anak in simpul.children:
        bagian = list(_blok(k, anak))
        bawah = [b for b in bagian if isinstance(b, Daftar)]
        isi = untai(b.isi for b in bagian if isinstance(b, Paragraf))
        gabungan = Daftar(butir=tuple(x for b in bawah for x in b.butir), penanda=bawah[0].penanda) if bawah else None
        butir.append(ButirDaftar(isi=isi, anak=gabungan))
    return Daftar(butir=tuple(butir), penanda="angka" if simpul.type == "ordered_list" else "bulatan")


@dataclass(frozen=True, slots=True)
class _Gaya:
    tebal: bool = False
    miring: bool = False


def _isi(k: Konteks, paragraf: SyntaxTreeNode) -> Isi:
    return rapatkan(s for inline in paragraf.children for s in _sebaris(k, inline, _Gaya()))


def _sebaris(k: Konteks, simpul: SyntaxTreeNode, gaya: _Gaya) -> Iterator[Sebaris]:
    for anak in simpul.children:
        if anak.type == "strong":
            yield from _sebaris(k, anak, _Gaya(True, gaya.miring))
        elif anak.type == "em":
            yield from _sebaris(k, anak, _Gaya(gaya.tebal, True))
        elif anak.type == "link":
            yield from _tautan(k, anak, gaya)
        elif anak.type in ("softbreak", "hardbreak"):
            yield Teks(" ", tebal=gaya.tebal, miring=gaya.miring)
        else:
            yield from _isikan(k, anak.content, gaya)


def _tautan(k: Konteks, simpul: SyntaxTreeNode, gaya: _Gaya) -> Iterator[Sebaris]:
    url = str(simpul.attrs.get("href", ""))
    isi = list(_sebaris(k, simpul, gaya))
    if url.startswith(_SKEMA):
        yield Tautan("".join(s.teks for s in isi if not hasattr(s, "kode") or isinstance(s, AngkaTeks)) or url, url)
    else:
        yield from isi
        yield Teks(f" ({url})" if url else "")


def _isikan(k: Konteks, teks: str, gaya: _Gaya) -> Iterator[Sebaris]:
    awal = 0
    for cocok in ISIAN.finditer(teks):
        angka = k.ukur.angka.get(cocok[1])
        if angka is not None:
            sebelum = teks[awal : cocok.start()]
            yield Teks(sebelum, tebal=gaya.tebal, miring=gaya.miring)
            yield _angka(angka, sebelum, teks[cocok.end() :], gaya)
            awal = cocok.end()
    yield Teks(teks[awal:], tebal=gaya.tebal, miring=gaya.miring)


def _angka(angka: AngkaTerhitung, sebelum: str, sesudah: str, gaya: _Gaya) -> AngkaTeks | Teks:
    """The figure with its unit, unless the writer put the unit around it."""
    if angka.angka is None:
        return Teks(f"tidak dapat dihitung ({angka.alasan})", tebal=gaya.tebal, miring=gaya.miring)
    if angka.satuan == "Rp":
        tampil = ("" if re.search(r"Rp\.?\s*$", sebelum) else "Rp") + format_rupiah(angka.angka)
    elif angka.satuan == "%":
        tampil = format_persen(angka.angka) + ("" if re.match(r"\s*(?:%|persen)", sesudah) else "%")
    else:
        tampil = format_angka(angka.angka, None if angka.angka == angka.angka.to_integral_value() else 2)
    return AngkaTeks(tampil, angka.kode, tebal=gaya.tebal)
