"""The review of a survey: silent on a sound one, total on any, apart from the review of a document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip.exchange.xlsx import read_rows
from sakip.naskah.simpul import Naskah
from sakip.pengukuran import measure
from sakip.reviu.jalankan import Pilihan, PilihanTidakDikenal, review, review_survei
from sakip.reviu.kasus import dasar
from sakip.reviu.kasus_survei import terapkan_survei
from sakip.reviu.temuan import Tahap, Tingkat
from sakip.survei import Himpunan, compute_skm, sum_up
from sakip.survei.survei import (
    AturanKosong,
    Bobot,
    Jawaban,
    Layanan,
    NilaiLalu,
    StatusTindakLanjut,
    Survei,
    TindakLanjut,
)  # fmt: skip

_hari = st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31))
_tindak_lanjut = st.builds(
    TindakLanjut,
    unsur=st.sampled_from(["U1", "U9"]),
    uraian=st.just("Menambah kursi"),
    penanggung_jawab=st.sampled_from(["", "Sekretaris"]),
    batas=_hari,
    status=st.sampled_from(StatusTindakLanjut),
)
_survei = st.builds(
    Survei,
    unit=st.just("Kecamatan Contoh"),
    periode=st.just("Semester I 2026"),
    tahun=st.just(2026),
    mulai=_hari,
    selesai=_hari,
    tanggal_laporan=_hari,
    populasi=st.none() | st.integers(0, 500),
    bobot=st.sampled_from(Bobot),
    aturan_kosong=st.sampled_from(AturanKosong),
    daftar_layanan=st.lists(
        st.builds(Layanan, nama=st.sampled_from(["A", "B"]), populasi=st.none() | st.integers(0, 99)), max_size=2
    ).map(tuple),
    daftar_lalu=st.lists(st.builds(NilaiLalu, periode=st.just("2025"), ikm=st.decimals("25", "100", places=2)), max_size=1).map(
        tuple
    ),
    daftar_tindak_lanjut=st.lists(_tindak_lanjut, max_size=2).map(tuple),
    tindak_lanjut_lalu=st.lists(_tindak_lanjut, max_size=2).map(tuple),
)
_jawaban = st.builds(
    Jawaban,
    nilai=st.tuples(*[st.none() | st.integers(1, 4)] * 9),
    layanan=st.sampled_from(["", "A", "C"]),
    tanggal=_hari,
)


def test_a_sound_survey_has_no_finding() -> None:
    assert [(t.kode, t.pesan) for t in review_survei(*terapkan_survei({}))] == []


def test_an_empty_survey_is_told_only_that_nobody_answered_and_that_the_users_are_not_counted() -> None:
    survei = Survei(unit="Kecamatan Contoh", periode="2026", tahun=2026)
    assert [t.kode for t in review_survei(survei, compute_skm(survei, Himpunan()))] == ["SKM002", "SKM004"]


@given(_survei, st.lists(_jawaban, max_size=12))
def test_it_is_total(survei: Survei, daftar: list[Jawaban]) -> None:
    temuan = review_survei(survei, compute_skm(survei, sum_up(daftar, survei.aturan_kosong)))
    assert {t.tahap for t in temuan} <= {Tahap.SURVEI}
    assert all(t.pesan and t.saran and t.lokasi.lembar for t in temuan)


def test_sums_without_a_distribution_are_reviewed_as_far_as_they_go() -> None:
    survei, hasil = terapkan_survei({})
    from sakip.survei import Jumlah

    u = hasil.keseluruhan.daftar_unsur
    jumlah = Jumlah(responden=94, jumlah=tuple(n.jumlah for n in u), terisi=tuple(n.terisi for n in u), sebaran=None)
    temuan = review_survei(survei, compute_skm(survei, Himpunan(semua=jumlah)))
    assert temuan == ()


def test_findings_come_gravest_first_and_can_be_chosen() -> None:
    survei, hasil = terapkan_survei({"ubah": {"Survei": {"bobot": "0,11", "populasi": 1000}}, "ganti": {"Tindak Lanjut": []}})
    semua = review_survei(survei, hasil)
    assert [t.kode for t in semua] == ["SKM019", "SKM001", "SKM003", "SKM006"]
    assert [t.kode for t in review_survei(survei, hasil, Pilihan(pilih=("salah",)))] == ["SKM019"]
    assert [t.kode for t in review_survei(survei, hasil, Pilihan(abaikan=("SKM",)))] == []
    with pytest.raises(PilihanTidakDikenal):
        review_survei(survei, hasil, Pilihan(pilih=("SKM999",)))


def test_the_old_weight_names_what_the_right_one_gives() -> None:
    survei, hasil = terapkan_survei({"ubah": {"Survei": {"bobot": "0,11"}}})
    (temuan,) = review_survei(survei, hasil)
    assert isinstance(hasil.ikm, Decimal)
    assert "IKM 82,20, dengan bobot 1/9 83,03" in temuan.pesan
    assert temuan.tingkat is Tingkat.PERINGATAN


def test_the_review_of_a_document_runs_no_rule_of_a_survey() -> None:
    dokumen, _ = read_rows(dasar())
    assert dokumen is not None
    naskah = Naskah(judul="LKjIP", pengarang="", subjek="", kertas="F4", daftar_bagian=())
    assert review(dokumen, measure(dokumen), naskah, Pilihan(pilih=("SKM",))) == ()
