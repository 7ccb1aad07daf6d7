"""Names that mean one thing: as before, but without comparing every name with every other letter by letter."""

from __future__ import annotations

from difflib import SequenceMatcher
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sakip.cetakan.entitas import _SAMA, Kelompok, _Nama, _satu, _sidik_huruf

KATA = st.text("aeinkmstdg1é", min_size=12, max_size=60)


@given(KATA, st.lists(st.tuples(st.integers(0, 59), st.sampled_from(["", "x", "aa", "é"])), max_size=6))
def test_the_cheap_bound_parts_no_names_that_are_one(nama: str, salah: list[tuple[int, str]]) -> None:
    lain = nama
    for tempat, ganti in salah:
        lain = lain[:tempat] + ganti + lain[tempat + 1 :]
    kata = frozenset(("satu",))
    satu, dua = (_Nama(n, kata, frozenset((n,)), _sidik_huruf(n)) for n in (nama, lain))
    dua = _Nama(dua.rapat, frozenset(("sati",)), dua.utuh, dua.huruf)
    if len(lain) >= 12 and SequenceMatcher(None, nama, lain, autojunk=False).ratio() >= _SAMA:
        assert _satu(satu, dua)


def test_slips_are_one_and_other_figures_are_not() -> None:
    kelompok = Kelompok("Kecamatan Misal")
    a = kelompok.nomor("indikator", "Persentase desa tertib administrasi")
    assert a == kelompok.nomor("indikator", "Persentase desa tertib adminstrasi")
    assert a != kelompok.nomor("indikator", "Persentase desa tertib administrasi 2")
    assert a != kelompok.nomor("program", "Persentase desa tertib administrasi")
    assert kelompok.nomor("indikator", " ") == -1


def test_two_thousand_names_stay_apart() -> None:
    acak = Random(1)
    kata = ["".join(acak.choices("aeioubdgklmnprst", k=acak.randint(4, 9))) for _ in range(300)]
    daftar = [" ".join(acak.choices(kata, k=acak.randint(4, 8))) for _ in range(2000)]
    kelompok = Kelompok()
    assert len({kelompok.nomor("indikator", nama) for nama in daftar}) > 1900
