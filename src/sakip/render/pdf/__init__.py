"""PDF through Typst: archival (PDF/A-2a) and accessible (PDF/UA-1); the same bytes for the same Naskah."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import Any

import typst

from sakip.naskah.simpul import Naskah
from sakip.render.pdf.huruf import HurufTidakAda, huruf
from sakip.render.pdf.susun import compose_typst

NAMA = "pdf"
MIMETYPE = "application/pdf"
AKHIRAN = "pdf"
STANDAR: list[Any] = ["a-2a", "ua-1"]
_ASING = re.compile(r"[^\u0000-\u024f\u0370-\u04ff\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf\u2100-\u22ff]")
"""What Arimo has no letters for: emoji, East Asian, Arabic and Javanese script."""


def render(naskah: Naskah) -> bytes:
    """The document as PDF. Raises HurufTidakAda, TypeError for an unknown node."""
    return render_dengan_halaman(naskah)[0]


def render_dengan_halaman(naskah: Naskah) -> tuple[bytes, dict[str, str]]:
    """The PDF, and the printed page label of every heading, table and figure by its code."""
    sumber = _sumber(naskah)
    penyusun = typst.Compiler(sumber, font_paths=huruf())
    hasil, peringatan = penyusun.compile_with_warnings(format="pdf", pdf_standards=STANDAR, timestamp=0)
    for p in peringatan:
        if "font" in p.message:
            raise HurufTidakAda(f"PDF tidak dibuat: {p.message}; pasang ulang sakip")
    isi = hasil[0] if isinstance(hasil, list) else hasil
    assert isi is not None
    return isi, _peta(sumber)


def halaman(naskah: Naskah) -> dict[str, str]:
    """Only the page labels."""
    return _peta(_sumber(naskah))


def _sumber(naskah: Naskah) -> bytes:
    templat = files(__package__).joinpath("templat.typ").read_text(encoding="utf-8")
    sumber = compose_typst(naskah, templat)
    return _ASING.sub("?", sumber).encode()


def _peta(sumber: bytes) -> dict[str, str]:
    return dict(json.loads(typst.query(sumber, "<peta-halaman>", field="value", one=True, font_paths=huruf())))
