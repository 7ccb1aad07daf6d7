"""The figures of the consistent example stand where a reader looks for them."""

from dataclasses import replace

import pytest
from baca_naskah import baris_teks, semua_teks, tabel, teks_bagian

from sakip.laporan import compose_lkjip
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.rencana.dokumen import Dokumen

_SERAPAN = {"1": "89,88", "2": "99,99", "3": "99,92", "4": "69,18", "5": "42,62", "6": "97,36"}


def test_it_totals_the_budget_and_its_realisation(lkjip: Naskah) -> None:
    assert baris_teks(tabel(lkjip, "tabel-3.8"))[-1] == ["Jumlah", "2.896.407.246", "2.519.973.338", "87,00"]


def test_it_states_the_absorption_of_every_program(lkjip: Naskah) -> None:
    baris = {b[0]: b[-1] for b in baris_teks(tabel(lkjip, "tabel-3.8"))}
    assert {nomor: baris[nomor] for nomor in _SERAPAN} == _SERAPAN


@pytest.mark.parametrize("kode", ["tabel-2.2", "tabel-2.3", "tabel-3.2", "tabel-3.3", "tabel-3.4", "tabel-3.6"])
@pytest.mark.parametrize(
    "iku", ["Nilai IKM Kecamatan", "Persentase Rekomendasi Hasil Koordinasi Desa yang Ditindaklanjuti", "Nilai SAKIP"]
)
def test_it_holds_every_iku_in_every_comparison(lkjip: Naskah, kode: str, iku: str) -> None:
    assert any(iku in sel for baris in baris_teks(tabel(lkjip, kode)) for sel in baris)


def test_it_compares_all_earlier_years_not_only_the_last(lkjip: Naskah) -> None:
    baris = next(b for b in baris_teks(tabel(lkjip, "tabel-3.3")) if "Nilai IKM Kecamatan" in b)
    assert baris[4:] == ["81,00", "81,50", "100,62", "82,00", "82,00", "100,00", "83,00", "83,00", "100,00"]


def test_it_names_the_iku_without_a_standard_and_the_source_of_the_one_with(lkjip: Naskah) -> None:
    assert "Batas bawah mutu pelayanan B" in baris_teks(tabel(lkjip, "tabel-3.5"))[0][-1]
    assert "Belum ada standar pembanding yang tercatat untuk Persentase Rekomendasi" in teks_bagian(lkjip, "banding-standar")


def test_it_says_why_a_missed_predicate_has_no_percentage(lkjip: Naskah) -> None:
    baris = next(b for b in baris_teks(tabel(lkjip, "tabel-3.4")) if "Nilai SAKIP" in b)
    assert baris[-1] == "tidak tercapai"


def test_it_shows_the_promise_before_and_after_and_the_budget_of_both(lkjip: Naskah) -> None:
    assert baris_teks(tabel(lkjip, "tabel-2.5"))[1][4:] == ["78", "78", "Tetap"]
    assert baris_teks(tabel(lkjip, "tabel-2.5"))[0][-1].startswith("Tetap; menyesuaikan RKT karena")
    assert baris_teks(tabel(lkjip, "tabel-2.6"))[-1] == ["Jumlah", "2.909.150.279", "2.896.407.246"]


def test_it_explains_a_target_that_departs_from_the_renstra(lkjip: Naskah) -> None:
    assert "berbeda dengan target Renstra 87,15" in teks_bagian(lkjip, "rencana-kinerja")


def test_it_never_calls_a_missed_target_plainly_efficient(lkjip: Naskah) -> None:
    for kode in ("tabel-3.9", "tabel-3.10"):
        for baris in baris_teks(tabel(lkjip, kode)):
            if baris[-1] == "Efisien":
                assert baris[-6].startswith("1"), baris
    assert "tidak boleh dibaca sebagai keberhasilan" in teks_bagian(lkjip, "efisiensi")


def test_it_counts_in_words_what_the_table_counts(lkjip: Naskah) -> None:
    assert "2 dari 3 IKU mencapai atau melampaui target, sedangkan 1 belum mencapainya" in teks_bagian(lkjip, "capaian-iku")
    assert "rata-rata mencapai 98,72%" in teks_bagian(lkjip, "kesimpulan")


def test_it_names_every_setting_of_the_measurement(lkjip: Naskah) -> None:
    teks = teks_bagian(lkjip, "bab-iii")
    for isi in (
        "realisasi ÷ target × 100",
        "tidak dibatasi",
        "bobot sama",
        "capaian kinerja ÷ serapan anggaran",
        "setengah ke atas",
    ):
        assert isi in teks


def test_it_analyses_weak_program_indicators_too(lkjip: Naskah) -> None:
    nama = {b[2] for b in baris_teks(tabel(lkjip, "tabel-3.6"))}
    assert "Persentase Koordinasi Pemerintahan Umum yang Dilaksanakan di Tingkat Kecamatan" in nama
    assert "Persentase Pemerintahan Desa yang Diberikan Pembinaan" not in nama


def test_it_lists_the_follow_up_of_every_analysis(lkjip: Naskah) -> None:
    assert teks_bagian(lkjip, "langkah-perbaikan").count("(") == 7


def test_it_compares_results_with_last_year_in_words(lkjip: Naskah) -> None:
    teks = teks_bagian(lkjip, "banding-tahun")
    assert "Nilai IKM Kecamatan naik 1 poin dari 82 pada tahun 2022 menjadi 83" in teks
    assert "capaian atas targetnya turun dari 98,65% menjadi 96,15%" in teks
    assert "Nilai SAKIP membaik dari B pada tahun 2022 menjadi BB" in teks


def test_it_shows_the_nip_in_groups(lkjip: Naskah) -> None:
    from sakip.naskah.simpul import BlokTandaTangan

    tanda = [b for bagian in lkjip.daftar_bagian for b in bagian.isi if isinstance(b, BlokTandaTangan)]
    assert tanda[0].penanda_tangan[0].nip == "19720315 199603 1 004"
    assert tanda[0].penanda_tangan[0].pembuka == "Sumenep, 31 Januari 2024"


def test_it_copies_no_leftovers_of_code(lkjip: Naskah) -> None:
    teks = semua_teks(lkjip)
    assert "None" not in teks and "Decimal(" not in teks and "{" not in teks


def test_it_names_the_source_below_the_tables(lkjip: Naskah) -> None:
    assert tabel(lkjip, "tabel-3.1").sumber == "Sumber: Permendagri 86/2017"
    assert tabel(lkjip, "tabel-2.2").sumber == "Sumber: Renstra Kecamatan Bluto Tahun 2021-2026"


def test_it_says_from_how_many_indicators_a_verdict_on_the_unit_was_computed(asli: Dokumen) -> None:
    naskah = compose_lkjip(replace(asli, daftar_narasi=()), measure(asli))
    assert "dihitung dari 1 dari 3 indikator" in baris_teks(tabel(naskah, "tabel-3.9"))[-1][-1]
    for judul in ("ikhtisar-eksekutif", "kesimpulan"):
        assert "nilai itu baru dihitung dari 1 dari 3 indikator" in teks_bagian(naskah, judul)


def test_it_names_every_iku_where_it_tells_of_progress(lkjip: Naskah) -> None:
    assert "predikat Nilai SAKIP belum mencapai target akhirnya" in teks_bagian(lkjip, "ikhtisar-eksekutif")
