"""PDF through Typst: archival (PDF/A-2a) and accessible (PDF/UA-1); the same bytes for the same Naskah."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from sakip.naskah.simpul import Naskah
from sakip.render.pdf.huruf import HurufTidakAda, cakupan, huruf
from sakip.render.pdf.susun import compose_typst

NAMA = "pdf"
MIMETYPE = "application/pdf"
AKHIRAN = "pdf"
STANDAR: list[Any] = ["a-2a", "ua-1"]


class HurufDiganti(UserWarning):
    """Letters without a glyph were printed as ``?``; the message is Indonesian."""


def render(naskah: Naskah) -> bytes:
    """The document as PDF. Raises HurufTidakAda, TypeError for an unknown node."""
    return render_dengan_halaman(naskah)[0]


def render_dengan_halaman(naskah: Naskah) -> tuple[bytes, dict[str, str]]:
    """The PDF, and the printed page label of every heading, table and figure by its code."""
    try:
        return _cetak(naskah, ganti=False)
    except typst.TypstError as galat:
        if "could not be displayed" not in f"{galat.message} {galat.diagnostic}":
            raise
        pesan = "ada huruf yang tidak dimiliki huruf PDF (misalnya emoji atau aksara lain); tercetak ? di PDF saja"
        warnings.warn(pesan, HurufDiganti, stacklevel=2)
        return _cetak(naskah, ganti=True)  # an archival PDF may hold no letter without a glyph


def _cetak(naskah: Naskah, *, ganti: bool) -> tuple[bytes, dict[str, str]]:
    with _penyusun(naskah, ganti=ganti) as penyusun:
        hasil, peringatan = penyusun.compile_with_warnings(format="pdf", pdf_standards=STANDAR, timestamp=0)
        for p in peringatan:
            if "font" in p.message:
                raise HurufTidakAda(f"PDF tidak dibuat: {p.message}; pasang ulang sakip")
        isi = hasil[0] if isinstance(hasil, list) else hasil
        assert isi is not None
        return isi, _peta(penyusun)


def halaman(naskah: Naskah) -> dict[str, str]:
    """Only the page labels."""
    with _penyusun(naskah) as penyusun:
        return _peta(penyusun)


@contextmanager
def _penyusun(naskah: Naskah, *, ganti: bool = False) -> Iterator[typst.Compiler]:
    """A compiler of the document; from a file, because only then a query reuses what was compiled.

    ``ganti`` puts ``?`` for every letter that the shipped font lacks.
    """
    templat = files(__package__).joinpath("templat.typ").read_text(encoding="utf-8")
    sumber = compose_typst(naskah, templat)
    if ganti:
        sumber = "".join(c if c in "\n\u200b" or ord(c) in cakupan() else "?" for c in sumber)
    with TemporaryDirectory(prefix="sakip-") as folder:
        berkas = Path(folder, "naskah.typ")
        berkas.write_text(sumber, encoding="utf-8", newline="\n")
        yield typst.Compiler(berkas, font_paths=huruf())


def _peta(penyusun: typst.Compiler) -> dict[str, str]:
    return dict(json.loads(penyusun.query("<peta-halaman>", field="value", one=True)))
