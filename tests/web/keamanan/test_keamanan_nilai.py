"""Values at the edge: huge, tiny, too long, or words that a computer takes for numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from conftest import Dunia
from django.urls import reverse

from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import Anggaran, HasilTahun, Realisasi, TahunKinerja
from sakip.web.kinerja.models.nilai import parse_stored

TEMPAT = {"instansi": "misal", "unit": "bluto", "tahun": 2023}


def url(nama: str, **isi: object) -> str:
    return reverse(f"kinerja:{nama}", kwargs=TEMPAT | isi)


@pytest.mark.parametrize("label", ["NaN", "sNaN", "Infinity", "-Infinity", "inf", "1e999999", "1_000", "٣"])
def test_labels_that_look_like_numbers_stay_labels(label: str) -> None:
    assert parse_stored(label) == label


def test_numbers_stay_numbers() -> None:
    assert parse_stored("-12.50") == Decimal("-12.50") and str(parse_stored("12.50")) == "12.50"
    assert parse_stored("") is None and parse_stored(None) is None


def test_a_stored_nan_does_not_stop_the_year(dunia: Dunia, tahun: TahunKinerja) -> None:
    realisasi = Realisasi.objects.filter(tahun_kinerja=tahun).first()
    change(realisasi, by=dunia.orang["administrator"], tw1="NaN", tahunan="Infinity")
    assert dunia.client("perencana").get(url("realisasi")).status_code == 200


def isi_realisasi(tahun: TahunKinerja, **ganti: str) -> tuple[str, dict[str, str]]:
    realisasi = Realisasi.objects.filter(tahun_kinerja=tahun, indikator__skala="").first()
    assert realisasi
    halaman = url("realisasi_indikator", indikator=realisasi.indikator_id, triwulan=1)
    isi = {
        "r-kunci_versi": str(realisasi.kunci_versi),
        "r-tw1": "1",
        "r-penjelasan": "",
        "initial-r-tw1": "",
        "initial-r-penjelasan": "",
    }
    return halaman, isi | ganti


@pytest.mark.parametrize(
    "teks", ["1e999", "NaN", "Infinity", "9" * 400, "9" * 16, "0," + "0" * 20 + "1", "--5", "²", "x" * 20_001]
)
def test_impossible_results_are_errors_of_the_field(dunia: Dunia, tahun: TahunKinerja, teks: str) -> None:
    halaman, isi = isi_realisasi(tahun, **{"r-tw1": teks})
    jawab = dunia.client("perencana").post(halaman, isi)
    assert jawab.status_code == 200 and "aria-invalid" in jawab.content.decode()


def test_extreme_results_within_the_limits_are_stored(dunia: Dunia, tahun: TahunKinerja) -> None:
    """The smallest target with the largest result: the achievement is absurd, the page is not."""
    client = dunia.client("perencana")
    halaman, isi = isi_realisasi(tahun, **{"r-tw1": "999999999999999"})
    assert client.post(halaman, isi).status_code == 302
    for realisasi in Realisasi.objects.filter(tahun_kinerja=tahun, indikator__skala=""):
        change(
            realisasi,
            by=dunia.orang["administrator"],
            tw4=Decimal(10**15 - 1),
            tahunan=Decimal(10**15 - 1),
            target_diukur=Decimal("0.0000000001"),
        )
    assert client.get(url("realisasi")).status_code == 200
    assert client.get("/i/misal/u/bluto/2023/").status_code == 200
    assert client.get(reverse("laporan:lkjip", kwargs=TEMPAT)).status_code == 200


@pytest.mark.parametrize("teks", ["9.223.372.036.854.775.808", "99999999999999999999999", "1e30", "-1", "1,5"])
def test_impossible_money_is_an_error_of_the_field(dunia: Dunia, tahun: TahunKinerja, teks: str) -> None:
    client = dunia.client("perencana")
    anggaran = Anggaran.objects.filter(tahun_kinerja=tahun, simpul__daftar_anak=None).first()
    assert anggaran
    halaman = url("anggaran_simpul", simpul=anggaran.simpul_id)
    jawab = client.post(halaman, {"kunci_versi": anggaran.kunci_versi, "realisasi_rupiah": teks})
    assert jawab.status_code == 200 and "aria-invalid" in jawab.content.decode()


def test_the_largest_money_in_every_node_can_be_added_up(dunia: Dunia, tahun: TahunKinerja) -> None:
    for anggaran in Anggaran.objects.filter(tahun_kinerja=tahun):
        change(anggaran, by=dunia.orang["administrator"], sesudah_rupiah=10**16, realisasi_rupiah=10**16)
    hasil = HasilTahun.objects.get(tahun_kinerja=tahun)
    assert hasil.anggaran_rupiah and hasil.anggaran_rupiah < 2**63
    assert dunia.client("perencana").get(url("anggaran")).status_code == 200


@pytest.mark.parametrize(
    ("lembar", "isian"),
    [("organisasi", "nama"), ("organisasi", "kode"), ("tim-sakip", "kedudukan"), ("angka-pembanding", "tempat")],
)
def test_texts_longer_than_the_column_are_errors_of_the_field(dunia: Dunia, tahun: TahunKinerja, lembar: str, isian: str) -> None:
    jawab = dunia.client("perencana").post(url("data_tambah", lembar=lembar), {isian: "kata " * 3_000})
    assert jawab.status_code == 200 and "paling banyak" in jawab.content.decode()


def test_the_identity_keeps_to_its_columns(dunia: Dunia, tahun: TahunKinerja) -> None:
    jawab = dunia.client("perencana").post(url("identitas"), {"kunci_versi": tahun.kunci_versi, "nama": "kata " * 100})
    assert jawab.status_code == 200 and "paling banyak" in jawab.content.decode()


def test_a_plan_s_node_keeps_to_its_columns(dunia: Dunia, tahun: TahunKinerja) -> None:
    simpul = tahun.rencana.daftar_simpul.last()
    isi = {
        "kunci_versi": simpul.kunci_versi,
        "kode": "kata " * 40,
        "nama": "a",
        "induk": simpul.induk_id or "",
        "penanggung_jawab": "kata " * 180,
    }
    jawab = dunia.client("perencana").post(url("simpul_ubah", simpul=simpul.pk), isi)
    assert jawab.status_code == 200 and jawab.content.decode().count("paling banyak") >= 2
