"""An indicator's realisasi from a survey: linked, flowing on determination, marked on reopening, unlinked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from conftest import Dunia
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.actions.objek import change
from sakip.web.kinerja.actions.realisasi import Isian, save_entry, save_quarter
from sakip.web.kinerja.actions.salin_tahun import copy_year
from sakip.web.kinerja.actions.versi import copy_version
from sakip.web.kinerja.models import HasilIndikator, Indikator, PerjanjianKinerja, Realisasi, StatusPk, TahunKinerja
from sakip.web.kinerja.sumber_luar import DariSumberLuar, external_sources
from sakip.web.laporan.actions.versi import submit
from sakip.web.laporan.keadaan import keadaan_of
from sakip.web.portal.actions.publikasi import publish
from sakip.web.portal.models import JenisPublikasi
from sakip.web.survei.actions.penetapan import determine, reopen
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.sumber import flow, link, unlink
from sakip.web.survei.models import Jawaban, StatusSurvei, SumberIku, Survei
from sakip.web.tenggat.kunci import Terkunci

pytestmark = pytest.mark.django_db


def tetapkan(survei: Survei, dunia: Dunia, ikm: str = "82.995", responden: int = 40) -> Survei:
    """The result as a determination freezes it."""
    hasil = {"ikm": ikm, "mutu": "B", "responden": str(responden)}
    survei = change(
        survei, by=dunia.orang["perencana"], status=StatusSurvei.DITETAPKAN, hasil=hasil, ditetapkan_pada=timezone.now()
    )
    flow(survei=survei, by=dunia.orang["perencana"])
    return survei


def buka_kembali(survei: Survei, dunia: Dunia) -> Survei:
    survei = change(survei, by=dunia.orang["perencana"], status=StatusSurvei.DITUTUP, hasil={})
    flow(survei=survei, by=dunia.orang["perencana"])
    return survei


@pytest.fixture
def iku(tahun: TahunKinerja) -> Indikator:
    return Indikator.objects.filter(rencana=tahun.rencana_id, kode="IKU1").get()


def tautkan(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei, triwulan: int = 0) -> SumberIku:
    return link(tahun_kinerja=tahun, indikator=iku, triwulan=triwulan, survei=survei, by=dunia.orang["perencana"])


def realisasi(tahun: TahunKinerja, iku: Indikator) -> Realisasi:
    return Realisasi.objects.get(tahun_kinerja=tahun, indikator=iku)


def test_the_value_follows_the_determination_as_displayed(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    semula = realisasi(tahun, iku)
    sumber = tautkan(dunia, tahun, iku, survei)
    assert realisasi(tahun, iku).tahunan == semula.tahunan, "nothing before the determination"
    assert not external_sources(tahun)[(iku.pk, 0)].sah
    tetapkan(survei, dunia, "82.995")
    kini = realisasi(tahun, iku)
    assert str(kini.tahunan) == "83.00", "half-up, with both decimals"
    assert kini.bukti.splitlines()[-1].startswith(f"Hasil survei: {survei}, IKM 83,00 dari 40 responden, ditetapkan ")
    assert kini.bukti.splitlines()[:-1] == semula.bukti.splitlines(), "earlier evidence stays"
    hasil = HasilIndikator.objects.get(tahun_kinerja=tahun, indikator=iku)
    assert hasil.realisasi == "83", "recomputed"
    sumber.refresh_from_db()
    assert sumber.berlaku and external_sources(tahun)[(iku.pk, 0)].sah
    assert Peristiwa.objects.filter(jenis="realisasi.dari_survei", objek_id=str(kini.pk)).count() == 1
    assert flow(survei=survei, by=dunia.orang["perencana"]) == 1
    assert Peristiwa.objects.filter(jenis="realisasi.dari_survei", objek_id=str(kini.pk)).count() == 1, "nothing twice"


def test_a_determined_survey_is_written_at_once_into_a_quarter(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    tetapkan(survei, dunia, "76.605")
    semula = realisasi(tahun, iku)
    tautkan(dunia, tahun, iku, Survei.objects.get(pk=survei.pk), triwulan=2)
    kini = realisasi(tahun, iku)
    assert (str(kini.tw2), kini.tahunan, kini.bukti) == ("76.61", semula.tahunan, semula.bukti)


def test_reopening_leaves_the_value_marks_the_year_and_a_new_result_replaces_it(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    tautkan(dunia, tahun, iku, survei)
    tetapkan(survei, dunia, "83.00")
    PerjanjianKinerja.objects.update(status=StatusPk.DISETUJUI)
    versi = submit(tahun_kinerja=TahunKinerja.objects.get(pk=tahun.pk), alasan="uji", catatan="", by=dunia.orang["kepala"])
    assert not keadaan_of(TahunKinerja.objects.get(pk=tahun.pk)).berubah
    buka_kembali(survei, dunia)
    assert str(realisasi(tahun, iku).tahunan) == "83.00"
    assert "dibuka kembali" in external_sources(tahun)[(iku.pk, 0)].keadaan
    keadaan = keadaan_of(TahunKinerja.objects.get(pk=tahun.pk))
    assert keadaan.berubah and keadaan.versi == versi, "the submitted report shows as out of date"
    tetapkan(survei, dunia, "84.5")
    kini = realisasi(tahun, iku)
    assert str(kini.tahunan) == "84.50"
    assert kini.bukti.count("Hasil survei: ") == 1 and "IKM 84,50" in kini.bukti
    assert keadaan_of(TahunKinerja.objects.get(pk=tahun.pk)).berubah


def test_a_locked_year_refuses_and_nothing_is_half_done(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    sumber = tautkan(dunia, tahun, iku, survei)
    semula = realisasi(tahun, iku)
    publish(tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=bytes(tahun.hasil.dokumen), by=dunia.orang["administrator"])
    survei = change(survei, by=dunia.orang["perencana"], status=StatusSurvei.DITETAPKAN, hasil={"ikm": "70.00", "responden": "9"})
    peristiwa = Peristiwa.objects.count()
    with pytest.raises(Terkunci, match=f"mengisi realisasi {iku.kode} setahun 2023.*Mintalah pembukaan kunci"):
        flow(survei=survei, by=dunia.orang["perencana"])
    with pytest.raises(Terkunci):
        unlink(sumber=sumber, by=dunia.orang["perencana"])
    with pytest.raises(Terkunci):
        tautkan(dunia, tahun, iku, survei, triwulan=1)
    assert realisasi(tahun, iku).tahunan == semula.tahunan and Peristiwa.objects.count() == peristiwa
    sumber.refresh_from_db()
    assert not sumber.berlaku and SumberIku.objects.count() == 1


def test_the_same_result_again_passes_a_lock(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    tautkan(dunia, tahun, iku, survei)
    tetapkan(survei, dunia, "83.00")
    isi = bytes(TahunKinerja.objects.get(pk=tahun.pk).hasil.dokumen)
    publish(tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=isi, by=dunia.orang["administrator"])
    survei = buka_kembali(survei, dunia)
    survei = tetapkan(survei, dunia, "83.004")
    assert str(realisasi(tahun, iku).tahunan) == "83.00"


def test_unlinking_leaves_the_value_and_frees_the_field(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    sumber = tautkan(dunia, tahun, iku, survei)
    tetapkan(survei, dunia, "83.00")
    sumber.refresh_from_db()
    unlink(sumber=sumber, by=dunia.orang["perencana"], dilihat=sumber.kunci_versi)
    kini = realisasi(tahun, iku)
    assert str(kini.tahunan) == "83.00" and not external_sources(tahun)
    catatan = Peristiwa.objects.get(jenis="realisasi.lepas_survei").catatan
    assert "nilai realisasi dibiarkan" in catatan
    isian = Isian(indikator=iku, isi={"tahunan": Decimal("80")}, dilihat=kini.kunci_versi)
    save_entry(tahun_kinerja=tahun, triwulan=0, realisasi=isian, analisis=None, by=dunia.orang["perencana"])
    assert realisasi(tahun, iku).tahunan == 80


def test_nobody_types_over_a_linked_value(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    tautkan(dunia, tahun, iku, survei)
    tetapkan(survei, dunia, "83.00")
    kini = realisasi(tahun, iku)
    by = dunia.orang["perencana"]
    for nilai in (Decimal("90"), None):
        isian = Isian(indikator=iku, isi={"tahunan": nilai, "penjelasan": "x"}, dilihat=kini.kunci_versi)
        with pytest.raises(DariSumberLuar, match="berasal dari"):
            save_entry(tahun_kinerja=tahun, triwulan=0, realisasi=isian, analisis=None, by=by)
        with pytest.raises(DariSumberLuar):
            save_quarter(tahun_kinerja=tahun, triwulan=0, daftar=[isian], by=by)
    assert (realisasi(tahun, iku).tahunan, realisasi(tahun, iku).penjelasan) == (kini.tahunan, kini.penjelasan)
    isian = Isian(indikator=iku, isi={"tahunan": kini.tahunan, "penjelasan": "baru"}, dilihat=kini.kunci_versi)
    save_entry(tahun_kinerja=tahun, triwulan=0, realisasi=isian, analisis=None, by=by)
    assert realisasi(tahun, iku).penjelasan == "baru", "what is beside it may be typed"
    isian = Isian(indikator=iku, isi={"tw1": Decimal("70")}, dilihat=realisasi(tahun, iku).kunci_versi)
    save_entry(tahun_kinerja=tahun, triwulan=1, realisasi=isian, analisis=None, by=by)


def test_what_may_not_be_linked(dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei) -> None:
    def coba(pesan: str, **isi: Any) -> None:
        semua = {"tahun_kinerja": tahun, "indikator": iku, "triwulan": 0, "survei": survei} | isi
        with pytest.raises(Ditolak, match=pesan):
            link(by=dunia.orang["perencana"], **semua)

    asing = Survei(
        unit=dunia.unit_lain, kode="lain2survei", tahun=2023, periode="2023", mulai=date(2023, 1, 2), selesai=date(2023, 3, 1)
    )
    asing.save(dari_action=True)
    coba("bukan survei unit kerja ini", survei=asing)
    jauh = Survei(
        unit=dunia.unit, kode="jauh2survei", tahun=2021, periode="2021", mulai=date(2021, 1, 2), selesai=date(2021, 3, 1)
    )
    jauh.save(dari_action=True)
    coba("tidak jatuh dalam tahun 2023", survei=jauh)
    coba("Triwulan tidak ada", triwulan=5)
    tautkan(dunia, tahun, iku, survei)
    coba("sudah berasal dari")
    iku.skala = "Baik = 3; Cukup = 2"
    coba("skala bertingkat", triwulan=1)


def test_a_survey_that_runs_over_new_year_fits_both_years(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    lintas = Survei(
        unit=dunia.unit, kode="ujung2tahun", tahun=2022, periode="2022", mulai=date(2022, 12, 1), selesai=date(2023, 1, 31)
    )
    lintas.save(dari_action=True)
    assert tautkan(dunia, tahun, iku, lintas).survei == lintas


def test_a_new_plan_version_takes_the_link_along_and_a_new_year_does_not(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei
) -> None:
    sumber = tautkan(dunia, tahun, iku, survei)
    baru = copy_version(rencana=tahun.rencana, alasan="uji", mulai_tahun=2023, by=dunia.orang["administrator"])
    sumber.refresh_from_db()
    assert sumber.indikator_id != iku.pk and sumber.indikator.rencana_id == baru.pk and sumber.indikator.kode == iku.kode
    tetapkan(survei, dunia, "81.00")
    segar = TahunKinerja.objects.get(pk=tahun.pk)
    assert str(Realisasi.objects.get(tahun_kinerja=segar, indikator=sumber.indikator).tahunan) == "81.00"
    depan = copy_year(asal=segar, by=dunia.orang["administrator"])
    assert not SumberIku.objects.filter(tahun_kinerja=depan).exists()


def test_the_real_steps_from_answers_to_a_stale_report(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei, jawab: Callable[..., Jawaban]
) -> None:
    by = dunia.orang["perencana"]
    for nilai in (3, 4, 4):
        jawab(nilai)
    tautkan(dunia, tahun, iku, survei)
    tetap = determine(survei=survei, by=by)
    assert str(realisasi(tahun, iku).tahunan) == "91.67" and tetap.hasil["ikm_tampil"] == "91,67"
    PerjanjianKinerja.objects.update(status=StatusPk.DISETUJUI)
    submit(tahun_kinerja=TahunKinerja.objects.get(pk=tahun.pk), alasan="uji", catatan="", by=dunia.orang["kepala"])
    dibuka = reopen(survei=tetap, by=by, alasan="ada formulir kertas yang tertinggal")
    jawab(1)
    determine(survei=dibuka, by=by)
    assert str(realisasi(tahun, iku).tahunan) == "75.00"
    assert keadaan_of(TahunKinerja.objects.get(pk=tahun.pk)).berubah
    tempat = {"instansi": "misal", "unit": "bluto", "tahun": 2023}
    isi = dunia.client("kepala").get(reverse("laporan:riwayat", kwargs=tempat)).content.decode()
    assert "berubah" in isi


def test_a_locked_year_keeps_the_whole_determination_back(
    dunia: Dunia, tahun: TahunKinerja, iku: Indikator, survei: Survei, jawab: Callable[..., Jawaban]
) -> None:
    jawab(4)
    tautkan(dunia, tahun, iku, survei)
    publish(tahun_kinerja=tahun, jenis=JenisPublikasi.LKJIP, dokumen=bytes(tahun.hasil.dokumen), by=dunia.orang["administrator"])
    peristiwa = Peristiwa.objects.count()
    with pytest.raises(Terkunci):
        determine(survei=survei, by=dunia.orang["perencana"])
    survei.refresh_from_db()
    assert (survei.status, survei.hasil, Peristiwa.objects.count()) == (StatusSurvei.BERJALAN, {}, peristiwa)
