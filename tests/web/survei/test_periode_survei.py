"""Names of periods, and the codes of addresses."""

from __future__ import annotations

import pytest

from sakip.web.survei.kode import HURUF, new_code
from sakip.web.survei.periode import next_period, usual_periods


@pytest.mark.parametrize(
    ("periode", "tahun", "harap"),
    [
        ("Semester I 2023", 2023, ("Semester II 2023", 2023)),
        ("Semester II 2023", 2023, ("Semester I 2024", 2024)),
        ("Triwulan III 2023", 2023, ("Triwulan IV 2023", 2023)),
        ("Triwulan IV 2023", 2023, ("Triwulan I 2024", 2024)),
        ("Tahun 2023", 2023, ("Tahun 2024", 2024)),
        ("Juli 2023", 2023, ("", 2023)),
        ("Semester III 2023", 2023, ("Semester I 2024", 2024)),
    ],
)
def test_what_follows_on_a_period(periode, tahun, harap) -> None:
    assert next_period(periode, tahun) == harap


def test_the_usual_periods_follow_on_each_other() -> None:
    assert usual_periods(2023)[:3] == ("Tahun 2023", "Semester I 2023", "Semester II 2023")
    assert len(usual_periods(2023)) == 7


@pytest.mark.django_db
def test_codes_are_short_and_are_no_words() -> None:
    semua = {new_code() for _ in range(200)}
    assert len(semua) == 200
    assert all(len(k) == 8 and set(k) <= set(HURUF) and not k.isalpha() for k in semua)
