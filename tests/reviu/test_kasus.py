"""Every rule's YAML cases: silent where the figures are sound, exact where they are not."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from sakip.exchange.xlsx import read_rows
from sakip.pengukuran import measure
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import Aturan, muat_aturan
from sakip.reviu.kasus import dasar, muat_kasus, terapkan
from sakip.reviu.kasus_evaluasi import terapkan_evaluasi
from sakip.reviu.kasus_survei import terapkan_survei
from sakip.reviu.temuan import Butir, Tahap

KASUS = [
    pytest.param(aturan, jenis, kasus, id=f"{aturan.kode}-{jenis}-{kasus['nama']}")
    for aturan in muat_aturan()
    if aturan.tahap is not Tahap.CETAK  # those have a test of their own
    for jenis in ("lulus", "gagal")
    for kasus in muat_kasus(aturan)[jenis]
]


def periksa(aturan: Aturan, dokumen: Dokumen) -> list[Butir]:
    """What one rule yields for a document, given what its stage needs."""
    if aturan.tahap is Tahap.RENCANA:
        return list(aturan.periksa(dokumen))
    pengukuran = measure(dokumen)
    if aturan.tahap is Tahap.PENGUKURAN:
        return list(aturan.periksa(dokumen, pengukuran))
    from sakip.laporan import compose_lkjip

    return list(aturan.periksa(dokumen, pengukuran, compose_lkjip(dokumen, pengukuran)))


def temuan_kasus(aturan: Aturan, kasus: dict[str, Any]) -> list[Butir]:
    """What a rule yields for one of its cases: a survey, an evaluation, or a document."""
    if aturan.tahap is Tahap.SURVEI:
        return list(aturan.periksa(*terapkan_survei(kasus)))
    if aturan.tahap is Tahap.EVALUASI:
        return list(aturan.periksa(*terapkan_evaluasi(kasus)))
    dokumen, masalah = read_rows(terapkan(kasus))
    assert dokumen is not None, masalah
    return periksa(aturan, dokumen)


def _cocok(butir: Butir, harap: dict[str, Any]) -> bool:
    return (
        butir.objek == str(harap["objek"])
        and harap["pesan"] in butir.pesan
        and ("sel" not in harap or butir.at.sel == harap["sel"])
        and ("isian" not in harap or butir.at.isian == harap["isian"])
    )


@cache
def _dokumen_dasar() -> Dokumen:
    dokumen, masalah = read_rows(dasar())
    assert dokumen is not None and not masalah, masalah
    return dokumen


@pytest.mark.parametrize(("aturan", "jenis", "kasus"), KASUS)
def test_a_rule_finds_exactly_what_its_case_states(aturan: Aturan, jenis: str, kasus: dict[str, Any]) -> None:
    temuan = temuan_kasus(aturan, kasus)
    harapan = kasus["temuan"] if jenis == "gagal" else []
    assert len(temuan) == len(harapan), [(b.objek, b.pesan, str(b.at)) for b in temuan]
    for harap in harapan:
        assert any(_cocok(butir, harap) for butir in temuan), (harap, [(b.objek, b.pesan, b.at) for b in temuan])


@pytest.mark.parametrize("aturan", [a for a in muat_aturan() if a.tahap is not Tahap.CETAK], ids=lambda a: a.kode)
def test_a_rule_is_silent_on_the_sound_document(aturan: Aturan) -> None:
    temuan = temuan_kasus(aturan, {}) if aturan.tahap in (Tahap.SURVEI, Tahap.EVALUASI) else periksa(aturan, _dokumen_dasar())
    assert [b.pesan for b in temuan] == []


@pytest.mark.parametrize(("aturan", "jenis", "kasus"), [k for k in KASUS if k.values[1] == "gagal"])
def test_every_finding_names_its_place_its_facts_and_a_remedy(aturan: Aturan, jenis: str, kasus: dict[str, Any]) -> None:
    for butir in temuan_kasus(aturan, kasus):
        assert butir.pesan.strip() and butir.saran.strip(), butir
        assert butir.fakta, f"{aturan.kode}: fakta kosong"
        assert butir.at.lembar, f"{aturan.kode}: {butir.pesan} tanpa tempat"
