"""The shipped evaluation: whole, sound, and the same from its workbook."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sakip.contoh.lke import BERKAS_LKE, berkas_lke, muat_lke
from sakip.evaluasi import compute_lke
from sakip.evaluasi.banding import compare_years
from sakip.evaluasi.lke import Jawab, Lke
from sakip.exchange.lke import read_lke
from sakip.kernel.lokasi import TANPA_LOKASI
from sakip.reviu.jalankan import review_lke


def tanpa_tempat(lke: Lke) -> Lke:
    nama = ("daftar_jawaban", "daftar_penilaian", "daftar_rekomendasi", "rekomendasi_lalu", "daftar_lalu")
    return replace(lke, **{n: tuple(replace(x, lokasi=TANPA_LOKASI) for x in getattr(lke, n)) for n in nama})


def test_the_workbook_gives_the_same_worksheet_back() -> None:
    lke, masalah = read_lke(berkas_lke()[BERKAS_LKE], BERKAS_LKE)
    assert masalah == ()
    assert tanpa_tempat(lke) == muat_lke()


def test_it_is_whole_and_its_result_is_known() -> None:
    lke = muat_lke()
    hasil = compute_lke(lke)
    assert (hasil.nilai, hasil.predikat.kode, hasil.lengkap) == (Decimal("71.55"), "BB", True)
    assert compute_lke(lke, mandiri=True).predikat.kode == "BB"
    assert [(p.tahun, p.arah, p.naik_kelas) for p in compare_years(lke, hasil)] == [
        (2023, "", 0),
        (2024, "naik", 0),
        (2025, "naik", 1),
    ]
    assert len(lke.daftar_jawaban) == 80 and Jawab.BELUM not in {j.evaluator for j in lke.daftar_jawaban}


def test_the_review_is_silent_on_it() -> None:
    lke = muat_lke()
    assert [(t.kode, t.pesan) for t in review_lke(lke, compute_lke(lke))] == []


def test_it_shows_every_part_of_the_worksheet() -> None:
    lke = muat_lke()
    assert {j.evaluator for j in lke.daftar_jawaban} == {Jawab.YA, Jawab.TIDAK, Jawab.TIDAK_BERLAKU}
    assert any(p.kendali and p.kendali != p.evaluator for p in lke.daftar_penilaian)
    assert {r.status.value for r in lke.rekomendasi_lalu} == {"selesai", "berjalan"}
    assert {r.komponen for r in lke.daftar_rekomendasi} == {"1", "2", "3", "4"}


def test_the_workbook_is_the_same_each_time() -> None:
    assert berkas_lke() == berkas_lke()
