"""The demo kabupaten: planted through the actions, with reports at every step of their way."""

from __future__ import annotations

from pathlib import Path

import pytest

from sakip.web.contoh import tanam
from sakip.web.kinerja.models import PerjanjianKinerja, Realisasi, RencanaAksi, StatusPk, TahunKinerja
from sakip.web.laporan.models import StatusVersi, VersiLaporan
from sakip.web.portal.models import JenisPublikasi, Publikasi
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
    assert "kata sandi: " in teks and tanam.plant(tmp_path) == teks + "\n"
