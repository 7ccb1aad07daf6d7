"""The example through the web's storage and through the workbook: the same document, figures, findings and report."""

from __future__ import annotations

import pytest

from sakip.contoh import DAFTAR_CONTOH, muat
from sakip.exchange.snapshot import load
from sakip.pipeline import process
from sakip.web.kinerja.actions.isi import ensure_plan, fill_year
from sakip.web.kinerja.actions.tahun import open_year
from sakip.web.kinerja.mapping import load_dokumen
from sakip.web.kinerja.models import HasilTahun, PerjanjianKinerja, StatusPk


@pytest.mark.parametrize("nama", DAFTAR_CONTOH)
def test_stored_example_is_the_workbook_example(dunia, nama: str) -> None:
    admin = dunia.orang["administrator"]
    dokumen = muat(nama)
    rencana = ensure_plan(unit=dunia.unit, dokumen=dokumen, by=admin)
    tahun = open_year(unit=dunia.unit, tahun=dokumen.unit.tahun, rencana=rencana, by=admin)
    fill_year(tahun_kinerja=tahun, dokumen=dokumen, by=admin, boleh_rpjmd=True)
    PerjanjianKinerja.objects.update(status=StatusPk.DISETUJUI)
    tersimpan, masalah = load_dokumen(tahun)
    assert masalah == ()
    assert tersimpan == dokumen
    lama, baru = process(dokumen), process(tersimpan)
    assert baru.pengukuran == lama.pengukuran
    assert baru.temuan == lama.temuan
    assert baru.naskah == lama.naskah


def test_filling_twice_changes_nothing(tahun, dunia) -> None:
    revisi = tahun.revisi
    fill_year(tahun_kinerja=tahun, dokumen=muat("bluto-2023"), by=dunia.orang["administrator"], boleh_rpjmd=True)
    tahun.refresh_from_db()
    assert tahun.revisi == revisi


def test_figures_are_kept_with_the_change(tahun) -> None:
    hasil = HasilTahun.objects.get(tahun_kinerja=tahun)
    dokumen, _ = load_dokumen(tahun)
    assert hasil.revisi == tahun.revisi
    assert load(bytes(hasil.dokumen)) == dokumen
    assert hasil.serapan is not None
    assert tahun.daftar_hasil_indikator.count() > 0
