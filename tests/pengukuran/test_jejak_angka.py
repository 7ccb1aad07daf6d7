"""Traces as text, and the figures of an object."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rakit_dokumen import TAHUN, anggaran, dokumen, indikator, realisasi

from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.pengukuran.jejak import explain, figures_of
from sakip.rencana.realisasi import KinerjaLalu
from sakip.rencana.unit import Pengaturan


@pytest.fixture
def pengukuran() -> Pengukuran:
    daftar = (
        indikator("A", "S1", "78", iku=True),
        indikator("B", "S1", "10"),
        indikator("C", "S1"),
    )
    return measure(
        dokumen(
            *daftar,
            pengaturan=Pengaturan(batas_capaian=Decimal(120)),
            daftar_realisasi=(realisasi("A", "75", baris=3), realisasi("B", "15", baris=4)),
            daftar_anggaran=(anggaran("P1.1", 6_505_600, 6_505_000, baris=9),),
            daftar_kinerja_lalu=(KinerjaLalu(indikator="A", tahun=2022, target=Decimal(1), realisasi=Decimal(1)),),
        )
    )


def test_it_shows_result_formula_operands_rounding_and_regulation(pengukuran: Pengukuran) -> None:
    jejak = explain(pengukuran, "capaian:A")
    assert (jejak.hasil, jejak.rumus) == ("96,15%", "realisasi ÷ target × 100, paling tinggi 120")
    assert jejak.operan == (("realisasi tahunan", "75", "Realisasi!F3"), (f"target Renstra {TAHUN}", "78", "-"))
    assert jejak.pembulatan.startswith("setengah ke atas")
    assert jejak.rujukan[1] == "Permendagri 86/2017, Lampiran: skala nilai peringkat kinerja"


def test_it_shows_the_value_before_the_cap(pengukuran: Pengukuran) -> None:
    assert explain(pengukuran, "capaian:B").hasil == "120% (sebelum dibatasi 150%)"


def test_it_shows_the_reason_where_there_is_no_value(pengukuran: Pengukuran) -> None:
    jejak = explain(pengukuran, "capaian:C")
    assert jejak.hasil == "tidak dapat dihitung: realisasi belum diisi"
    assert jejak.operan[0] == ("realisasi", "belum diisi", "-")


def test_it_leads_from_a_computed_operand_to_its_own_trace(pengukuran: Pengukuran) -> None:
    jejak = explain(pengukuran, "capaian:S1")
    assert jejak.operan == (
        ("A Indikator A", "96,153846…%", "capaian:A"),
        ("B Indikator B", "120%", "capaian:B"),
        ("C Indikator C", "tidak dapat dihitung", "capaian:C"),
    )
    uang = explain(pengukuran, "serapan:P1")
    assert uang.hasil == "99,99%"
    assert uang.operan[0] == ("Realisasi anggaran program P1", "Rp6.505.000", "realisasi-anggaran:P1")
    assert explain(pengukuran, "anggaran:P1.1").operan == (("anggaran", "6.505.600", "Program!F9"),)


def test_it_lists_all_figures_of_an_indicator_a_node_and_the_unit(pengukuran: Pengukuran) -> None:
    assert figures_of(pengukuran, "A") == ("capaian:A", "kemajuan:A", "standar:A", "lalu:A:2022")
    assert figures_of(pengukuran, "P1") == (
        "capaian:P1",
        "anggaran-sebelum:P1",
        "anggaran:P1",
        "realisasi-anggaran:P1",
        "serapan:P1",
        "efisiensi:P1",
    )
    assert len(figures_of(pengukuran, "unit")) == 6
    assert figures_of(pengukuran, "iku") == ("capaian:iku",)
    assert figures_of(pengukuran, "tiada") == ()


def test_it_lists_node_and_indicator_of_one_code_together() -> None:
    p = measure(dokumen(indikator("S1", "S1"), daftar_realisasi=(realisasi("S1", "40"),)))
    assert {"capaian:S1", "capaian:simpul-S1", "serapan:simpul-S1"} <= set(figures_of(p, "S1"))


def test_it_raises_for_an_unknown_figure(pengukuran: Pengukuran) -> None:
    with pytest.raises(KeyError):
        explain(pengukuran, "capaian:tiada")


def test_it_explains_every_figure_in_full(pengukuran: Pengukuran) -> None:
    for kode in pengukuran.angka:
        jejak = explain(pengukuran, kode)
        assert jejak.hasil and jejak.rumus and jejak.rujukan
        assert all(nama and nilai for nama, nilai, _ in jejak.operan)
