"""Inline content as runs, links and cross-references."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from docx.oxml.ns import qn

from sakip.kernel.teks import bersihkan
from sakip.naskah.simpul import AngkaTeks, Isi, Rujuk, Sebaris, Tautan, Teks
from sakip.render.docx.konteks import Konteks
from sakip.render.docx.unsur import Unsur, buat, huruf, jalan, medan

_SKEMA = ("http", "https", "mailto")


def tulis_isi(konteks: Konteks, isi: Isi, *, tebal: bool = False) -> list[Unsur]:
    """The runs of ``isi``; ``tebal`` makes all of it bold. Raises TypeError for an unknown node."""
    return [unsur for satu in isi for unsur in _sebaris(konteks, satu, tebal)]


def _sebaris(konteks: Konteks, simpul: Sebaris, tebal: bool) -> list[Unsur]:
    match simpul:
        case Teks():
            return [jalan(simpul.teks, *huruf(tebal=simpul.tebal or tebal, miring=simpul.miring))]
        case AngkaTeks():
            return [jalan(simpul.teks, *huruf(tebal=simpul.tebal or tebal))]
        case Tautan():
            return [_tautan(konteks, simpul, tebal)]
        case Rujuk():
            tujuan = konteks.rujukan(simpul.kode)
            return medan(f"REF {tujuan.penanda_label} \\h", tujuan.label, *huruf(tebal=tebal))
        case _:
            raise TypeError(f"simpul sebaris tidak dikenal: {type(simpul).__name__}")


def _tautan(konteks: Konteks, simpul: Tautan, tebal: bool) -> Unsur:
    """A hyperlink, or plain text where the address is not one of http, https or mailto."""
    alamat = alamat_aman(simpul.url)
    if not alamat:
        return jalan(simpul.teks, *huruf(tebal=tebal))
    run = jalan(simpul.teks, buat("rStyle", val=konteks.gaya["Hyperlink"]), *huruf(tebal=tebal))
    tautan = buat("hyperlink", run, history=1)
    tautan.set(qn("r:id"), konteks.relasi_tautan(alamat))
    return tautan


def alamat_aman(url: str) -> str:
    """The address with every unsafe character escaped, "" where it is not allowed."""
    bersih = bersihkan(url).strip()
    try:
        bagian = urlsplit(bersih)
    except ValueError:
        return ""
    if bagian.scheme.lower() not in _SKEMA or not (bagian.netloc or bagian.path):
        return ""
    return quote(bersih, safe=":/?#@!$&'()*+,;=%~-._")
