"""What the review finds in an evaluation: shown to whoever may see it, with the place where that person mends it."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from sakip.evaluasi.kerangka import daftar_subkomponen
from sakip.web.evaluasi.models import Evaluasi, JawabanLke, NilaiLke, RekomendasiLke, StatusEvaluasi

pytestmark = pytest.mark.django_db
TAHUN = 2023


def alamat(dunia, nama: str, *lain: object, tahun: int = TAHUN) -> str:
    return reverse(f"evaluasi:{nama}", args=[dunia.instansi.kode, dunia.unit.kode, tahun, *lain])


def lihat(dunia, siapa: str, nama: str = "lembar", *lain: object) -> str:
    return dunia.client(siapa).get(alamat(dunia, nama, *lain)).content.decode()


def buat(dunia, status: str, *, tahun: int = TAHUN, evaluator: str = "") -> Evaluasi:
    """An evaluation in which everything is met, with evidence, and graded BB."""
    evaluasi = Evaluasi(unit=dunia.unit, tahun=tahun, status=status)
    if evaluator:
        evaluasi.evaluator = dunia.orang[evaluator]
    evaluasi.save(dari_action=True)
    for sub in daftar_subkomponen():
        NilaiLke(evaluasi=evaluasi, subkomponen=sub.kode, mandiri="BB", evaluator="BB").save(dari_action=True)
        for k in sub.daftar_kriteria:
            isi = {"mandiri": "ya", "evaluator": "ya", "bukti": "map bukti"}
            JawabanLke(evaluasi=evaluasi, kriteria=k.kode, **isi).save(dari_action=True)
    return evaluasi


def ubah(daftar, **isi: str) -> None:
    for baris in daftar:
        for bidang, nilai in isi.items():
            setattr(baris, bidang, nilai)
        baris.save(dari_action=True)


@pytest.fixture
def dinilai(dunia) -> Evaluasi:
    """With the evaluator: 1.b is A without a reason, 1.a.3 is not met, a recommendation of component 1 without an owner."""
    evaluasi = buat(dunia, StatusEvaluasi.DIAJUKAN)
    ubah(evaluasi.daftar_nilai.filter(subkomponen="1.b"), evaluator="A")
    ubah(evaluasi.daftar_jawaban.filter(kriteria="1.a.3"), evaluator="tidak")
    RekomendasiLke(evaluasi=evaluasi, komponen="1", uraian="Susun Renstra", penanggung_jawab="", batas=date(2024, 9, 1)).save(
        dari_action=True
    )
    return evaluasi


def test_a_sound_evaluation_says_so(dunia) -> None:
    buat(dunia, StatusEvaluasi.DIAJUKAN)
    halaman = lihat(dunia, "apip")
    assert "Tidak ada temuan pada isian yang sekarang." in halaman
    assert "Reviu tidak menemukan apa pun." in halaman and "Teruskan ke kendali mutu" in halaman


def test_an_evaluation_not_begun_has_no_findings(dunia) -> None:
    halaman = lihat(dunia, "apip")
    assert "Evaluasi tahun ini belum dimulai" in halaman and "j-temuan" not in halaman


def test_each_finding_leads_to_the_place_where_it_is_mended(dunia, dinilai: Evaluasi) -> None:
    halaman = lihat(dunia, "apip")
    for kode, url in (
        ("EVA003", alamat(dunia, "subkomponen", "1a") + "#j-nilai"),
        ("EVA006", alamat(dunia, "subkomponen", "1b") + "#j-nilai"),
        ("EVA019", alamat(dunia, "subkomponen", "1a") + "#k-1a3"),
        ("EVA009", alamat(dunia, "rekomendasi_ubah", dinilai.daftar_rekomendasi.get().pk)),
    ):
        assert f'<th scope="row" class="kode">{kode}</th>' in halaman
        assert f'href="{url}"' in halaman, kode
    sub = lihat(dunia, "apip", "subkomponen", "1a")
    assert 'id="k-1a3"' in sub and 'id="j-nilai"' in sub


def test_a_page_of_a_subcomponent_shows_its_own_findings(dunia, dinilai: Evaluasi) -> None:
    assert "EVA006" in lihat(dunia, "apip", "subkomponen", "1b")
    sub = lihat(dunia, "pembaca", "subkomponen", "1a")
    assert "EVA003" in sub and "EVA019" in sub and "EVA006" not in sub
    assert "j-temuan" not in lihat(dunia, "apip", "subkomponen", "4c")


def test_whoever_only_reads_gets_no_link_to_a_form(dunia, dinilai: Evaluasi) -> None:
    halaman = lihat(dunia, "pembaca")
    assert "EVA009" in halaman and "rekomendasi/" not in halaman
    assert f'href="{alamat(dunia, "lembar")}#j-rekomendasi"' in halaman
    assert "temuan tingkat salah belum diperbaiki" not in halaman  # no step of the reader's


def test_the_step_lists_what_is_still_wrong(dunia, dinilai: Evaluasi) -> None:
    assert "2 temuan tingkat salah belum diperbaiki" in lihat(dunia, "apip")
    ubah(dinilai.daftar_nilai.filter(subkomponen="1.b"), alasan="Inovasi")
    ubah(dinilai.daftar_nilai.filter(subkomponen="1.a"), evaluator="B")
    halaman = lihat(dunia, "apip")
    assert "belum diperbaiki" not in halaman and "Tidak ada temuan tingkat salah; 2 temuan lain" in halaman


def test_the_step_names_grades_that_are_missing_and_offers_no_button(dunia, dinilai: Evaluasi) -> None:
    ubah(dinilai.daftar_nilai.filter(subkomponen="2.c"), evaluator="")
    halaman = lihat(dunia, "apip")
    assert "Belum dapat dilanjutkan" in halaman and f'<a href="{alamat(dunia, "subkomponen", "2c")}">2.c</a>' in halaman
    assert "Teruskan ke kendali mutu" not in halaman and "Kembalikan kepada unit kerja" in halaman


def test_the_unit_sees_what_its_own_part_lacks(dunia) -> None:
    evaluasi = buat(dunia, StatusEvaluasi.MANDIRI)
    ubah(evaluasi.daftar_jawaban.all(), evaluator="")
    ubah(evaluasi.daftar_nilai.all(), evaluator="")
    ubah(evaluasi.daftar_nilai.filter(subkomponen="3.b"), mandiri="")
    ubah(evaluasi.daftar_jawaban.filter(kriteria="2.a.2"), bukti="")
    halaman = lihat(dunia, "perencana")
    assert "Penilaian mandiri belum lengkap" in halaman and "Ajukan kepada Inspektorat" in halaman
    assert "EVA007" in halaman and f"{alamat(dunia, 'subkomponen', '2a')}#k-2a2" in halaman


def test_before_the_end_the_head_of_the_report_is_looked_at(dunia) -> None:
    buat(dunia, StatusEvaluasi.KENDALI, evaluator="administrator")
    halaman = lihat(dunia, "apip")
    assert "Belum diisi: nomor, tanggal, nama penanda tangan." in halaman and "Selesaikan evaluasi" in halaman


def test_the_second_evaluator_has_no_name_before_the_last_step_and_that_is_no_finding(dunia) -> None:
    evaluasi = buat(dunia, StatusEvaluasi.KENDALI, evaluator="administrator")
    ubah(evaluasi.daftar_nilai.filter(subkomponen="1.a"), kendali="A")
    halaman = lihat(dunia, "apip")
    assert "EVA014" not in halaman and "EVA015" in halaman


def test_what_was_left_open_last_year_leads_to_that_year(dunia) -> None:
    lalu = buat(dunia, StatusEvaluasi.SELESAI, tahun=TAHUN - 1)
    isi = {"komponen": "1", "uraian": "Selaraskan IKU", "penanggung_jawab": "Camat", "batas": date(2023, 6, 1)}
    RekomendasiLke(evaluasi=lalu, **isi).save(dari_action=True)
    buat(dunia, StatusEvaluasi.DIAJUKAN)
    halaman = lihat(dunia, "apip")
    assert "EVA012" in halaman and f"{alamat(dunia, 'lembar', tahun=TAHUN - 1)}#j-rekomendasi" in halaman


def test_after_the_end_a_follow_up_without_evidence_leads_the_unit_to_its_form(dunia) -> None:
    evaluasi = buat(dunia, StatusEvaluasi.SELESAI)
    r = RekomendasiLke(
        evaluasi=evaluasi, komponen="1", uraian="Selaraskan", penanggung_jawab="Camat", batas=date(2024, 6, 1), status="selesai"
    )
    r.save(dari_action=True)
    halaman = lihat(dunia, "perencana")
    assert "EVA013" in halaman and alamat(dunia, "rekomendasi_tindak", r.pk) in halaman


def test_text_of_people_is_no_markup(dunia, dinilai: Evaluasi) -> None:
    ubah(dinilai.daftar_rekomendasi.all(), uraian="<script>x</script>")
    halaman = lihat(dunia, "apip")
    assert "<script>x" not in halaman and "&lt;script&gt;x" in halaman


def test_others_see_nothing_of_it(dunia, dinilai: Evaluasi) -> None:
    for siapa in ("luar", "unit_lain"):
        assert dunia.client(siapa).get(alamat(dunia, "lembar")).status_code == 404
        assert dunia.client(siapa).get(alamat(dunia, "subkomponen", "1a")).status_code == 404
