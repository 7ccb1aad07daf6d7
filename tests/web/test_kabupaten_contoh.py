"""The demo kabupaten: planted through the actions, with reports at every step of their way."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone

from sakip.kernel.angka import bulatkan
from sakip.web.contoh import tanam
from sakip.web.kinerja.models import PerjanjianKinerja, Realisasi, RencanaAksi, StatusPk, TahunKinerja
from sakip.web.laporan.models import StatusVersi, VersiLaporan
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.survei.models import PublikasiSkm, StatusSurvei, SumberIku, Survei, TindakLanjut
from sakip.web.survei.pemetaan import result_of
from sakip.web.survei.penetapan import frozen
from sakip.web.tenggat.models import Pemberitahuan


@pytest.mark.django_db
def test_it_has_reports_at_every_step_and_is_planted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tanam, "DAFTAR_UNIT", tanam.DAFTAR_UNIT[:3])
    teks = tanam.plant(tmp_path)
    versi = VersiLaporan.objects.order_by("tahun_kinerja__unit__urutan").values_list("status", flat=True)
    assert list(versi) == [StatusVersi.TERBIT, StatusVersi.TERBIT, StatusVersi.DIREVIU, StatusVersi.DIAJUKAN]
    lkjip = Publikasi.objects.filter(jenis=JenisPublikasi.LKJIP, ditarik_pada=None)
    assert lkjip.count() == 2 and all(p.berkas and p.berkas_docx for p in lkjip)
    assert Publikasi.objects.filter(jenis=JenisPublikasi.PK, ditarik_pada=None).exclude(berkas="").count() == 4
    assert Pemberitahuan.objects.filter(penerima__email="inspektorat@contoh.test").exists()
    berjalan = TahunKinerja.objects.get(unit__kode="kecamatan-bluto", tahun=2024)
    assert list(PerjanjianKinerja.objects.filter(tahun_kinerja=berjalan).values_list("versi", "status")) == [(1, StatusPk.DRAF)]
    assert Realisasi.objects.filter(tahun_kinerja=berjalan, tw1__isnull=False, tw2=None).count() == 2
    assert RencanaAksi.objects.filter(tahun_kinerja=berjalan).exclude(kegiatan="").exists()
    _surveys()
    assert "kata sandi: " in teks and tanam.plant(tmp_path) == teks + "\n"


def _surveys() -> None:
    """Surveys at every step; the shipped figure of 2023 stays, the running year's IKU follows its survey."""
    status = dict(Survei.objects.values_list("unit__kode", "status").exclude(unit__kode="kecamatan-bluto"))
    assert status == {
        "dinas-pendidikan": StatusSurvei.DITUTUP,
        "dinas-kesehatan": StatusSurvei.DITETAPKAN,
        "dinas-kependudukan-dan-pencatatan-sipil": StatusSurvei.DITETAPKAN,
    }
    bluto = Survei.objects.filter(unit__kode="kecamatan-bluto").order_by("mulai")
    assert [s.status for s in bluto] == [StatusSurvei.DITETAPKAN, StatusSurvei.BERJALAN]
    assert bluto[1].takes_answers(timezone.localdate()) and bluto[1].daftar_jawaban.count() == 40
    sumber = SumberIku.objects.get(survei=bluto[0])
    kini = Realisasi.objects.get(tahun_kinerja=sumber.tahun_kinerja, indikator=sumber.indikator)
    assert sumber.berlaku and str(kini.tw2) == str(bulatkan(Decimal(bluto[0].hasil["ikm"])))
    seed = Realisasi.objects.get(tahun_kinerja__unit=bluto[0].unit, tahun_kinerja__tahun=2023, indikator__kode="IKU1")
    assert (seed.tahunan, seed.bukti) == (Decimal("83"), "Laporan SKM 2023, Lampiran 2")
    assert TindakLanjut.objects.filter(status="selesai").exclude(hasil="").exists()
    terbit = {p.survei.unit.kode for p in PublikasiSkm.objects.filter(ditarik_pada=None)}
    assert terbit == {"kecamatan-bluto", "dinas-kependudukan-dan-pencatatan-sipil"}
    for satu in Survei.objects.filter(status=StatusSurvei.DITETAPKAN):
        inti, hasil = result_of(satu)
        assert frozen(inti, hasil) == satu.hasil
