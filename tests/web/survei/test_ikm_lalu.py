"""Results from before the system: typed from reports, for the trend."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.survei.models import IkmLalu
from sakip.web.survei.pemetaan import load_survei

ISI = {"tahun": "2022", "periode": " Tahun  2022", "ikm": "81,25", "responden": "1.090", "sumber": "Laporan SKM 2022"}


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"survei:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | lain)


def test_a_result_is_typed_corrected_and_removed(dunia, survei) -> None:
    client = dunia.client("perencana")
    assert client.post(alamat("lalu_tambah"), ISI)["Location"] == alamat("daftar")
    satu = IkmLalu.objects.get()
    assert (satu.tahun, satu.periode, satu.ikm, satu.responden) == (2022, "Tahun 2022", Decimal("81.25"), 1090)
    assert load_survei(survei).daftar_lalu[0].ikm == Decimal("81.25")
    halaman = client.get(alamat("daftar")).content.decode()
    assert "81,25" in halaman
    assert 'value="81,25"' in client.get(alamat("lalu_ubah", lalu=satu.pk)).content.decode()
    client.post(alamat("lalu_ubah", lalu=satu.pk), ISI | {"ikm": "82,5", "kunci_versi": 1})
    bentrok = client.post(alamat("lalu_ubah", lalu=satu.pk), ISI | {"ikm": "83", "kunci_versi": 1})
    assert bentrok.status_code == 409
    assert "Nilai yang tersimpan sekarang: 82,5" in bentrok.content.decode()
    csv = client.get(alamat("daftar"), {"unduh": "csv", "tabel": "laporan"}).content.decode("utf-8-sig")
    assert csv.splitlines()[1].startswith("2022;Tahun 2022;82,5")
    client.post(alamat("lalu_hapus", lalu=satu.pk), {"kunci_versi": 1})
    assert IkmLalu.objects.exists(), "somebody looked at an older value"
    client.post(alamat("lalu_hapus", lalu=satu.pk), {"kunci_versi": 2})
    assert not IkmLalu.objects.exists()
    jenis = list(Peristiwa.objects.order_by("id").values_list("jenis", flat=True))
    assert jenis == ["ikmlalu.tambah", "ikmlalu.ubah", "ikmlalu.hapus"]


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ({"ikm": "3,25"}, "25 sampai 100"),
        ({"ikm": "100,01"}, "25 sampai 100"),
        ({"ikm": "81,23456"}, "paling banyak 4"),
        ({"ikm": "baik"}, "tidak terbaca"),
        ({"ikm": "NaN"}, "tidak terbaca"),
        ({"ikm": ""}, "tidak boleh kosong"),
        ({"tahun": "2024"}, "sesudah tahun halaman ini"),
        ({"tahun": "dua"}, "bilangan"),
        ({"responden": "-5"}, "bukan bilangan bulat"),
        ({"tahun": "2023", "periode": "semester i 2023"}, "ada di sistem ini"),
    ],
)
def test_a_wrong_result_says_what_is_wrong(dunia, survei, lain, pesan) -> None:
    isi = dunia.client("perencana").post(alamat("lalu_tambah"), ISI | lain).content.decode()
    assert "ringkasan-galat" in isi
    assert pesan in isi
    assert not IkmLalu.objects.exists()


def test_a_period_has_one_result(dunia, survei) -> None:
    client = dunia.client("perencana")
    client.post(alamat("lalu_tambah"), ISI)
    assert "sudah dicatat" in client.post(alamat("lalu_tambah"), ISI | {"periode": "tahun 2022"}).content.decode()
    assert IkmLalu.objects.count() == 1


@pytest.mark.parametrize(("siapa", "harap"), [("pembaca", 403), ("unit_lain", 404), ("luar", 404)])
def test_others_change_no_result(dunia, siapa, harap) -> None:
    satu = IkmLalu(unit=dunia.unit, tahun=2022, periode="Tahun 2022", ikm=Decimal(80))
    satu.save(dari_action=True)
    client = dunia.client(siapa)
    assert client.post(alamat("lalu_tambah"), ISI).status_code == harap
    for nama in ("lalu_ubah", "lalu_hapus"):
        assert client.post(alamat(nama, lalu=satu.pk), ISI | {"kunci_versi": 1}).status_code == harap
    asing = IkmLalu(unit=dunia.unit_lain, tahun=2022, periode="Tahun 2022", ikm=Decimal(80))
    asing.save(dari_action=True)
    assert dunia.client("perencana").get(alamat("lalu_ubah", lalu=asing.pk)).status_code == 404
    satu.refresh_from_db()
    assert satu.ikm == 80
