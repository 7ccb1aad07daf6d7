"""From quarters to the year."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rakit_dokumen import realisasi

from sakip.pengukuran.akumulasi import nilai_sampai, nilai_tahun
from sakip.rencana.indikator import Akumulasi
from sakip.rencana.realisasi import Triwulanan

ANGKA = st.decimals(-10000, 10000, places=2)
EMPAT = st.tuples(ANGKA, ANGKA, ANGKA, ANGKA)


def tw(*nilai: str | None) -> Triwulanan:
    isi = [None if n is None else Decimal(n) for n in nilai]
    return (isi[0], isi[1], isi[2], isi[3])


@pytest.mark.parametrize(
    ("akumulasi", "triwulan", "hasil"),
    [
        (Akumulasi.KUMULATIF, tw("2", "3", "4", "5"), "14"),
        (Akumulasi.KUMULATIF, tw("2", None, "4", None), "6"),
        (Akumulasi.NON_KUMULATIF, tw("2", "3", "4", "5"), "5"),
        (Akumulasi.NON_KUMULATIF, tw("2", "3", None, None), "3"),
        (Akumulasi.AKHIR_TAHUN, tw(None, None, None, "0"), "0"),
    ],
)
def test_it_derives_the_year_from_the_quarters(akumulasi: Akumulasi, triwulan: Triwulanan, hasil: str) -> None:
    tahun = nilai_tahun(realisasi("I1", triwulan=triwulan), akumulasi)
    assert tahun.nilai == Decimal(hasil)
    assert tahun.diturunkan


def test_it_prefers_the_annual_value_given() -> None:
    tahun = nilai_tahun(realisasi("I1", "9", triwulan=tw("2", "3", "4", "5")), Akumulasi.KUMULATIF)
    assert tahun.nilai == 9
    assert not tahun.diturunkan
    assert [str(o.lokasi) for o in tahun.operan] == ["Realisasi!F2"]


def test_it_names_the_cells_of_the_quarters_it_summed() -> None:
    tahun = nilai_tahun(realisasi("I1", baris=7, triwulan=tw("2", None, "4", None)), Akumulasi.KUMULATIF)
    assert [str(o.lokasi) for o in tahun.operan] == ["Realisasi!B7", "Realisasi!D7"]
    assert tahun.rumus == "jumlah realisasi triwulan I, III (triwulan II, IV tanpa target dan tidak diisi)"


def test_it_names_the_cell_of_the_last_quarter() -> None:
    tahun = nilai_tahun(realisasi("I1", baris=7, triwulan=tw("2", "3", None, None)), Akumulasi.NON_KUMULATIF)
    assert [(o.nilai, str(o.lokasi)) for o in tahun.operan] == [(Decimal(3), "Realisasi!C7")]
    assert tahun.rumus == "nilai triwulan terakhir yang terisi (II)"


def test_it_refuses_a_sum_over_a_blank_quarter_that_had_a_target() -> None:
    tahun = nilai_tahun(realisasi("I1", triwulan=tw("2", None, "4", None)), Akumulasi.KUMULATIF, tw("2", "2", None, "2"))
    assert tahun.nilai is None
    assert tahun.alasan == "realisasi triwulan II, IV belum diisi, padahal bertarget"


@pytest.mark.parametrize("akumulasi", Akumulasi)
def test_it_never_takes_a_missing_result_for_zero(akumulasi: Akumulasi) -> None:
    assert nilai_tahun(None, akumulasi).alasan == "realisasi belum diisi"
    assert nilai_tahun(realisasi("I1"), akumulasi).alasan == "realisasi belum diisi"


def test_it_does_not_take_an_earlier_quarter_for_the_end_of_the_year() -> None:
    tahun = nilai_tahun(realisasi("I1", triwulan=tw("2", "3", "4", None)), Akumulasi.AKHIR_TAHUN)
    assert (tahun.nilai, tahun.alasan) == (None, "triwulan IV belum diisi")


def test_it_takes_the_last_predicate_but_sums_none() -> None:
    baris = realisasi("I1", triwulan=(None, "B", None, "BB"))
    assert nilai_tahun(baris, Akumulasi.NON_KUMULATIF).nilai == "BB"
    assert "tidak dapat dijumlahkan" in nilai_tahun(baris, Akumulasi.KUMULATIF).alasan


@given(nilai=EMPAT)
def test_it_sums_to_the_year_what_it_sums_to_quarter_four(nilai: tuple[Decimal, Decimal, Decimal, Decimal]) -> None:
    assert nilai_tahun(realisasi("I1", triwulan=nilai), Akumulasi.KUMULATIF).nilai == sum(nilai)
    assert nilai_sampai(nilai, Akumulasi.KUMULATIF, 4) == sum(nilai)
    assert nilai_sampai(nilai, Akumulasi.KUMULATIF, 2) == nilai[0] + nilai[1]
    assert nilai_sampai(nilai, Akumulasi.NON_KUMULATIF, 2) == nilai[1]
