"""Reports in PDF: every table cell by cell, from our own typesetter, from LibreOffice and from a browser; hostile files."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache

import pytest

from sakip.cetakan.bentuk import Cetakan, TabelCetak
from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report
from sakip.laporan.telusur import polos
from sakip.naskah.simpul import Naskah, Tabel
from sakip.pipeline import process, render_semua
from sakip.render.kisi import susun_kisi

SOFFICE = shutil.which("soffice")
SUMBER = ("typst", pytest.param("libreoffice", marks=pytest.mark.skipif(SOFFICE is None, reason="LibreOffice tidak terpasang")))


@cache
def naskah() -> Naskah:
    return process(muat("bluto-2023")).naskah


@cache
def hasil() -> dict[str, bytes]:
    return render_semua(naskah(), ("pdf", "docx"))


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    semua = {"typst": hasil()["pdf"]}
    if SOFFICE is not None:
        folder = tmp_path_factory.mktemp("libreoffice")
        (folder / "lkjip.docx").write_bytes(hasil()["docx"])
        profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        perintah = [SOFFICE, profil, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "lkjip.docx")]
        subprocess.run(perintah, check=True, capture_output=True, timeout=180)
        semua["libreoffice"] = (folder / "lkjip.pdf").read_bytes()
    return semua


def kisi(t: Tabel) -> list[list[str]]:
    """The table as a reader should find it, without blanks."""
    hasil = []
    for kelompok in (t.kepala, t.baris, t.kaki):
        for baris in susun_kisi(kelompok, len(t.kolom), t.judul):
            sel = [""] * len(t.kolom)
            for p in baris:
                sel[p.kolom] = "" if p.gabung == "continue" else rapat(polos(p.sel.isi))
            hasil.append(sel)
    return hasil


def rapat(teks: str) -> str:
    return "".join(teks.replace("\u00ad", "").replace("\u200b", "").split())


def tabel_bernomor(cetakan: Cetakan) -> dict[str, TabelCetak]:
    """By number: the table below its caption."""
    daftar, judul = {}, ""
    for blok in cetakan.daftar_blok:
        if isinstance(blok, TabelCetak):
            daftar.setdefault(judul, blok)
        elif cocok := re.match(r"Tabel ([\dL]+\.\d+) ", blok.teks):
            judul = cocok[1]
    return daftar


@pytest.mark.parametrize("sumber", SUMBER)
def test_every_table_is_recovered_cell_by_cell(sumber: str, berkas: dict[str, bytes]) -> None:
    terbaca = tabel_bernomor(read_report(berkas[sumber], "lkjip.pdf"))
    tabel = [b for bagian in naskah().daftar_bagian for b in bagian.isi if isinstance(b, Tabel) and b.nomor]
    assert len(tabel) > 15
    for t in tabel:
        assert [[rapat(s) for s in b] for b in terbaca[t.nomor].baris] == kisi(t), t.nomor


@pytest.mark.parametrize("sumber", SUMBER)
def test_each_row_knows_its_page(sumber: str, berkas: dict[str, bytes]) -> None:
    cetakan = read_report(berkas[sumber], "lkjip.pdf")
    tabel = [b for b in cetakan.daftar_blok if isinstance(b, TabelCetak)]
    assert all(len(t.halaman) == len(t.baris) and list(t.halaman) == sorted(t.halaman) for t in tabel)
    assert any(len(set(t.halaman)) > 1 for t in tabel)
    assert max(h for t in tabel for h in t.halaman) <= cetakan.jumlah_halaman
