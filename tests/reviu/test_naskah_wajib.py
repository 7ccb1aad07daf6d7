"""LAP022 on manuscripts that no workbook produces: chapters left out, cross-references to nothing."""

from __future__ import annotations

from dataclasses import replace

from sakip.contoh import muat
from sakip.laporan import compose_lkjip
from sakip.naskah.simpul import Bagian, Judul, Naskah, Paragraf, Rujuk
from sakip.pengukuran import measure
from sakip.reviu.aturan import muat_aturan

DOKUMEN = muat("bluto-2023")
PENGUKURAN = measure(DOKUMEN)
NASKAH = compose_lkjip(DOKUMEN, PENGUKURAN)


def objek(naskah: Naskah) -> list[str]:
    periksa = next(a.periksa for a in muat_aturan() if a.kode == "LAP022")
    return [b.objek for b in periksa(DOKUMEN, PENGUKURAN, naskah)]


def test_the_composed_report_has_every_part_and_no_broken_reference() -> None:
    assert objek(NASKAH) == []


def test_a_chapter_left_out_is_named() -> None:
    tanpa = tuple(
        replace(b, isi=tuple(x for x in b.isi if not (isinstance(x, Judul) and x.nomor == "BAB IV")))
        for b in NASKAH.daftar_bagian
    )
    assert objek(replace(NASKAH, daftar_bagian=tanpa)) == ["BAB IV"]


def test_a_reference_to_a_table_that_is_not_there_is_named_once() -> None:
    putus = Bagian(isi=(Paragraf(isi=(Rujuk("tabel-9.9"),)), Paragraf(isi=(Rujuk("tabel-9.9"), Rujuk("tabel-3.2")))))
    assert objek(replace(NASKAH, daftar_bagian=(*NASKAH.daftar_bagian, putus))) == ["tabel-9.9"]
