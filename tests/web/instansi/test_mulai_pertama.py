"""First run: in the browser on this machine only, and from the command line."""

from __future__ import annotations

from io import StringIO
from typing import Any

import pytest
from conftest import Dunia
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.kinerja.models import Rencana, TahunKinerja

URL = "/mulai/"
SANDI = "empat kata sandi rekaan"
ISI = {
    "cakupan": "unit",
    "nama_instansi": "Kabupaten Misal",
    "nama_unit": "Kecamatan Bluto",
    "jenis_unit": "kecamatan",
    "tahun": "2024",
    "rpjmd_awal": "2021",
    "rpjmd_akhir": "2026",
    "nama": "Siti Rekaan",
    "email": "siti@contoh.test",
    "sandi": SANDI,
    "ulang": SANDI,
}


@pytest.mark.django_db
def test_satu_unit_dari_peramban() -> None:
    client = Client()
    assert URL in client.get(reverse("account_login")).content.decode()
    assert client.get(URL).status_code == 200 and not Instansi.objects.exists()
    jawab = client.post(URL, ISI)
    assert jawab.status_code == 302
    assert jawab["Location"] == reverse("dasbor:unit", args=("kabupaten-misal", "kecamatan-bluto"))
    orang = Pengguna.objects.get()
    assert orang.check_password(SANDI) and Keanggotaan.objects.get(pengguna=orang).peran == "administrator"
    tahun = TahunKinerja.objects.get()
    assert tahun.tahun == 2024 and tahun.rencana.induk and tahun.rencana.induk.tahun_akhir == 2026
    assert client.get(reverse("instansi:profil")).status_code == 200, "logged in"
    assert Peristiwa.objects.filter(jenis="instansi.tambah").exists()
    assert client.get(URL).status_code == 404 and Client().post(URL, ISI).status_code == 404
    assert URL not in Client().get(reverse("account_login")).content.decode()


@pytest.mark.django_db
def test_kabupaten_dari_peramban() -> None:
    jawab = Client().post(URL, ISI | {"cakupan": "kabupaten", "nama_unit": ""})
    assert jawab["Location"] == reverse("dasbor:instansi", args=("kabupaten-misal",))
    assert UnitKerja.objects.get().jenis == "kabupaten" and Rencana.objects.get().unit is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "kepala",
    (
        {"REMOTE_ADDR": "192.0.2.7"},
        {"HTTP_X_FORWARDED_FOR": "192.0.2.7"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
    ),
)
def test_hanya_dari_komputer_ini(kepala: dict[str, str]) -> None:
    client = Client()
    assert client.get(URL, **kepala).status_code == 404  # type: ignore[arg-type]
    assert client.post(URL, ISI, **kepala).status_code == 404  # type: ignore[arg-type]
    assert not Pengguna.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ganti", "pesan"),
    (
        ({"sandi": "12345678901", "ulang": "12345678901"}, "Data belum dapat disimpan"),
        ({"ulang": "lain sekali"}, "Kedua kata sandi tidak sama"),
        ({"nama_unit": ""}, "Tulis nama unit kerja"),
        ({"tahun": "2030"}, "harus memuat tahun kinerja 2030"),
        ({"email": "bukan-surel"}, "Data belum dapat disimpan"),
    ),
)
def test_isian_salah_dijelaskan(ganti: dict[str, str], pesan: str) -> None:
    jawab = Client().post(URL, ISI | ganti)
    assert jawab.status_code == 200 and pesan in jawab.content.decode()
    assert not Pengguna.objects.exists() and not Instansi.objects.exists()


def test_tertutup_bila_sudah_ada_orang(dunia: Dunia) -> None:
    assert Client().get(URL).status_code == 404 and dunia.client("administrator").get(URL).status_code == 404


def perintah(**ganti: Any) -> str:
    keluar = StringIO()
    call_command(
        "sakip_mulai",
        **({"instansi": "Kabupaten Misal", "nama": "Siti Rekaan", "email": "Siti@Contoh.test"} | ganti),
        stdout=keluar,
    )
    return keluar.getvalue()


@pytest.mark.django_db
def test_perintah(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_SANDI_AWAL", SANDI)
    assert "Kabupaten Misal dibuat dengan kode kabupaten-misal" in perintah()
    assert Pengguna.objects.get().check_password(SANDI)
    monkeypatch.setenv("SAKIP_SANDI_AWAL", "kata sandi yang lain lagi")
    assert "tidak ada yang diubah" in perintah(), "run again"
    assert Pengguna.objects.get().check_password(SANDI) and Instansi.objects.count() == 1
    with pytest.raises(CommandError, match="sudah ada tanpa administrator"):
        perintah(email="lain@contoh.test")
    perintah(instansi="Kota Rekaan", unit="Dinas Rekaan", jenis="dinas", tahun=2024, rpjmd="2021-2026")
    assert Pengguna.objects.count() == 1, "the same person administers both"
    assert TahunKinerja.objects.get().unit.kode == "dinas-rekaan"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("ganti", "pesan"),
    (
        ({"email": "bukan"}, "bukan alamat surel"),
        ({"rpjmd": "dua-tiga"}, "tidak dapat dibaca"),
        ({"tahun": 2024}, "memerlukan --unit"),
        ({"unit": "X", "tahun": 2030, "rpjmd": "2021-2026"}, "tidak memuat tahun"),
    ),
)
def test_perintah_menolak(monkeypatch: pytest.MonkeyPatch, ganti: dict[str, Any], pesan: str) -> None:
    monkeypatch.setenv("SAKIP_SANDI_AWAL", SANDI)
    with pytest.raises(CommandError, match=pesan):
        perintah(**ganti)
    assert not Instansi.objects.exists()


@pytest.mark.django_db
def test_perintah_menolak_sandi_lemah(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAKIP_SANDI_AWAL", "password")
    with pytest.raises(CommandError, match="terlalu lemah"):
        perintah()
    assert not Instansi.objects.exists()
