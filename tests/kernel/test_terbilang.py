import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.kernel.terbilang import terbilang


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (11, "sebelas"),
        (117, "seratus tujuh belas"),
        (1000, "seribu"),
        (1_001_000, "satu juta seribu"),
        (21_000, "dua puluh satu ribu"),
        (2_896_407_246, "dua miliar delapan ratus sembilan puluh enam juta empat ratus tujuh ribu dua ratus empat puluh enam"),
    ],
)
def test_it_spells(n: int, kata: str) -> None:
    assert terbilang(n) == kata


@given(st.integers(min_value=0, max_value=10**18 - 1), st.integers(min_value=0, max_value=10**18 - 1))
def test_two_numbers_never_share_their_words(a: int, b: int) -> None:
    assert (terbilang(a) == terbilang(b)) == (a == b)


def test_it_refuses_what_it_cannot_spell() -> None:
    with pytest.raises(ValueError, match="18 angka"):
        terbilang(10**18)
