"""Findings as Word comments in the report itself, at the paragraph or cell they are about."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

import docx
from docx.text.run import Run

from sakip.exchange.lkjip.docx import block_elements
from sakip.exchange.lkjip.kemasan import open_docx, refuse
from sakip.exchange.lkjip.penomoran import W
from sakip.kernel.teks import bersihkan
from sakip.reviu.temuan import Temuan

PENULIS, INISIAL = "sakip", "SAKIP"


def add_comments(isi: bytes, temuan: Sequence[Temuan]) -> bytes:
    """The DOCX with one comment a finding; everything else stays. Raises BerkasTidakTerbaca for what is no sound DOCX.

    A finding without a place, or at a place without text, stands at the nearest text before or after it.
    """
    with open_docx(isi, "laporan"):
        pass
    try:
        return _tulis(isi, temuan)
    except MemoryError:
        raise
    except Exception as galat:  # the library raises whatever it stumbles over; what the reader does not need may be missing
        raise refuse(
            "komentar-gagal",
            "DOCX berkomentar tidak dapat dibuat karena susunan berkas tidak lengkap",
            "buka dan simpan ulang di Word, lalu ulangi",
        ) from galat


def _tulis(isi: bytes, temuan: Sequence[Temuan]) -> bytes:
    dokumen = docx.Document(io.BytesIO(isi))
    unsur = list(block_elements(dokumen.element.body))
    for t in temuan:
        runs = _runs(unsur, t)
        if runs:
            dokumen.add_comment([Run(runs[0], dokumen), Run(runs[-1], dokumen)], text=_teks(t), author=PENULIS, initials=INISIAL)
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()


def _teks(t: Temuan) -> str:
    return bersihkan(f"{t.kode} ({t.tingkat.value}): {t.pesan}\nPerbaikan: {t.saran}")


def _runs(unsur: Sequence[Any], t: Temuan) -> list[Any]:
    """The runs a comment covers: those of the cell or paragraph; else of the nearest block with text."""
    blok = max(0, min(t.lokasi.blok, len(unsur) - 1))
    if unsur and unsur[blok].tag == f"{W}tbl" and t.lokasi.baris:
        sel = _sel(unsur[blok], t.lokasi.baris, t.lokasi.kolom or 1)
        if sel is not None and (ada := _berisi(sel)):
            return ada
    for n in (blok, *range(blok - 1, max(-1, blok - 6), -1), *range(blok + 1, len(unsur))):
        if ada := _berisi(unsur[n]):
            return ada
    return []


def _berisi(unsur: Any) -> list[Any]:
    """The runs of the first paragraph with text; runs inside a hyperlink or a field's instruction cannot carry a comment."""
    for alinea in unsur.iter(f"{W}p"):
        runs = [r for r in alinea.findall(f"{W}r") if any((t.text or "").strip() for t in r.iter(f"{W}t"))]
        if runs:
            return runs
    return []


def _sel(tabel: Any, baris: int, kolom: int) -> Any | None:
    """The cell at a 1-based place of the grid; the one that covers it where cells are merged."""
    daftar = list(_anak(tabel, "tr"))
    for tr in daftar[min(baris, len(daftar)) - 1 :: -1] if daftar else ():
        k = 1 + int(_nilai(tr.find(f"{W}trPr"), "gridBefore") or 0)
        for tc in _anak(tr, "tc"):
            tcpr = tc.find(f"{W}tcPr")
            lebar = max(1, int(_nilai(tcpr, "gridSpan") or 1))
            if k <= kolom < k + lebar:
                gabung = tcpr.find(f"{W}vMerge") if tcpr is not None else None
                if gabung is None or gabung.get(f"{W}val") == "restart":
                    return tc
                break
            k += lebar
        else:
            return None
    return None


def _anak(unsur: Any, nama: str) -> Iterator[Any]:
    for anak in unsur:
        if anak.tag == f"{W}{nama}":
            yield anak
        elif anak.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
            yield from _anak(anak, nama)


def _nilai(unsur: Any | None, nama: str) -> str:
    anak = unsur.find(f"{W}{nama}") if unsur is not None else None
    return (anak.get(f"{W}val") or "") if anak is not None else ""
