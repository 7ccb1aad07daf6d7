"""parse -> measure -> compose -> review -> render: the whole way, read from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sakip.laporan import compose_lkjip, compose_perjanjian, compose_rencana_aksi
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.jalankan import Pilihan, review
from sakip.reviu.temuan import Temuan

DAFTAR_DOKUMEN: Mapping[str, Callable[[Dokumen, Pengukuran], Naskah]] = {
    "lkjip": compose_lkjip,
    "perjanjian-kinerja": compose_perjanjian,
    "rencana-aksi": compose_rencana_aksi,
}
"""What can be written from one workbook, by the name used in file names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    """Everything that follows from one document."""

    dokumen: Dokumen
    pengukuran: Pengukuran
    naskah: Naskah
    temuan: tuple[Temuan, ...]


def process(dokumen: Dokumen, pilihan: Pilihan | None = None) -> Hasil:
    """Measure, compose and review. Raises PilihanTidakDikenal for an unknown selection of rules."""
    pengukuran = measure(dokumen)
    naskah = compose_lkjip(dokumen, pengukuran)
    return Hasil(dokumen=dokumen, pengukuran=pengukuran, naskah=naskah, temuan=review(dokumen, pengukuran, naskah, pilihan))


def render_semua(
    naskah: Naskah,
    daftar_format: Sequence[str],
    templat: bytes | None = None,
    lapor: Callable[[str], None] = lambda nama: None,
) -> dict[str, bytes]:
    """The document in each format, by the file's ending. ``lapor`` is told each format that is done.

    The PDF is made in a thread beside the others (Typst holds no lock of Python): it knows the page of every heading, which the
    contents list of the DOCX shows. Raises ValueError for a template that is no DOCX.
    """
    from sakip.render.pdf import halaman, render_dengan_halaman

    hasil: dict[str, bytes] = {}
    with ThreadPoolExecutor(1) as utas:
        cetak = utas.submit(render_dengan_halaman, naskah) if "pdf" in daftar_format else None
        if "html" in daftar_format:
            from sakip.render.html import render as render_html

            hasil["html"] = render_html(naskah)
            lapor("html")
        if "teks" in daftar_format:
            from sakip.render.teks import render as render_teks

            hasil["txt"] = render_teks(naskah)
            lapor("teks")
        if "docx" in daftar_format:
            from sakip.render.docx import render as render_docx

            nomor = utas.submit(lambda: cetak.result()[1] if cetak else halaman(naskah))
            hasil["docx"] = render_docx(naskah, templat=templat, halaman=lambda: nomor.result())
            lapor("docx")
        if cetak:
            hasil["pdf"] = cetak.result()[0]
            lapor("pdf")
    return hasil


def nama_berkas(dokumen: Dokumen, jenis: str) -> str:
    """``lkjip-kecamatan-bluto-2023``: safe on every system, without an ending."""
    nama = re.sub(r"[^a-z0-9]+", "-", dokumen.unit.nama.lower()).strip("-")[:60] or "unit"
    return f"{jenis}-{nama}-{dokumen.unit.tahun}"
