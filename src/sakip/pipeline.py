"""parse -> measure -> compose -> review -> render: the whole way, read from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sakip.cetakan.makna import LaporanTercetak
from sakip.evaluasi.lke import Lke
from sakip.laporan import compose_lkjip, compose_perjanjian, compose_rencana_aksi
from sakip.laporan.skm import compose_skm
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.jalankan import Pilihan, review, review_cetakan, review_survei
from sakip.reviu.temuan import Temuan
from sakip.survei import compute_skm, sum_up
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Jawaban, Survei

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
    return f"{jenis}-{_aman(dokumen.unit.nama, 60)}-{dokumen.unit.tahun}"


def nama_berkas_skm(survei: Survei, jenis: str) -> str:
    """``laporan-skm-kecamatan-bluto-semester-i-2026``: safe on every system, without an ending."""
    return f"{jenis}-{_aman(survei.unit, 60)}-{_aman(survei.periode, 30, 'periode')}"


def nama_berkas_lhe(lke: Lke) -> str:
    """``lhe-kecamatan-bluto-2025``: safe on every system, without an ending."""
    return f"lhe-{_aman(lke.unit, 60)}-{lke.tahun or 'tahun'}"


def _aman(nama: str, panjang: int, kosong: str = "unit") -> str:
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")[:panjang].strip("-") or kosong


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilProsesSkm:
    """Everything that follows from the answers of a survey."""

    survei: Survei
    hasil: HasilSkm
    naskah: Naskah
    temuan: tuple[Temuan, ...]


def process_skm(survei: Survei, daftar_jawaban: Iterable[Jawaban], pilihan: Pilihan | None = None) -> HasilProsesSkm:
    """Sum up, compute, compose and review. Raises PilihanTidakDikenal for an unknown selection of rules."""
    daftar = tuple(daftar_jawaban)
    hasil = compute_skm(survei, sum_up(daftar, survei.aturan_kosong))
    naskah = compose_skm(survei, hasil, tuple(j.saran for j in daftar if j.saran))
    return HasilProsesSkm(survei=survei, hasil=hasil, naskah=naskah, temuan=review_survei(survei, hasil, pilihan))


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilCetakan:
    """Everything that follows from a printed report."""

    laporan: LaporanTercetak
    temuan: tuple[Temuan, ...]


def process_report(isi: bytes, nama: str, pilihan: Pilihan | None = None, *, ocr: bool = False) -> HasilCetakan:
    """Read, recognise and review a DOCX, PDF, HTML or text. Raises BerkasTidakTerbaca and PilihanTidakDikenal."""
    from sakip.exchange.lkjip.baca import recognize_report
    from sakip.exchange.lkjip.baca_terpisah import read_isolated

    laporan = recognize_report(read_isolated(isi, nama, ocr=ocr))
    return HasilCetakan(laporan=laporan, temuan=review_cetakan(laporan, pilihan))
