from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.periode import TanggalDitolak, format_tanggal, parse_tanggal


@pytest.mark.parametrize("teks", ["25 Januari 2023", "25 januari 2023", "25-01-2023", "25/1/2023", "2023-01-25"])
def test_it_reads_dates(teks: str) -> None:
    assert parse_tanggal(teks) == date(2023, 1, 25)


@pytest.mark.parametrize("teks", ["31 Februari 2023", "Maret 2023", "25 Foo 2023", "", "13-13-2023"])
def test_it_refuses_what_is_no_date(teks: str) -> None:
    with pytest.raises(TanggalDitolak):
        parse_tanggal(teks)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_printed_date_reads_back(tanggal: date) -> None:
    assert parse_tanggal(format_tanggal(tanggal)) == tanggal
