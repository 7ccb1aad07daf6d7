"""The shipped survey: read without a problem, and the same from both files."""

from __future__ import annotations

from decimal import Decimal

from sakip.contoh.skm import berkas_skm, muat_skm
from sakip.exchange.skm import read_skm
from sakip.kernel.angka import bulatkan
from sakip.survei import compute_skm, sum_up


def test_both_files_give_the_same_answers_without_problems() -> None:
    survei, jawaban = muat_skm()
    assert len(jawaban) == 150 and sum(j.terisi < 9 for j in jawaban) == 3
    for nama, isi in berkas_skm().items():
        bacaan = read_skm(isi, nama)
        assert (bacaan.daftar_jawaban, bacaan.masalah) == (jawaban, ())
    assert read_skm(berkas_skm()["skm-contoh.xlsx"], "a.xlsx").survei == survei


def test_its_index_is_known() -> None:
    survei, jawaban = muat_skm()
    hasil = compute_skm(survei, sum_up(jawaban, survei.aturan_kosong))
    ikm = hasil.keseluruhan.ikm
    assert isinstance(ikm, Decimal) and str(bulatkan(ikm, 2)) == "80.19"
    assert (hasil.keseluruhan.kelas.mutu, hasil.sampel.target, hasil.sampel.cukup) == ("B", 148, True)
    terendah = sorted(hasil.keseluruhan.daftar_unsur, key=lambda u: u.nrr)[:3]  # type: ignore[arg-type, return-value]
    assert {u.unsur.kode for u in terendah} == {t.unsur for t in survei.daftar_tindak_lanjut}


def test_the_workbook_is_the_same_each_time() -> None:
    assert berkas_skm() == berkas_skm()
