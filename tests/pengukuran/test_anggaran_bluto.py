"""Money: the figures of Kecamatan Bluto 2023 (consistent set), and how amounts come together."""

from __future__ import annotations

from decimal import Decimal

import pytest
from rakit_dokumen import anggaran, dokumen

from sakip.kernel.angka import format_persen
from sakip.pengukuran import measure
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.pohon import Jenis, Pohon, Simpul

BLUTO = {
    "7.01.01": ("S3", 2_637_727_846, 2_370_822_038, "89,88"),
    "7.01.02": ("S1", 6_505_600, 6_505_000, "99,99"),
    "7.01.03": ("S2", 38_100_500, 38_068_300, "99,92"),
    "7.01.04": ("S2", 21_900_000, 15_150_000, "69,18"),
    "7.01.05": ("S2", 178_430_000, 76_048_000, "42,62"),
    "7.01.06": ("S2", 13_743_300, 13_380_000, "97,36"),
}
"""Program: its sasaran, budget, realisation, absorption as the report prints it."""


def bluto() -> Pengukuran:
    simpul = [Simpul(kode="T1", jenis=Jenis.TUJUAN, nama="Tujuan")]
    simpul += [Simpul(kode=s, jenis=Jenis.SASARAN, nama=s, induk="T1") for s in ("S1", "S2", "S3")]
    simpul += [Simpul(kode=k, jenis=Jenis.PROGRAM, nama=k, induk=isi[0]) for k, isi in BLUTO.items()]
    baris = tuple(anggaran(k, pagu, pakai) for k, (_, pagu, pakai, _) in BLUTO.items())
    return measure(dokumen(pohon=Pohon(daftar_simpul=tuple(simpul)), daftar_anggaran=baris))


@pytest.mark.parametrize("program", BLUTO)
def test_it_reproduces_the_absorption_of_each_program(program: str) -> None:
    assert format_persen(bluto().gugus[program].anggaran.serapan.angka or Decimal(0)) == BLUTO[program][3]


@pytest.mark.parametrize("kode", ["unit", "T1"])
def test_it_reproduces_the_totals_for_the_unit_and_its_only_tujuan(kode: str) -> None:
    uang = bluto().gugus[kode].anggaran
    assert uang.berlaku.nilai == 2_896_407_246
    assert uang.realisasi.nilai == 2_519_973_338
    assert format_persen(uang.serapan.angka or Decimal(0)) == "87"


def test_it_sums_a_sasaran_from_its_programs() -> None:
    assert bluto().gugus["S2"].anggaran.berlaku.nilai == 38_100_500 + 21_900_000 + 178_430_000 + 13_743_300


def test_it_takes_the_childrens_sum_over_the_own_row() -> None:
    uang = measure(dokumen(daftar_anggaran=(anggaran("P1", 999, 5), anggaran("P1.1", 100, 40, baris=3)))).gugus["P1"].anggaran
    assert (uang.berlaku.nilai, uang.realisasi.nilai, uang.serapan.nilai) == (100, 40, 40)
    assert [o.kode for o in uang.berlaku.operan] == ["anggaran:P1.1"]


def test_it_takes_an_amount_from_the_own_row_where_no_child_has_it() -> None:
    uang = measure(dokumen(daftar_anggaran=(anggaran("P1", None, 30), anggaran("P1.1", 100, None)))).gugus["P1"].anggaran
    assert (uang.berlaku.nilai, uang.realisasi.nilai) == (100, 30)


def test_it_measures_against_the_changed_budget_and_keeps_the_first() -> None:
    uang = measure(dokumen(daftar_anggaran=(anggaran("P1", 100, 60, sesudah=120, baris=5),))).gugus["P1"].anggaran
    assert (uang.sebelum.nilai, uang.berlaku.nilai, uang.serapan.nilai) == (100, 120, 50)
    assert [str(o.lokasi) for o in uang.berlaku.operan] == ["Program!G5"]
    assert [str(o.lokasi) for o in uang.sebelum.operan] == ["Program!F5"]


def test_it_says_which_amounts_are_missing() -> None:
    hasil = measure(dokumen(daftar_anggaran=(anggaran("P1", 100, None), anggaran("P2", 0, 0)))).gugus
    assert hasil["P1"].anggaran.serapan.alasan == "realisasi anggaran belum diisi"
    assert hasil["P2"].anggaran.serapan.alasan == "anggaran nol"
    assert hasil["P1.1"].anggaran.berlaku.alasan == "anggaran belum diisi"
    assert hasil["unit"].anggaran.realisasi.rumus == (
        "jumlah realisasi anggaran di bawahnya (1 di antaranya belum diisi dan tidak ikut)"
    )
