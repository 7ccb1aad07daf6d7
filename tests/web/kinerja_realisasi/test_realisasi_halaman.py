"""Pages of results, evidence and budget open for those who may, and change nothing by looking."""

from __future__ import annotations

import pytest

from sakip.web.kinerja.models import HasilIndikator

DASAR = "/i/misal/u/bluto/2023/"


@pytest.mark.parametrize("siapa", ["administrator", "perencana", "kepala", "pembina", "apip", "pembaca"])
def test_pages_open_for_everybody_who_may_look(dunia, tahun, siapa) -> None:
    client = dunia.client(siapa)
    satu = HasilIndikator.objects.filter(tahun_kinerja=tahun).first().indikator_id
    for alamat in (
        "realisasi/",
        "realisasi/?triwulan=2&belum=1&iku=1",
        f"realisasi/indikator/{satu}/0/",
        f"realisasi/indikator/{satu}/2/",
        "anggaran/",
    ):
        assert client.get(DASAR + alamat).status_code == 200, alamat


def test_entry_pages_open_for_the_planner(dunia, tahun) -> None:
    client = dunia.client("perencana")
    satu = HasilIndikator.objects.filter(tahun_kinerja=tahun).first().indikator_id
    for alamat in (
        "realisasi/triwulan/1/",
        "realisasi/triwulan/0/",
        f"realisasi/indikator/{satu}/pendukung/",
        f"realisasi/indikator/{satu}/1/bukti/",
        "anggaran/isi/",
    ):
        assert client.get(DASAR + alamat).status_code == 200, alamat
