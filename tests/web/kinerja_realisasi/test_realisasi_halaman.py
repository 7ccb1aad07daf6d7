"""Pages of results and budget: who may open them, that looking changes nothing, filters and files."""

from __future__ import annotations

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.models import HasilIndikator, HasilTahun

DASAR = "/i/misal/u/bluto/2023/"
SEMUA = ("administrator", "perencana", "kepala", "pembina", "apip", "pembaca")


@pytest.fixture
def satu(tahun) -> int:
    return HasilIndikator.objects.filter(tahun_kinerja=tahun, kode="IKU2").get().indikator_id


def _baca(satu: int) -> tuple[str, ...]:
    return (
        "realisasi/",
        "realisasi/?triwulan=2&belum=1&iku=1&simpul=S2",
        "realisasi/?format=csv",
        f"realisasi/indikator/{satu}/0/",
        f"realisasi/indikator/{satu}/2/",
        "anggaran/",
        "anggaran/?format=xlsx",
    )


def _isi(satu: int) -> tuple[str, ...]:
    return (
        "realisasi/triwulan/1/",
        "realisasi/triwulan/0/",
        f"realisasi/indikator/{satu}/pendukung/",
        f"realisasi/indikator/{satu}/1/bukti/",
        "anggaran/isi/",
    )


@pytest.mark.parametrize("siapa", SEMUA)
def test_reading_is_for_everybody_of_the_unit(dunia, satu, siapa) -> None:
    client = dunia.client(siapa)
    for alamat in _baca(satu):
        assert client.get(DASAR + alamat).status_code == 200, alamat


@pytest.mark.parametrize("siapa", SEMUA)
def test_entering_is_for_planners(dunia, satu, siapa) -> None:
    client = dunia.client(siapa)
    boleh = siapa in ("administrator", "perencana")
    for alamat in _isi(satu):
        assert client.get(DASAR + alamat).status_code == (200 if boleh else 403), alamat
    if not boleh:
        assert client.post(f"{DASAR}realisasi/indikator/{satu}/1/", {"r-tw1": "1"}).status_code == 403
        assert client.post(f"{DASAR}realisasi/triwulan/1/", {}).status_code == 403


@pytest.mark.parametrize("siapa", ["unit_lain", "luar", "tanpa"])
def test_outsiders_find_nothing(dunia, satu, siapa) -> None:
    client = dunia.client(siapa)
    for alamat in (*_baca(satu), *_isi(satu)):
        assert client.get(DASAR + alamat).status_code == 404, alamat


def test_ids_of_another_unit_are_404(dunia, satu) -> None:
    client = dunia.client("administrator")
    for alamat in _isi(satu)[2:4]:
        assert client.get(f"/i/misal/u/seberang/2023/{alamat}").status_code in (200, 404)  # no year there: the "not opened" page
        assert client.post(f"/i/misal/u/seberang/2023/{alamat}").status_code == 404
    assert client.get(f"{DASAR}realisasi/indikator/999999/1/").status_code == 404
    assert client.get(f"{DASAR}realisasi/indikator/{satu}/5/").status_code == 404
    assert client.get(f"{DASAR}anggaran/isi/999999/").status_code == 404


def test_looking_changes_nothing(dunia, satu, tahun) -> None:
    sebelum = (Peristiwa.objects.count(), HasilTahun.objects.get(tahun_kinerja=tahun).revisi)
    client = dunia.client("administrator")
    for alamat in (*_baca(satu), *_isi(satu)):
        assert client.get(DASAR + alamat).status_code == 200
    assert (Peristiwa.objects.count(), HasilTahun.objects.get(tahun_kinerja=tahun).revisi) == sebelum


def test_filters_narrow_the_overview(dunia, satu) -> None:
    client = dunia.client("pembaca")
    assert "Nilai SAKIP" in client.get(f"{DASAR}realisasi/").content.decode()
    hanya = client.get(f"{DASAR}realisasi/?simpul=S2").content.decode()
    assert "IKU2" in hanya
    assert ">Nilai SAKIP<" not in hanya
    belum = client.get(f"{DASAR}realisasi/?belum=1").content.decode()
    assert "IKU1" in belum
    assert ">IKU2" not in belum.split("<tbody", 1)[1]
    assert "Tidak ada indikator yang cocok" in client.get(f"{DASAR}realisasi/?triwulan=1&belum=1").content.decode()


def test_overview_takes_few_queries(dunia, satu, django_assert_max_num_queries) -> None:
    client = dunia.client("pembaca")
    client.get(f"{DASAR}realisasi/")
    with django_assert_max_num_queries(15):
        client.get(f"{DASAR}realisasi/")
    with django_assert_max_num_queries(13):
        client.get(f"{DASAR}anggaran/")


def test_files_hold_the_figures_of_the_core(dunia, satu) -> None:
    client = dunia.client("pembaca")
    csv = client.get(f"{DASAR}realisasi/?format=csv").content.decode("utf-8-sig").splitlines()
    assert csv[0].startswith("Kode;Indikator;Satuan;IKU;Periode;Target;Realisasi;Capaian (%);Bukti")
    assert any(b.startswith("IKU2;") and ";TW I;20;18;90" in b for b in csv)
    lembar = CalamineWorkbook.from_filelike(BytesIO(client.get(f"{DASAR}anggaran/?format=xlsx").content)).get_sheet_by_index(0)
    baris = lembar.to_python()
    assert baris[1][0] == "7.01.01"
    assert baris[1][4] == 2637727846


def test_indicator_page_explains_the_achievement(dunia, satu) -> None:
    isi = dunia.client("pembaca").get(f"{DASAR}realisasi/indikator/{satu}/1/").content.decode()
    assert "Cara menghitung" in isi
    assert "90%" in isi
    assert '<form method="post" class="formulir"' not in isi
