"""Score and predicate of an evaluation, exactly."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakip.evaluasi import compute_lke
from sakip.evaluasi.kerangka import daftar_komponen, daftar_kriteria, daftar_subkomponen
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, PenilaianSub
from sakip.evaluasi.nilai import classify_total, propose_grade


def lke(*huruf: str, kendali: dict[str, str] | None = None) -> Lke:
    sub = daftar_subkomponen()
    penilaian = tuple(
        PenilaianSub(subkomponen=s.kode, evaluator=h, kendali=(kendali or {}).get(s.kode, ""))
        for s, h in zip(sub, huruf, strict=False)
    )
    return Lke(unit="Kecamatan Contoh", tahun=2023, daftar_penilaian=penilaian)


def test_the_weights_are_those_of_the_annex() -> None:
    assert [k.bobot for k in daftar_komponen()] == [30, 30, 15, 25]
    assert sum(s.bobot for s in daftar_subkomponen()) == 100
    assert len(daftar_kriteria()) == 80
    for k in daftar_komponen():
        assert [s.bobot / k.bobot for s in k.daftar_subkomponen] == [Decimal("0.2"), Decimal("0.3"), Decimal("0.5")]


def test_all_of_one_grade_give_its_value() -> None:
    for huruf, nilai in (("AA", 100), ("BB", 80), ("D", 30), ("E", 0)):
        assert compute_lke(lke(*[huruf] * 12)).nilai == nilai


def test_a_mixed_sheet_by_hand() -> None:
    hasil = compute_lke(lke("BB", "B", "CC", "BB", "BB", "B", "A", "BB", "B", "BB", "CC", "C"))
    assert hasil.nilai == Decimal("4.8") + Decimal("6.3") + 9 + Decimal("4.8") + Decimal("7.2") + Decimal("10.5") + Decimal(
        "2.7"
    ) + Decimal("3.6") + Decimal("5.25") + 4 + Decimal("4.5") + Decimal("6.25")
    assert (hasil.predikat.kode, hasil.predikat.sebutan) == ("B", "Baik")


def test_a_missing_grade_is_named_and_gives_no_predicate() -> None:
    hasil = compute_lke(lke(*["BB"] * 11))
    assert hasil.belum_dinilai == ("4.c",)
    assert not hasil.lengkap and hasil.predikat.kode == "" and hasil.sub("4.c").nilai is None


def test_the_second_evaluator_counts_first() -> None:
    assert compute_lke(lke(*["BB"] * 12, kendali={"1.c": "B"})).nilai == 80 - Decimal("1.5")


@pytest.mark.parametrize(
    ("total", "kode"),
    [("80", "BB"), ("80.01", "A"), ("90", "A"), ("70", "B"), ("60", "CC"), ("50", "C"), ("30", "D"), ("0", "D")],
)
def test_a_bound_belongs_to_the_lower_class(total: str, kode: str) -> None:
    assert classify_total(Decimal(total)).kode == kode


@pytest.mark.parametrize(
    ("ya", "dinilai", "kode"), [(7, 7, "BB"), (6, 7, "B"), (3, 4, "CC"), (2, 4, "C"), (1, 4, "D"), (0, 4, "E"), (0, 0, "")]
)
def test_the_share_of_criteria_proposes_a_grade(ya: int, dinilai: int, kode: str) -> None:
    usulan = propose_grade(ya, dinilai)
    assert (usulan.kode if usulan else "") == kode


def test_what_does_not_apply_counts_neither_way() -> None:
    sub = daftar_subkomponen()[3]
    jawab = (Jawab.YA, Jawab.TIDAK_BERLAKU, Jawab.YA)
    isi = tuple(JawabanKriteria(kriteria=k.kode, evaluator=j) for k, j in zip(sub.daftar_kriteria, jawab, strict=True))
    hasil = compute_lke(Lke(unit="X", daftar_jawaban=isi)).sub(sub.kode)
    assert (hasil.terpenuhi, hasil.dinilai, hasil.usulan) == (2, 2, "BB")
