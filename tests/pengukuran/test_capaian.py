"""Achievement: the planner's table of cases, and what must hold for every number."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.angka import bulatkan
from sakip.pengukuran.capaian import RUMUS_MINIMUM, RUMUS_STABIL, Capaian, compute_capaian
from sakip.pengukuran.hasil import TidakDapatDihitung
from sakip.rencana.indikator import Nilai, Polaritas, TingkatSkala

KASUS = yaml.safe_load(Path(__file__).with_name("kasus_capaian.yaml").read_text(encoding="utf-8"))
POSITIF = st.decimals(min_value="0.01", max_value="999999999", places=2)
NYATA = st.decimals(min_value="-999999999", max_value="999999999", places=2)
BATAS = st.sampled_from([None, *map(Decimal, ("100", "110", "120", "150"))])


def nilai(teks: str | None) -> Nilai | None:
    if teks is None:
        return None
    try:
        return Decimal(teks)
    except InvalidOperation:
        return teks


def hitung(kasus: dict[str, Any]) -> Capaian:
    bawah, atas = kasus.get("rentang", (None, None))
    pasangan = [t if isinstance(t, list) else (t, None) for t in kasus.get("skala", ())]
    return compute_capaian(
        nilai(kasus.get("target")),
        nilai(kasus.get("realisasi")),
        polaritas=Polaritas(kasus.get("polaritas", "maksimum")),
        rumus_minimum=kasus.get("rumus_minimum", "selisih"),
        batas=Decimal(kasus["batas"]) if "batas" in kasus else None,
        rentang=(Decimal(bawah) if bawah else None, Decimal(atas) if atas else None),
        skala=tuple(TingkatSkala(label=label, skor=Decimal(skor) if skor else None) for label, skor in pasangan),
    )


def angka(capaian: Capaian) -> Decimal:
    assert isinstance(capaian.nilai, Decimal), capaian.nilai
    return capaian.nilai


@pytest.mark.parametrize("kasus", KASUS, ids=lambda k: k["nama"])
def test_it_computes_the_case(kasus: dict[str, Any]) -> None:
    hasil = hitung(kasus)
    if "alasan" in kasus:
        assert hasil.nilai == TidakDapatDihitung(kasus["alasan"])
        assert hasil.mentah is None
    else:
        assert bulatkan(angka(hasil)) == Decimal(kasus["capaian"])
        assert (None if hasil.mentah is None else bulatkan(hasil.mentah)) == (
            Decimal(kasus["mentah"]) if "mentah" in kasus else None
        )
    assert hasil.kategori == kasus.get("kategori", "")


def test_it_covers_every_polarity_and_every_kind_of_refusal() -> None:
    assert {k.get("polaritas", "maksimum") for k in KASUS} == {p.value for p in Polaritas}
    assert len({k["alasan"] for k in KASUS if "alasan" in k}) >= 12


@given(target=POSITIF, a=NYATA, b=NYATA, batas=BATAS)
def test_it_never_falls_when_a_maksimum_result_rises(target: Decimal, a: Decimal, b: Decimal, batas: Decimal | None) -> None:
    kecil, besar = sorted((a, b))
    assert angka(compute_capaian(target, kecil, batas=batas)) <= angka(compute_capaian(target, besar, batas=batas))


@given(target=POSITIF, a=POSITIF, b=POSITIF, rumus=st.sampled_from(sorted(RUMUS_MINIMUM)), batas=BATAS)
def test_it_never_rises_when_a_minimum_result_rises(
    target: Decimal, a: Decimal, b: Decimal, rumus: str, batas: Decimal | None
) -> None:
    baik, buruk = (
        angka(compute_capaian(target, r, polaritas=Polaritas.MINIMUM, rumus_minimum=rumus, batas=batas)) for r in sorted((a, b))
    )
    assert baik >= buruk


@given(target=POSITIF, polaritas=st.sampled_from(Polaritas), rumus=st.sampled_from(sorted(RUMUS_MINIMUM)), batas=BATAS)
def test_it_gives_exactly_100_where_the_result_equals_the_target(
    target: Decimal, polaritas: Polaritas, rumus: str, batas: Decimal | None
) -> None:
    assert angka(compute_capaian(target, target, polaritas=polaritas, rumus_minimum=rumus, batas=batas)) == 100


@given(target=POSITIF, realisasi=NYATA, batas=BATAS, polaritas=st.sampled_from(Polaritas))
def test_it_stays_between_floor_and_cap_and_keeps_the_raw_value(
    target: Decimal, realisasi: Decimal, batas: Decimal | None, polaritas: Polaritas
) -> None:
    bebas = compute_capaian(target, realisasi, polaritas=polaritas)
    terbatas = compute_capaian(target, realisasi, polaritas=polaritas, batas=batas)
    mentah = bebas.mentah if bebas.mentah is not None else angka(bebas)
    assert 0 <= angka(terbatas) <= (batas if batas is not None else max(mentah, Decimal(0)))
    assert (terbatas.mentah if terbatas.mentah is not None else angka(terbatas)) == mentah


@given(bawah=POSITIF, lebar=POSITIF, bagian=st.integers(0, 100))
def test_it_gives_100_anywhere_within_a_range(bawah: Decimal, lebar: Decimal, bagian: int) -> None:
    realisasi = bawah + lebar * bagian / 100
    hasil = compute_capaian(None, realisasi, polaritas=Polaritas.STABIL, rentang=(bawah, bawah + lebar))
    assert angka(hasil) == 100


@given(
    target=st.one_of(st.none(), st.text(), NYATA), realisasi=st.one_of(st.none(), st.text(), NYATA), p=st.sampled_from(Polaritas)
)
def test_it_answers_every_input_with_a_number_or_a_reason(target: Nilai | None, realisasi: Nilai | None, p: Polaritas) -> None:
    hasil = compute_capaian(target, realisasi, polaritas=p).nilai
    assert hasil.is_finite() if isinstance(hasil, Decimal) else hasil.alasan


@pytest.mark.parametrize(
    ("polaritas", "rumus_minimum", "isi"),
    [
        (Polaritas.MAKSIMUM, "selisih", "realisasi ÷ target × 100"),
        (Polaritas.MINIMUM, "selisih", RUMUS_MINIMUM["selisih"]),
        (Polaritas.MINIMUM, "rasio", RUMUS_MINIMUM["rasio"]),
        (Polaritas.STABIL, "selisih", RUMUS_STABIL),
    ],
)
def test_it_names_the_formula_with_its_cap(polaritas: Polaritas, rumus_minimum: str, isi: str) -> None:
    hasil = compute_capaian(Decimal(4), Decimal(3), polaritas=polaritas, rumus_minimum=rumus_minimum, batas=Decimal(120))
    assert hasil.rumus == f"{isi}, paling tinggi 120"
