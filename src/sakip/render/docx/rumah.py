"""The house style: a small DOCX made from the XML files of the folder ``rumah``."""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files

from docx.oxml.parser import parse_xml

from sakip.render.docx.unsur import Unsur

_ISI = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_BAGIAN = {
    "word/document.xml": ("dokumen.xml", _ISI + "document.main+xml", ""),
    "word/styles.xml": ("gaya.xml", _ISI + "styles+xml", "styles"),
    "word/settings.xml": ("pengaturan.xml", _ISI + "settings+xml", "settings"),
    "word/theme/theme1.xml": ("tema.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "theme"),
}
"""Part -> (file, content type, relation from the main part)."""

_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def templat_rumah() -> bytes:
    """An empty document in the house style."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("[Content_Types].xml", _jenis_isi())
        arsip.writestr("_rels/.rels", _relasi([("officeDocument", "word/document.xml")]))
        utama = [(relasi, nama.removeprefix("word/")) for nama, (_, _, relasi) in _BAGIAN.items() if relasi]
        arsip.writestr("word/_rels/document.xml.rels", _relasi(utama))
        for nama, (berkas, _, _) in _BAGIAN.items():
            arsip.writestr(nama, _baca(berkas))
    return keluar.getvalue()


def gaya_rumah() -> Unsur:
    """The house style's ``<w:styles>``."""
    gaya: Unsur = parse_xml(_baca("gaya.xml"))
    return gaya


def _baca(berkas: str) -> bytes:
    return (files("sakip.render.docx") / "rumah" / berkas).read_bytes()


def _jenis_isi() -> str:
    bagian = "".join(f'<Override PartName="/{nama}" ContentType="{jenis}"/>' for nama, (_, jenis, _) in _BAGIAN.items())
    return (
        f'{_KEPALA}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{bagian}</Types>'
    )


def _relasi(daftar: list[tuple[str, str]]) -> str:
    isi = "".join(
        f'<Relationship Id="rId{nomor}" Type="{_RELASI}{jenis}" Target="{target}"/>'
        for nomor, (jenis, target) in enumerate(daftar, 1)
    )
    return f'{_KEPALA}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{isi}</Relationships>'
