"""The demo kabupaten: planted through the actions, with reports at every step of their way."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.utils import timezone

from sakip.kernel.angka import bulatkan
from sakip.web.audit.models import Peristiwa
from sakip.web.contoh import reviu as contoh_reviu
from sakip.web.contoh import tanam
from sakip.web.evaluasi.models import Evaluasi, RekomendasiLke, StatusEvaluasi
from sakip.web.evaluasi.pemetaan import score_of
from sakip.web.kinerja.models import PerjanjianKinerja, Realisasi, RencanaAksi, StatusPk, TahunKinerja
from sakip.web.laporan.models import StatusVersi, VersiLaporan
from sakip.web.portal.models import JenisPublikasi, Publikasi
from sakip.web.reviu.models import Penugasan, StatusReviu
from sakip.web.reviu.pemetaan import changes_since
from sakip.web.survei.models import PublikasiSkm, StatusSurvei, SumberIku, Survei, TindakLanjut
from sakip.web.survei.pemetaan import result_of
from sakip.web.survei.penetapan import frozen
from sakip.web.tenggat.models import Pemberitahuan


@pytest.mark.django_db
def test_it_has_reports_at_every_step_and_is_planted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tanam, "DAFTAR_UNIT", tanam.DAFTAR_UNIT[:5])
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
    _reviews()
    _evaluations()
    assert "kata sandi: " in teks and tanam.plant(tmp_path) == teks + "\n"


def _surveys() -> None:
    """Surveys at every step; the shipped figure of 2023 stays, the running year's IKU follows its survey."""
    status = dict(Survei.objects.values_list("unit__kode", "status").exclude(unit__kode="kecamatan-bluto"))
    assert status == {
        "dinas-pendidikan": StatusSurvei.DITUTUP,
        "dinas-kesehatan": StatusSurvei.DITETAPKAN,
        "dinas-kependudukan-dan-pencatatan-sipil": StatusSurvei.DITETAPKAN,
        "kecamatan-arungpura": StatusSurvei.DITETAPKAN,
        "kecamatan-batulintang": StatusSurvei.DRAF,
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
    assert terbit == {"kecamatan-bluto", "kecamatan-arungpura", "dinas-kependudukan-dan-pencatatan-sipil"}
    for satu in Survei.objects.filter(status=StatusSurvei.DITETAPKAN):
        inti, hasil = result_of(satu)
        assert frozen(inti, hasil) == satu.hasil


def _reviews() -> None:
    """One at every step, one overdue, some not begun; the second look has something to look at."""
    daftar = {p.tahun_kinerja.unit.kode: p for p in Penugasan.objects.select_related("tahun_kinerja__unit__instansi")}
    assert {kode: p.status for kode, p in daftar.items()} == {
        "kecamatan-bluto": StatusReviu.SELESAI,
        "dinas-pendidikan": StatusReviu.SELESAI,
        "dinas-kesehatan": StatusReviu.KEDUA,
        "dinas-kependudukan-dan-pencatatan-sipil": StatusReviu.PERBAIKAN,
        "kecamatan-arungpura": StatusReviu.BERJALAN,
        "kecamatan-batulintang": StatusReviu.BERJALAN,
    }
    assert [kode for kode, p in daftar.items() if p.lewat] == ["kecamatan-arungpura"]
    assert daftar["kecamatan-bluto"].nomor and daftar["kecamatan-bluto"].daftar_catatan.filter(selesai=True).exists()
    assert [s.baru for s in changes_since(daftar["dinas-kesehatan"])] == [contoh_reviu._TERHITUNG]
    dinas = daftar["dinas-kependudukan-dan-pencatatan-sipil"]
    assert dinas.daftar_catatan.filter(daftar_balasan=None).count() == 2
    assert Peristiwa.objects.filter(jenis="reviu.selesai").count() == 2
    kabar = Pemberitahuan.objects.filter(penerima__email="inspektorat@contoh.test", kunci__startswith="langkah-")
    assert kabar.exclude(dibaca_pada=None).exists() and 0 < kabar.filter(dibaca_pada=None).count() < 8


def _evaluations() -> None:
    """Last year's are finished by two different people, this year's at every step."""
    semua = Evaluasi.objects.select_related("unit__instansi").prefetch_related("daftar_nilai")
    assert dict(semua.filter(tahun=2023).values_list("unit__kode", "status")) == {
        "kecamatan-bluto": StatusEvaluasi.KENDALI,
        "dinas-pendidikan": StatusEvaluasi.MANDIRI,
        "dinas-kesehatan": StatusEvaluasi.DIAJUKAN,
        "dinas-kependudukan-dan-pencatatan-sipil": StatusEvaluasi.DIAJUKAN,
        "kecamatan-arungpura": StatusEvaluasi.SELESAI,
    }
    lalu = list(semua.filter(tahun=2022))
    assert len(lalu) == 4 and all(e.status == StatusEvaluasi.SELESAI and e.nomor for e in lalu)
    assert all(e.evaluator_id != e.pengendali_id for e in lalu)
    assert len({score_of(e).predikat.kode for e in lalu}) > 1
    rekomendasi = RekomendasiLke.objects.filter(evaluasi__in=lalu)
    assert rekomendasi.filter(status="selesai").exclude(bukti="").count() == 4
    lewat = rekomendasi.exclude(status="selesai").filter(batas__lt=timezone.localdate())
    assert set(lewat.values_list("evaluasi__unit__kode", flat=True)) == {"dinas-pendidikan"}
