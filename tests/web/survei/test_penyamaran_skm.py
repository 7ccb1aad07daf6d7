"""No small group is shown, nor can it be got by subtracting what is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sakip.survei import Jumlah, sum_up
from sakip.survei.survei import Jawaban, Layanan, Survei
from sakip.web.survei.penyamaran import GABUNGAN, TERKECIL, join_small, public_result


def kelompok(responden: int, terisi: int | None = None) -> Jumlah:
    satu = responden if terisi is None else terisi
    return Jumlah(responden=responden, jumlah=(3 * satu,) * 9, terisi=(satu,) * 9, sebaran=None)


@given(st.lists(st.integers(0, 40), max_size=8))
def test_whatever_the_sizes_nothing_small_is_shown(ukuran: list[int]) -> None:
    asal = {f"k{n}": kelompok(u) for n, u in enumerate(ukuran)}
    tampil, sembunyi = join_small(asal)
    assert all(j.responden == 0 or j.responden >= TERKECIL for j in tampil.values())
    if tampil:
        assert sum(j.responden for j in tampil.values()) == sum(ukuran), "nothing is lost"
    if sembunyi and tampil:
        assert len(sembunyi) >= 2, "one hidden group would be the total less the others"
        assert tampil[GABUNGAN].responden == sum(asal[n].responden for n in sembunyi) >= TERKECIL
    if not sembunyi:
        assert tampil == asal


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=7))
def test_an_unsur_few_answered_is_not_shown_either(daftar: list[tuple[int, int]]) -> None:
    asal = {f"k{n}": kelompok(r, min(r, t)) for n, (r, t) in enumerate(daftar)}
    tampil, _ = join_small(asal)
    assert all(min(j.responden, *j.terisi) >= TERKECIL for j in tampil.values() if j.responden)


def test_a_single_small_group_takes_the_next_one_with_it() -> None:
    tampil, sembunyi = join_small({"a": kelompok(2), "b": kelompok(9), "c": kelompok(30)})
    assert sembunyi == {"a", "b"}
    assert {n: j.responden for n, j in tampil.items()} == {"c": 30, GABUNGAN: 11}
    assert join_small({"a": kelompok(2), "b": kelompok(9)})[0] == {}, "one row left says nothing more than the whole"


def test_the_public_result_counts_everybody_once() -> None:
    survei = Survei(
        unit="Kecamatan Contoh", periode="2026", tahun=2026,
        daftar_layanan=(Layanan(nama="KTP", populasi=50), Layanan(nama="KK", populasi=40), Layanan(nama="Pindah", populasi=9)),
    )  # fmt: skip
    jawaban = [Jawaban(nilai=(3,) * 9, layanan=n, jenis_kelamin="Perempuan") for n in ("KTP",) * 20 + ("KK",) * 6 + ("Pindah",)]
    inti, hasil = public_result(survei, sum_up(jawaban))
    assert [(h.nama, h.responden) for h in hasil.per_layanan] == [("KTP", 20), (GABUNGAN, 7)]
    assert hasil.sampel_layanan[GABUNGAN].populasi == 49
    assert (inti.populasi_total, hasil.sampel.populasi) == (99, 99)
    assert hasil.per_bulan == ()
    assert hasil.keseluruhan.responden == 27
