"""Comparing targets: direction, scale, and money in a target column."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakip.rencana.anggaran import Anggaran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Polaritas, TingkatSkala
from sakip.rencana.unit import Unit
from sakip.reviu.rantai import lebih_buruk, persen, rupiah_sebagai_target, sama, tampil, target_tahunan


def indikator(**isi: object) -> Indikator:
    return Indikator(**{"kode": "I", "simpul": "P", "nama": "Jumlah Desa", "satuan": "Desa", **isi})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("polaritas", "nilai", "acuan", "buruk"),
    [
        (Polaritas.MAKSIMUM, "80", "82", True),
        (Polaritas.MAKSIMUM, "82", "82", False),
        (Polaritas.MINIMUM, "80", "82", False),
        (Polaritas.MINIMUM, "83", "82", True),
        (Polaritas.STABIL, "83", "82", True),
    ],
)
def test_a_worse_target_follows_the_polarity(polaritas: Polaritas, nilai: str, acuan: str, buruk: bool) -> None:
    assert lebih_buruk(indikator(polaritas=polaritas), Decimal(nilai), Decimal(acuan)) is buruk


def test_labels_compare_by_their_scale_and_not_without_one() -> None:
    skala = tuple(TingkatSkala(label=label) for label in ("A", "BB", "B"))
    assert lebih_buruk(indikator(skala=skala), "b", "BB")
    assert not lebih_buruk(indikator(skala=skala), "A", "BB")
    assert not lebih_buruk(indikator(), "B", "BB")
    assert not lebih_buruk(indikator(skala=skala), Decimal(80), "BB")


def test_equal_values() -> None:
    assert sama("bb", "BB") and sama(Decimal("82.0"), Decimal(82)) and not sama(Decimal(82), "82")
    assert [tampil(Decimal("87.15")), tampil("BB"), tampil(None)] == ["87,15", "BB", "(kosong)"]


def test_money_in_a_target_column() -> None:
    dokumen = Dokumen(unit=Unit(nama="U", tahun=2023), daftar_anggaran=(Anggaran(simpul="P", sebelum_rupiah=21_900_000),))
    assert rupiah_sebagai_target(dokumen, indikator(), Decimal(21_900_000))
    assert not rupiah_sebagai_target(dokumen, indikator(), Decimal(21_900_001))
    assert rupiah_sebagai_target(dokumen, indikator(satuan="%"), Decimal(1_000_000))
    assert not rupiah_sebagai_target(dokumen, indikator(satuan="Rp"), Decimal(21_900_000))
    assert not rupiah_sebagai_target(dokumen, indikator(satuan="%"), "BB")


def test_a_percentage_by_unit_or_by_name() -> None:
    assert persen(indikator(satuan="Persen")) and persen(indikator(nama="Prosentase Desa")) and not persen(indikator())


def test_without_any_target_there_is_no_document() -> None:
    assert target_tahunan(Dokumen(unit=Unit(nama="U", tahun=2023)), "I") == (None, "")
