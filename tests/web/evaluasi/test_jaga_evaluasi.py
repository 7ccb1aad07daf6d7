"""What an evaluation refuses: another unit's workbook, grades without reason, two people at once, steps that came in between."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke, PenilaianSub
from sakip.exchange.lke import write_lke
from sakip.web.evaluasi.actions import isi as actions_isi
from sakip.web.evaluasi.actions.isi import (
    Ditolak,
    add_recommendation,
    change_recommendation,
    remove_recommendation,
    save_head,
    save_sub,
    start,
)
from sakip.web.evaluasi.models import Evaluasi, JawabanLke, NilaiLke, RekomendasiLke, StatusEvaluasi

pytestmark = pytest.mark.django_db
UNIT = "Kecamatan Bluto"


def alamat(dunia, nama: str, *lain: object) -> str:
    return reverse(f"evaluasi:{nama}", args=[dunia.instansi.kode, dunia.unit.kode, 2023, *lain])


@pytest.fixture
def evaluasi(dunia) -> Evaluasi:
    return start(unit=dunia.unit, tahun=2023, by=dunia.orang["perencana"])


def unggah(dunia, siapa: str, **isi: object) -> str:
    berkas = SimpleUploadedFile("lke.xlsx", write_lke(Lke(**isi)))
    return dunia.client(siapa).post(alamat(dunia, "unggah"), {"berkas": berkas}, follow=True).content.decode()


@pytest.mark.parametrize("isi", [{"unit": "Kecamatan Seberang"}, {"unit": UNIT, "tahun": 2022}])
def test_a_workbook_of_another_unit_or_year_changes_nothing(dunia, evaluasi: Evaluasi, isi: dict[str, object]) -> None:
    halaman = unggah(dunia, "perencana", **isi, daftar_penilaian=(PenilaianSub(subkomponen="1.a", mandiri="BB"),))
    assert "Buku kerja ini milik" in halaman
    assert not NilaiLke.objects.exists()


def test_a_workbook_leaves_what_it_does_not_hold(dunia, evaluasi: Evaluasi, monkeypatch: pytest.MonkeyPatch) -> None:
    save_sub(
        evaluasi=evaluasi,
        subkomponen="1.a",
        jawaban={"1.a.1": {"mandiri": "ya", "bukti": "Renstra"}},
        nilai={"mandiri": "BB"},
        status="mandiri",
        by=dunia.orang["perencana"],
    )
    sebagian = Lke(unit=UNIT, daftar_penilaian=(PenilaianSub(subkomponen="1.b", mandiri="B"),))
    monkeypatch.setattr("sakip.web.evaluasi.views.lembar.read_lke", lambda isi, nama: (sebagian, ()))
    unggah(dunia, "perencana", unit=UNIT)
    assert JawabanLke.objects.get().bukti == "Renstra"
    assert dict(NilaiLke.objects.values_list("subkomponen", "mandiri")) == {"1.a": "BB", "1.b": "B"}


def test_a_high_grade_from_a_workbook_needs_its_reason(dunia, evaluasi: Evaluasi) -> None:
    Evaluasi.objects.update(status=StatusEvaluasi.DIAJUKAN)
    tanpa, dengan = ({"subkomponen": "1.a", "evaluator": "AA", "alasan": a} for a in ("", "Dipakai daerah lain"))
    assert "memerlukan alasan" in unggah(dunia, "apip", unit=UNIT, daftar_penilaian=(PenilaianSub(**tanpa),))
    assert not NilaiLke.objects.exists()
    unggah(dunia, "apip", unit=UNIT, daftar_penilaian=(PenilaianSub(**dengan),))
    assert NilaiLke.objects.get().evaluator == "AA"


def test_a_text_too_long_for_its_page_is_refused_in_a_workbook(dunia, evaluasi: Evaluasi) -> None:
    panjang = JawabanKriteria(kriteria="1.a.1", mandiri=Jawab.YA, bukti="x" * 2001)
    assert "lebih dari 2000 huruf" in unggah(dunia, "perencana", unit=UNIT, daftar_jawaban=(panjang,))
    assert not JawabanLke.objects.exists()


def test_the_second_of_two_people_on_one_subcomponent_is_told(dunia, evaluasi: Evaluasi) -> None:
    tempat = alamat(dunia, "subkomponen", "1a")
    assert 'name="versi" value="0"' in dunia.client("perencana").get(tempat).content.decode()
    dunia.client("perencana").post(tempat, {"status": "mandiri", "versi": "0", "mandiri": "BB", "bukti-1.a.1": "Renstra"})
    kedua = dunia.client("administrator").post(tempat, {"status": "mandiri", "versi": "0", "mandiri": "C"})
    assert kedua.status_code == 422 and "sudah diubah orang lain" in kedua.content.decode()
    assert (NilaiLke.objects.get().mandiri, JawabanLke.objects.get().bukti) == ("BB", "Renstra")
    lanjut = {"status": "mandiri", "versi": "2", "mandiri": "B", "bukti-1.a.1": "Renstra 2021"}
    assert dunia.client("administrator").post(tempat, lanjut).status_code == 302
    assert 'name="versi" value="4"' in dunia.client("perencana").get(tempat).content.decode()


def test_nothing_is_written_after_a_step_that_came_in_between(dunia, evaluasi: Evaluasi) -> None:
    apip = dunia.orang["apip"]
    Evaluasi.objects.update(status=StatusEvaluasi.KENDALI)
    lama = Evaluasi.objects.get()
    isi = {"komponen": "1", "uraian": "Selaraskan", "penanggung_jawab": "Sekretaris", "batas": date(2030, 1, 1)}
    ada = add_recommendation(evaluasi=lama, by=apip, **isi)
    ada.evaluasi = lama
    Evaluasi.objects.update(status=StatusEvaluasi.SELESAI)
    for kerja in (
        lambda: add_recommendation(evaluasi=lama, by=apip, **isi),
        lambda: change_recommendation(rekomendasi=ada, dilihat=None, by=apip, uraian="Lain"),
        lambda: remove_recommendation(rekomendasi=ada, by=apip),
        lambda: save_head(evaluasi=lama, dilihat=None, by=apip, nomor="1"),
    ):
        with pytest.raises(Ditolak, match="berpindah tahap"):
            kerja()
    assert RekomendasiLke.objects.get().uraian == "Selaraskan"
    assert Evaluasi.objects.get().nomor == ""


def test_a_recommendation_that_was_followed_up_is_not_deleted(dunia, evaluasi: Evaluasi) -> None:
    ada = RekomendasiLke(
        evaluasi=evaluasi, komponen="1", uraian="Selaraskan", penanggung_jawab="Sekretaris", batas=date(2030, 1, 1), bukti="SK 1"
    )
    ada.save(dari_action=True)
    Evaluasi.objects.update(status=StatusEvaluasi.DIAJUKAN)
    jawab = dunia.client("apip").post(alamat(dunia, "rekomendasi_ubah", ada.pk), {"hapus": "1"}, follow=True)
    assert "sudah ditindaklanjuti" in jawab.content.decode()
    RekomendasiLke.objects.update(bukti="")
    dunia.client("apip").post(alamat(dunia, "rekomendasi_ubah", ada.pk), {"hapus": "1"})
    assert not RekomendasiLke.objects.exists()


def test_beginning_twice_at_once_gives_one_evaluation(dunia, evaluasi: Evaluasi, monkeypatch: pytest.MonkeyPatch) -> None:
    asli = actions_isi.add

    def didahului(objek: Evaluasi, **lain: object) -> Evaluasi:
        Evaluasi(unit=objek.unit, tahun=objek.tahun).save(dari_action=True)
        return asli(objek, **lain)

    Evaluasi.objects.all().delete()
    monkeypatch.setattr(actions_isi, "add", didahului)
    assert start(unit=dunia.unit, tahun=2023, by=dunia.orang["apip"]) == Evaluasi.objects.get()
