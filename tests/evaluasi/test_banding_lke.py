"""Earlier years beside this one, and grades against the criteria they rest on."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.evaluasi import compute_lke
from sakip.evaluasi.banding import compare_years
from sakip.evaluasi.kerangka import daftar_kriteria, daftar_subkomponen
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub
from sakip.evaluasi.nilai import Kesesuaian, daftar_nilai, fit_grade, grade_steps

HURUF = [n.kode for n in daftar_nilai()]


def lke(*huruf: str, **isi: object) -> Lke:
    sub = daftar_subkomponen()
    penilaian = tuple(PenilaianSub(subkomponen=s.kode, evaluator=h) for s, h in zip(sub, huruf, strict=False))
    return Lke(unit="Kecamatan Contoh", tahun=2025, daftar_penilaian=penilaian, **isi)  # type: ignore[arg-type]


def lalu(tahun: int, nilai: str) -> NilaiLaluLke:
    return NilaiLaluLke(tahun=tahun, nilai=Decimal(nilai))


def test_years_come_in_order_with_the_change_from_the_one_before() -> None:
    isi = lke(*["BB"] * 12, daftar_lalu=(lalu(2024, "60"), lalu(2023, "71.25")))
    baris = compare_years(isi, compute_lke(isi))
    assert [(b.tahun, b.predikat.kode, b.selisih, b.arah, b.naik_kelas) for b in baris] == [
        (2023, "BB", None, "", 0),
        (2024, "CC", Decimal("-11.25"), "turun", -2),
        (2025, "BB", Decimal(20), "naik", 2),
    ]


def test_an_unfinished_year_is_compared_with_nothing() -> None:
    isi = lke(*["BB"] * 11, daftar_lalu=(lalu(2024, "70"),))
    assert [b.tahun for b in compare_years(isi, compute_lke(isi))] == [2024]


def test_a_year_that_is_not_earlier_does_not_count() -> None:
    isi = lke(*["BB"] * 12, daftar_lalu=(lalu(2025, "10"), lalu(2026, "20")))
    assert [(b.tahun, b.nilai) for b in compare_years(isi, compute_lke(isi))] == [(2025, 80)]


@pytest.mark.parametrize(
    ("huruf", "usulan", "hasil"),
    [
        ("BB", "BB", Kesesuaian.SESUAI),
        ("AA", "BB", Kesesuaian.SESUAI),
        ("B", "BB", Kesesuaian.DI_BAWAH),
        ("A", "B", Kesesuaian.MELEBIHI),
        ("BB", "B", Kesesuaian.MELEBIHI),
        ("E", "E", Kesesuaian.SESUAI),
        ("", "B", Kesesuaian.TIDAK_DIKETAHUI),
        ("B", "", Kesesuaian.TIDAK_DIKETAHUI),
    ],
)
def test_a_grade_fits_its_criteria_or_not(huruf: str, usulan: str, hasil: Kesesuaian) -> None:
    assert fit_grade(huruf, usulan) is hasil


def test_a_share_that_is_not_final_judges_no_grade() -> None:
    kriteria = daftar_subkomponen()[0].daftar_kriteria
    jawab = [JawabanKriteria(kriteria=k.kode, evaluator=Jawab.TIDAK) for k in kriteria]
    isi = lke("AA", daftar_jawaban=tuple(jawab[:-1]))
    sub = compute_lke(isi).sub("1.a")
    assert (sub.belum_dijawab, sub.usulan, sub.kesesuaian) == (1, "E", Kesesuaian.TIDAK_DIKETAHUI)
    semua = compute_lke(lke("AA", daftar_jawaban=tuple(jawab))).sub("1.a")
    assert semua.kesesuaian is Kesesuaian.MELEBIHI


@given(st.sampled_from(HURUF), st.sampled_from(HURUF))
def test_steps_between_grades_are_opposite(satu: str, dua: str) -> None:
    assert grade_steps(satu, dua) == -grade_steps(dua, satu)


@given(st.lists(st.sampled_from([*HURUF, ""]), min_size=12, max_size=12), st.data())
def test_the_total_is_exact_monotone_and_within_bounds(huruf: list[str], data: st.DataObject) -> None:
    jawab = tuple(JawabanKriteria(kriteria=k.kode, evaluator=data.draw(st.sampled_from(Jawab))) for k in daftar_kriteria()[:5])
    hasil = compute_lke(lke(*huruf, daftar_jawaban=jawab))
    assert 0 <= hasil.nilai <= 100
    assert sum(k.nilai for k in hasil.daftar_komponen) == hasil.nilai
    assert len(hasil.belum_dinilai) == huruf.count("")
    assert bool(hasil.predikat.kode) is hasil.lengkap
    naik = compute_lke(lke(*["AA" if h else "" for h in huruf]))
    assert naik.nilai >= hasil.nilai
