"""The review of an evaluation: silent on a sound one, total on any, apart from the review of a document."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.evaluasi import compute_lke
from sakip.evaluasi.kerangka import daftar_kriteria, daftar_subkomponen
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, NilaiLaluLke, PenilaianSub, Rekomendasi, StatusRekomendasi
from sakip.evaluasi.nilai import daftar_nilai
from sakip.exchange.lke import read_lke, write_lke
from sakip.reviu.jalankan import Pilihan, review_lke, review_survei
from sakip.reviu.kasus_evaluasi import terapkan_evaluasi
from sakip.reviu.kasus_survei import terapkan_survei
from sakip.reviu.temuan import Tahap, Tingkat

_huruf = st.sampled_from(["", *(n.kode for n in daftar_nilai())])
_teks = st.sampled_from(["", " ", "Sudah dibahas"])
_rekomendasi = st.lists(
    st.builds(
        Rekomendasi,
        komponen=st.sampled_from(["", "1", "4"]),
        uraian=st.sampled_from(["Menyelaraskan indikator", "Mengukur setiap triwulan"]),
        penanggung_jawab=_teks,
        batas=st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31)),
        bukti=_teks,
        status=st.sampled_from(StatusRekomendasi),
    ),
    max_size=3,
).map(tuple)
_lke = st.builds(
    Lke,
    unit=st.just("Kecamatan Contoh"),
    tahun=st.sampled_from([0, 2025]),
    nomor=_teks,
    tanggal=st.none() | st.just(date(2026, 4, 30)),
    evaluator=_teks,
    pengendali=_teks,
    daftar_jawaban=st.lists(
        st.builds(
            JawabanKriteria,
            kriteria=st.sampled_from([k.kode for k in daftar_kriteria()]),
            mandiri=st.sampled_from(Jawab),
            evaluator=st.sampled_from(Jawab),
            bukti=_teks,
            catatan=_teks,
        ),
        max_size=20,
    ).map(tuple),
    daftar_penilaian=st.lists(
        st.builds(
            PenilaianSub,
            subkomponen=st.sampled_from([s.kode for s in daftar_subkomponen()]),
            mandiri=_huruf,
            evaluator=_huruf,
            alasan=_teks,
            kendali=_huruf,
            catatan_kendali=_teks,
        ),
        max_size=12,
    ).map(tuple),
    daftar_rekomendasi=_rekomendasi,
    rekomendasi_lalu=_rekomendasi,
    daftar_lalu=st.lists(
        st.builds(
            NilaiLaluLke,
            tahun=st.integers(2022, 2026),
            nilai=st.decimals("0", "100", places=2),
            predikat=st.sampled_from(["", "BB", "x"]),
        ),
        max_size=3,
    ).map(tuple),
)


def test_a_sound_worksheet_has_no_finding() -> None:
    assert [(t.kode, t.pesan) for t in review_lke(*terapkan_evaluasi({}))] == []


def test_an_empty_worksheet_has_no_finding() -> None:
    lke = Lke(unit="Kecamatan Contoh", tahun=2025)
    assert review_lke(lke, compute_lke(lke)) == ()


@settings(deadline=None)  # the first run loads the rules
@given(_lke)
def test_it_is_total(lke: Lke) -> None:
    temuan = review_lke(lke, compute_lke(lke))
    assert {t.tahap for t in temuan} <= {Tahap.EVALUASI}
    assert all(t.pesan and t.saran and t.lokasi.lembar for t in temuan)


def test_findings_come_gravest_first_and_can_be_chosen() -> None:
    nilai = {"evaluator": "AA", "mandiri": "AA"}
    kasus = {"ubah": {"Subkomponen": {"1.a": nilai}, "Rekomendasi": {"R1": {"penanggung_jawab": ""}}}}
    lke, hasil = terapkan_evaluasi(kasus)
    assert [t.kode for t in review_lke(lke, hasil)] == ["EVA006", "EVA009"]
    assert [t.kode for t in review_lke(lke, hasil, Pilihan(pilih=("salah",)))] == ["EVA006"]
    assert review_lke(lke, hasil, Pilihan(abaikan=("EVA",))) == ()


def test_a_finding_on_a_workbook_names_its_cell() -> None:
    lke, _ = terapkan_evaluasi({"ubah": {"Subkomponen": {"1.b": {"evaluator": "A"}}}})
    dibaca, masalah = read_lke(write_lke(lke), "lke.xlsx")
    (temuan,) = review_lke(dibaca, compute_lke(dibaca))
    assert masalah == () and temuan.tingkat is Tingkat.SALAH
    assert str(temuan.lokasi) == "LKE!I11"


def test_the_review_of_a_survey_runs_no_rule_of_an_evaluation() -> None:
    assert review_survei(*terapkan_survei({}), Pilihan(pilih=("EVA",))) == ()


def test_what_a_grade_above_its_criteria_costs_is_told_once() -> None:
    lke, hasil = terapkan_evaluasi({"ubah": {"Kriteria": {"1.a.1": {"evaluator": "tidak", "catatan": "Belum ada"}}}})
    assert hasil.nilai == Decimal("77.25")
    assert [(t.kode, t.objek) for t in review_lke(lke, hasil)] == [("EVA003", "1.a"), ("EVA011", "1")]
