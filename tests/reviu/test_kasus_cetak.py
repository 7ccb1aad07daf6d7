"""Each face for printed reports on its own cases: silent on what is right, exact on what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sakip.cetakan.kenali import recognize
from sakip.cetakan.makna import LaporanTercetak
from sakip.cetakan.sambung import join_tables
from sakip.exchange.lkjip.teks import read_text
from sakip.reviu.aturan import MukaCetak, muat_muka_cetak
from sakip.reviu.jalankan import review_cetakan
from sakip.reviu.kasus import muat_kasus
from sakip.reviu.temuan import Butir, Tingkat

MUKA = tuple(muat_muka_cetak().values())
BENAR = sorted((Path(__file__).parent / "cetak_benar").glob("*.md"))


def laporan(teks: str) -> LaporanTercetak:
    cetakan = read_text(teks.encode(), "kasus.md")
    return recognize(replace(cetakan, daftar_blok=join_tables(cetakan.daftar_blok)))


def daftar(jenis: str) -> list[Any]:
    return [pytest.param(m, k, id=f"{m.kode}-{k['nama']}") for m in MUKA for k in muat_kasus(m)[jenis]]


def butir(muka: MukaCetak, kasus: dict[str, Any]) -> list[Butir]:
    return list(muka.periksa(laporan(kasus["laporan"])))


@pytest.mark.parametrize(("muka", "kasus"), daftar("lulus"))
def test_it_is_silent(muka: MukaCetak, kasus: dict[str, Any]) -> None:
    assert [b.pesan for b in butir(muka, kasus)] == []


@pytest.mark.parametrize(("muka", "kasus"), daftar("gagal"))
def test_it_finds(muka: MukaCetak, kasus: dict[str, Any]) -> None:
    ditemukan = butir(muka, kasus)
    assert len(ditemukan) == len(kasus["temuan"]), [b.pesan for b in ditemukan]
    for b, harap in zip(ditemukan, kasus["temuan"], strict=True):
        assert harap["pesan"] in b.pesan
        assert b.at.blok >= 0 and b.saran and b.pesan.endswith(".")
        assert harap.get("tempat", "") in str(b.at)


@pytest.mark.parametrize("muka", MUKA, ids=lambda m: m.kode)
def test_it_says_what_it_compares(muka: MukaCetak) -> None:
    assert muka.penjelasan.partition("\n")[0].endswith(".")


@pytest.mark.parametrize("berkas", BENAR, ids=lambda p: p.stem)
def test_correct_tables_from_practice_give_no_finding(berkas: Path) -> None:
    temuan = review_cetakan(laporan(berkas.read_text(encoding="utf-8")))
    assert [(t.kode, t.pesan) for t in temuan if t.tingkat is not Tingkat.SARAN] == []
