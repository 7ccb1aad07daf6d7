"""Dashboards: the kept figures, few queries however many units, filters, downloads, who sees what."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sakip.web.contoh.nama import DAFTAR_UNIT
from sakip.web.contoh.tanam import plant_units
from sakip.web.dasbor.rata import mean_of
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.kinerja.models import HasilTahun
from sakip.web.kinerja.tahun_lazim import usual_year

UNIT = reverse("dasbor:unit_tahun", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023})
INSTANSI = reverse("dasbor:instansi", kwargs={"instansi": "misal"})
INDIKATOR = reverse("dasbor:indikator", kwargs={"instansi": "misal", "tahun": 2023})


def banyak_query(client, url: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as tangkapan:
        assert client.get(url).status_code == 200
    return len(tangkapan)


def test_unit_page_shows_the_core_s_figures(dunia, tahun) -> None:
    isi = dunia.client("pembaca").get(UNIT).content.decode()
    hasil = HasilTahun.objects.get(tahun_kinerja=tahun)
    assert hasil.kategori in isi
    assert "95,60" in isi or f"{hasil.serapan:.2f}".replace(".", ",") in isi
    assert "Nilai IKM" in isi or "IKM" in isi


def test_unit_page_takes_few_queries(dunia, tahun) -> None:
    assert banyak_query(dunia.client("perencana"), UNIT) <= 16


def test_year_that_is_not_open_says_what_to_do(dunia) -> None:
    url = reverse("dasbor:unit", kwargs={"instansi": "misal", "unit": "seberang"})
    assert "Tahun kinerja belum dibuka" in dunia.client("administrator").get(url).content.decode()


def test_units_page_lists_only_what_the_person_may_see(dunia, tahun) -> None:
    assert "Kecamatan Seberang" in dunia.client("pembina").get(INSTANSI).content.decode()
    assert "Kecamatan Seberang" not in dunia.client("pembaca").get(INSTANSI).content.decode()


def test_indicator_list_of_a_unit_s_reader_has_no_other_unit(dunia, tahun) -> None:
    isi = dunia.client("unit_lain").get(INDIKATOR).content.decode()
    assert "Tidak ada indikator yang cocok" in isi


@pytest.mark.parametrize("jenis", ["csv", "xlsx"])
@pytest.mark.parametrize("url", [UNIT + "?", UNIT + "?tabel=gugus&", INSTANSI + "?", INSTANSI + "?tabel=peta&", INDIKATOR + "?"])
def test_every_table_can_be_downloaded(dunia, tahun, url: str, jenis: str) -> None:
    jawab = dunia.client("pembina").get(f"{url}format={jenis}")
    assert jawab.status_code == 200
    assert f".{jenis}" in jawab["Content-Disposition"]


def test_filters_narrow_the_units(dunia, tahun) -> None:
    isi = dunia.client("pembina").get(INSTANSI + "?cari=blu&lihat=triwulan&urut=-capaian").content.decode()
    assert ">Kecamatan Bluto</a>" in isi
    assert ">Kecamatan Seberang</a>" not in isi


def test_filters_are_folded_until_one_is_active_and_the_menu_knows_the_page(dunia, tahun) -> None:
    client = dunia.client("pembina")
    isi = client.get(reverse("dasbor:instansi_tahun", kwargs={"instansi": "misal", "tahun": 2023})).content.decode()
    assert '<details class="lipat"><summary>Saring unit kerja</summary>' in isi
    assert f'<a href="{INSTANSI}" aria-current="true">' in isi
    assert '<details class="lipat" open>' in client.get(INSTANSI + "?cari=blu").content.decode()
    kosong = client.get(INSTANSI + "?cari=tidak-ada").content.decode()
    assert '<details class="lipat" open>' in kosong and "Tidak ada unit kerja yang cocok" in kosong


@pytest.fixture
def kabupaten(db: None) -> tuple[Instansi, Pengguna]:
    instansi = Instansi(kode="luas", nama="Kabupaten Luas")
    instansi.save(dari_action=True)
    UnitKerja(instansi=instansi, kode="kabupaten", nama="Kabupaten Luas", jenis="kabupaten").save(dari_action=True)
    admin = Pengguna.objects.create_user("admin@luas.test", "sandi-uji-rekaan-1", nama="Admin Rekaan")
    Keanggotaan(pengguna=admin, instansi=instansi, peran="administrator").save(dari_action=True)
    return instansi, admin


def test_queries_do_not_grow_with_units(kabupaten, client) -> None:
    instansi, admin = kabupaten
    client.force_login(admin, backend="allauth.account.auth_backends.AuthenticationBackend")
    halaman = [
        reverse("dasbor:instansi", kwargs={"instansi": "luas"}) + "?lihat=iku",
        reverse("dasbor:indikator", kwargs={"instansi": "luas", "tahun": 2023}) + "?tampil=semua",
    ]
    semua = [(f"{nama} {n}", bidang) for n in range(3) for nama, bidang in DAFTAR_UNIT]
    list(plant_units(instansi, admin, semua[:2], (2023,)))
    sedikit = [banyak_query(client, url) for url in halaman]
    list(plant_units(instansi, admin, semua[2:12], (2023,), mulai=3))
    assert [banyak_query(client, url) for url in halaman] == sedikit
    assert max(sedikit) <= 15


def test_mean_counts_what_has_no_value() -> None:
    from decimal import Decimal

    rata = mean_of([Decimal(90), None, Decimal(101)])
    assert (rata.nilai, rata.banyak, rata.tanpa) == (Decimal("95.5"), 2, 1)
    assert mean_of([None]).nilai is None


def test_the_first_view_is_the_year_most_units_work_in() -> None:
    assert usual_year([2022, 2023, 2022, 2023, 2024], 2026) == 2024
    assert usual_year([2023] * 12 + [2024], 2026) == 2023
    assert usual_year([2023] * 12 + [2024] * 6, 2026) == 2024
    assert usual_year([2023, 2027], 2026) == 2023 and usual_year([2027], 2026) == 2027 and usual_year([], 2026) is None
