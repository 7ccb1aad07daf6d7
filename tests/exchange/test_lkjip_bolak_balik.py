"""A report that sakip wrote, read back from each format: every table is recovered and nothing is found."""

from __future__ import annotations

from functools import cache

import pytest

from sakip.cetakan.bentuk import Cetakan, TabelCetak
from sakip.cetakan.kenali import recognize
from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report
from sakip.naskah.simpul import AngkaTeks, Naskah, Rujuk, Sel, Tabel, Tautan, Teks
from sakip.pipeline import process, render_semua
from sakip.reviu.jalankan import review_cetakan

FORMAT = ("docx", "pdf", "html")


@cache
def hasil() -> tuple[Naskah, dict[str, bytes]]:
    naskah = process(muat("bluto-2023")).naskah
    return naskah, render_semua(naskah, FORMAT)


@cache
def cetakan(bentuk: str) -> Cetakan:
    return read_report(hasil()[1][bentuk], f"lkjip.{bentuk}")


@pytest.mark.parametrize("bentuk", FORMAT)
def test_a_report_of_our_own_has_no_finding(bentuk: str) -> None:
    laporan = recognize(cetakan(bentuk))
    assert [(t.kode, str(t.lokasi), t.pesan) for t in review_cetakan(laporan)] == []
    assert (laporan.unit, laporan.tahun, len(laporan.daftar_misi)) == ("Kecamatan Bluto", 2023, 5)


def _teks(sel: Sel) -> str:
    bagian = [s.teks for s in sel.isi if isinstance(s, (Teks, AngkaTeks, Tautan))]
    assert not any(isinstance(s, Rujuk) for s in sel.isi)
    return "".join("".join(bagian).split())


@pytest.mark.parametrize("bentuk", FORMAT)
def test_every_figure_of_every_table_is_recovered_in_its_row(bentuk: str) -> None:
    terbaca = {t.nomor: t for t in recognize(cetakan(bentuk)).daftar_tabel if t.nomor}
    tabel = [b for bagian in hasil()[0].daftar_bagian for b in bagian.isi if isinstance(b, Tabel) and b.nomor]
    assert len(tabel) > 15
    for t in tabel:
        blok = cetakan(bentuk).daftar_blok[terbaca[t.nomor].blok]
        assert isinstance(blok, TabelCetak)
        baris_terbaca = [["".join(s.split()) for s in b if s] for b in blok.baris]
        for baris in (*t.baris, *t.kaki):
            isi = [s for sel in baris if (s := _teks(sel))]
            assert any(all(s in b for s in isi) for b in baris_terbaca), (t.nomor, isi)
