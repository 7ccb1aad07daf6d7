"""Units: tree, form, import, opening of a year; who may and who may not."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Dunia, buat_unit
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.actions.unit import UnitDitolak, change_unit
from sakip.web.instansi.impor_unit import read_units
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.susunan import arrange
from sakip.web.kinerja.models import Rencana, TahunKinerja

HALAMAN_ATUR = ("unit_tambah", "unit_impor", "unit_impor_contoh", "buka_tahun")


def alamat(nama: str, dunia: Dunia, **kwargs: Any) -> str:
    return reverse(f"instansi:{nama}", kwargs={"instansi": dunia.instansi.kode, **kwargs})


def isi_unit(unit: UnitKerja, **ganti: Any) -> dict[str, Any]:
    isi = {
        "nama": unit.nama,
        "kode_resmi": unit.kode_resmi,
        "jenis": unit.jenis,
        "alamat": unit.alamat,
        "urutan": unit.urutan,
        "induk": unit.induk_id or "",
        "kunci_versi": unit.kunci_versi,
    }
    return isi | ganti


@pytest.mark.parametrize("nama", HALAMAN_ATUR)
def test_hanya_pengatur_unit(dunia: Dunia, nama: str) -> None:
    url = alamat(nama, dunia)
    assert dunia.client("administrator").get(url).status_code == 200
    assert dunia.client("pembina").get(url).status_code == 200
    assert dunia.client("perencana").get(url).status_code == 403
    assert dunia.client("luar").get(url).status_code == 404
    assert dunia.client("tanpa").get(url).status_code == 404
    assert Client().get(url)["Location"].startswith(reverse("account_login"))


def test_daftar_menurut_hak(dunia: Dunia) -> None:
    url = alamat("unit", dunia)
    semua = dunia.client("administrator").get(url).content.decode()
    assert "Kecamatan Bluto" in semua and "Kecamatan Seberang" in semua and "Kabupaten Lain" not in semua
    sendiri = dunia.client("perencana").get(url).content.decode()
    assert "Kecamatan Bluto" in sendiri and "Kecamatan Seberang" not in sendiri and "Tambah unit" not in sendiri
    assert dunia.client("luar").get(url).status_code == 404
    assert Client().get(url).status_code == 302


def test_saringan_dan_unduhan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("administrator")
    isi = client.get(alamat("unit", dunia), {"q": "bluto"}).content.decode()
    assert "Kecamatan Bluto" in isi and "Kecamatan Seberang</a>" not in isi and "1 dari 3 unit kerja" in isi
    assert "Tidak ada unit yang cocok" in client.get(alamat("unit", dunia), {"q": "zzz"}).content.decode()
    csv = client.get(alamat("unit", dunia), {"unduh": "csv"}).content.decode()
    assert "Kecamatan Bluto;;kecamatan;Kabupaten Misal;aktif;2023;3" in csv
    assert client.get(alamat("unit", dunia), {"unduh": "xlsx"}).content[:2] == b"PK"


def test_tambah_dan_ubah(dunia: Dunia) -> None:
    client = dunia.client("administrator")
    isi = {"nama": "Dinas Kesehatan", "kode_resmi": "1.02", "jenis": "dinas", "induk": dunia.kabupaten.pk, "urutan": "3"}
    assert client.post(alamat("unit_tambah", dunia), isi).status_code == 302
    unit = UnitKerja.objects.get(kode="dinas-kesehatan")
    assert unit.jalur == f"/{dunia.kabupaten.pk}/{unit.pk}/"
    assert Peristiwa.objects.filter(jenis="unitkerja.tambah", unit_id=unit.pk, instansi_id=dunia.instansi.pk).exists()
    kembar = client.post(alamat("unit_tambah", dunia), isi)
    assert kembar.status_code == 200 and "Sudah ada unit kerja bernama Dinas Kesehatan" in kembar.content.decode()
    url = alamat("unit_ubah", dunia, kode=unit.kode)
    assert client.post(url, isi_unit(unit, nama="Dinas Kesehatan Daerah")).status_code == 302
    unit.refresh_from_db()
    assert unit.nama == "Dinas Kesehatan Daerah" and unit.kode == "dinas-kesehatan"
    lama = client.post(url, isi_unit(unit, nama="Kalah cepat", kunci_versi=1))
    assert lama.status_code == 409 and "diubah orang lain" in lama.content.decode()
    assert dunia.client("luar").get(url).status_code == 404
    assert dunia.client("perencana").post(url, isi_unit(unit)).status_code == 403
    assert client.get(alamat("unit_ubah", dunia, kode="pusat")).status_code == 404, "a unit of the other Instansi"


def test_induk_dari_instansi_lain_ditolak(dunia: Dunia) -> None:
    asing = UnitKerja.objects.get(instansi=dunia.instansi_lain)
    jawab = dunia.client("administrator").post(alamat("unit_tambah", dunia), {"nama": "X", "induk": asing.pk})
    assert jawab.status_code == 200 and not UnitKerja.objects.filter(nama="X").exists()


def test_pindah_membawa_bawahan(dunia: Dunia) -> None:
    anak = buat_unit(dunia.instansi, "kelurahan", "Kelurahan Contoh", dunia.unit)
    change_unit(unit=dunia.unit, by=dunia.orang["administrator"], induk=dunia.unit_lain)
    anak.refresh_from_db()
    assert anak.jalur == f"/{dunia.kabupaten.pk}/{dunia.unit_lain.pk}/{dunia.unit.pk}/{anak.pk}/"
    assert dunia.client("unit_lain").get(alamat("unit", dunia)).content.decode().count("Kelurahan Contoh") >= 1
    lingkar = UnitKerja.objects.get(pk=dunia.unit_lain.pk)
    with pytest.raises(UnitDitolak, match="berada di bawah unit ini"):
        change_unit(unit=lingkar, by=dunia.orang["administrator"], induk=UnitKerja.objects.get(pk=anak.pk))
    assert [b.tingkat for b in arrange(UnitKerja.objects.filter(instansi=dunia.instansi))] == [0, 1, 2, 3]


def test_nonaktif_dan_aktif(dunia: Dunia) -> None:
    client = dunia.client("administrator")
    url = alamat("unit_status", dunia, kode="kabupaten")
    assert "masih membawahkan" in client.post(url, {"kunci_versi": 1}, follow=True).content.decode()
    url = alamat("unit_status", dunia, kode="bluto")
    assert "Nonaktifkan" in client.get(url).content.decode()
    dunia.unit.refresh_from_db()
    assert dunia.unit.aktif, "GET changes nothing"
    client.post(url, {"kunci_versi": dunia.unit.kunci_versi})
    dunia.unit.refresh_from_db()
    assert not dunia.unit.aktif
    assert "Kecamatan Bluto" not in dunia.client("pembaca").get(alamat("unit", dunia)).content.decode()
    client.post(url, {"kunci_versi": dunia.unit.kunci_versi})
    dunia.unit.refresh_from_db()
    assert dunia.unit.aktif


def unggah(client: Client, dunia: Dunia, isi: bytes) -> Any:
    return client.post(alamat("unit_impor", dunia), {"berkas": SimpleUploadedFile("unit.csv", isi, "text/csv")})


def test_impor_dengan_pratinjau(dunia: Dunia) -> None:
    client = dunia.client("administrator")
    teks = "nama;kode resmi;jenis;induk\nKelurahan A;1.1;kelurahan;Kecamatan Baru\nKecamatan Baru;1;kecamatan;Kabupaten Misal\n"
    teks += "Kecamatan Bluto;;;\n"
    pratinjau = unggah(client, dunia, teks.encode())
    isi = pratinjau.content.decode()
    assert "2 unit kerja baru siap disimpan" in isi and "Sudah ada, dilewati" in isi
    assert not UnitKerja.objects.filter(nama="Kelurahan A").exists(), "a preview stores nothing"
    assert client.post(alamat("unit_impor", dunia), {"teks": teks, "simpan": "1"}).status_code == 302
    anak = UnitKerja.objects.get(nama="Kelurahan A")
    assert anak.induk and anak.induk.nama == "Kecamatan Baru" and anak.induk.induk == dunia.kabupaten


def test_impor_menyebut_baris_yang_salah(dunia: Dunia) -> None:
    client = dunia.client("administrator")
    teks = "Kelurahan A;;;Tidak Ada\n;1;;\nB;;;C\nC;;;B\nD;;;\nD;;;\n"
    isi = unggah(client, dunia, teks.encode()).content.decode()
    assert "induk “Tidak Ada” tidak ada" in isi and "nama kosong" in isi and "berputar" in isi and "sudah ada di baris" in isi
    client.post(alamat("unit_impor", dunia), {"teks": teks, "simpan": "1"})
    assert not UnitKerja.objects.filter(nama__in=("B", "C", "D")).exists(), "all or nothing"
    assert "bukan CSV" in unggah(client, dunia, b"PK\x03\x04").content.decode()
    assert "lebih besar dari 1 MB" in unggah(client, dunia, b"a;b\n" * 300_000).content.decode()
    assert "Pilih berkas CSV" in client.post(alamat("unit_impor", dunia), {}).content.decode()


def test_baca_pemisah_lain(dunia: Dunia) -> None:
    assert [b.jenis for b in read_units("A,1,dinas,\n", dunia.instansi).daftar] == ["dinas"]
    assert [b.jenis for b in read_units("A\t1\tdinas\t\n", dunia.instansi).daftar] == ["dinas"]
    assert read_units("", dunia.instansi).daftar_masalah


def test_buka_tahun_untuk_banyak_unit(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("administrator")
    url = alamat("buka_tahun", dunia)
    semua = [dunia.unit.pk, dunia.unit_lain.pk]
    rpjmd = Rencana.objects.get(instansi=dunia.instansi, unit=None)
    isi = {"tahun": "2023", "rpjmd": rpjmd.pk, "daftar_unit": semua}
    pesan = client.post(url, isi, follow=True).content.decode()
    assert "Tahun 2023 dibuka untuk 1 unit kerja; 1 unit sudah membukanya" in pesan
    baru = TahunKinerja.objects.get(unit=dunia.unit_lain, tahun=2023)
    assert baru.rencana.induk == rpjmd and baru.rencana.unit == dunia.unit_lain and baru.nama == "Kecamatan Seberang"
    assert baru.hasil is not None, "computed at once"
    luar = client.post(url, isi | {"tahun": "2050"})
    assert "tidak memuat tahun 2050" in luar.content.decode()
    kosong = client.post(url, {"tahun": "2030", "rpjmd": "", "daftar_unit": semua})
    assert "Pilih RPJMD yang ada" in kosong.content.decode()
    client.post(url, {"tahun": "2030", "awal": "2030", "akhir": "2034", "daftar_unit": semua})
    assert TahunKinerja.objects.filter(tahun=2030).count() == 2
    asing = UnitKerja.objects.get(instansi=dunia.instansi_lain)
    client.post(url, {"tahun": "2031", "awal": "2030", "akhir": "2034", "daftar_unit": [asing.pk]})
    assert not TahunKinerja.objects.filter(unit=asing).exists()
