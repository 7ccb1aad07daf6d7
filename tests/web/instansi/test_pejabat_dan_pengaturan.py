"""Officials by date and the Instansi's settings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from conftest import Dunia
from django.test import Client
from django.urls import reverse

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.actions.pejabat import PejabatDitolak, add_official, end_official
from sakip.web.instansi.models import Pejabat
from sakip.web.instansi.nip import format_nip, parse_nip
from sakip.web.kinerja.models import HasilIndikator, HasilTahun, TahunKinerja

ISI = {
    "nama": "Siti Rekaan, S.Sos.",
    "jabatan": "Camat Bluto",
    "status": "definitif",
    "pangkat": "Pembina",
    "nip": "19700115 199503 1 002",
    "mulai": "2022-01-03",
    "selesai": "",
}


def url(dunia: Dunia, nama: str = "pejabat", unit: str = "bluto", **kwargs: Any) -> str:
    return reverse(f"instansi:{nama}", kwargs={"instansi": "misal", "unit": unit, "tahun": 2023, **kwargs})


def buat(dunia: Dunia, mulai: date, selesai: date | None = None, status: str = "definitif", nama: str = "A") -> Pejabat:
    by = dunia.orang["administrator"]
    return add_official(unit=dunia.unit, by=by, nama=nama, jabatan="Camat", status=status, mulai=mulai, selesai=selesai)


def test_siapa_boleh(dunia: Dunia) -> None:
    pejabat = buat(dunia, date(2022, 1, 1))
    ubahan = [
        url(dunia, "pejabat_tambah"),
        *(url(dunia, n, kunci=pejabat.pk) for n in ("pejabat_ubah", "pejabat_akhiri", "pejabat_hapus")),
    ]
    for siapa in ("administrator", "perencana", "pembina", "kepala", "apip", "pembaca"):
        assert dunia.client(siapa).get(url(dunia)).status_code == 200
        harap = 200 if siapa in ("administrator", "perencana", "pembina") else 403
        for u in ubahan:
            assert dunia.client(siapa).get(u).status_code == harap, (siapa, u)
            if harap == 403:
                assert dunia.client(siapa).post(u, ISI).status_code == 403
    for u in (url(dunia), *ubahan):
        assert dunia.client("unit_lain").get(u).status_code == 404
        assert dunia.client("luar").get(u).status_code == 404
        assert Client().get(u).status_code == 302
    lewat_unit_lain = url(dunia, "pejabat_ubah", unit="seberang", kunci=pejabat.pk)
    assert dunia.client("unit_lain").get(lewat_unit_lain).status_code == 404


def test_tambah_ubah_akhiri_hapus(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    assert client.post(url(dunia, "pejabat_tambah"), ISI).status_code == 302
    pejabat = Pejabat.objects.get()
    assert pejabat.nip == "197001151995031002"
    isi = client.get(url(dunia)).content.decode()
    assert "19700115 199503 1 002" in isi and "Menjabat hari ini" in isi
    lama = HasilTahun.objects.get().revisi
    ubah = url(dunia, "pejabat_ubah", kunci=pejabat.pk)
    assert client.post(ubah, ISI | {"nama": "Nama Lain", "kunci_versi": 1}).status_code == 302
    assert client.post(ubah, ISI | {"nama": "Kalah", "kunci_versi": 1}).status_code == 409
    assert HasilTahun.objects.get().revisi > lama, "documents name the official"
    assert client.post(url(dunia, "pejabat_akhiri", kunci=pejabat.pk), {"selesai": "2023-06-30"}).status_code == 302
    pejabat.refresh_from_db()
    assert pejabat.selesai == date(2023, 6, 30)
    assert client.get(url(dunia, "pejabat_hapus", kunci=pejabat.pk)).status_code == 200
    assert Pejabat.objects.exists(), "GET changes nothing"
    client.post(url(dunia, "pejabat_hapus", kunci=pejabat.pk))
    assert not Pejabat.objects.exists()
    jenis = set(Peristiwa.objects.filter(objek_jenis="pejabat", unit_id=dunia.unit.pk).values_list("jenis", flat=True))
    assert jenis == {"pejabat.tambah", "pejabat.ubah", "pejabat.akhiri", "pejabat.hapus"}


def test_dua_definitif_tidak_bersamaan(dunia: Dunia) -> None:
    pertama = buat(dunia, date(2022, 1, 1), nama="Pertama")
    with pytest.raises(PejabatDitolak, match=r"Pertama .*paling lambat 31 Mei 2023"):
        buat(dunia, date(2023, 6, 1))
    with pytest.raises(PejabatDitolak, match="Isi selesai menjabat paling lambat 31 Desember 2021"):
        buat(dunia, date(2021, 6, 1))
    with pytest.raises(PejabatDitolak):
        buat(dunia, date(2023, 6, 1), status="pj")
    buat(dunia, date(2023, 6, 1), date(2023, 6, 14), status="plh", nama="Pengganti")
    assert Pejabat.objects.at(dunia.unit, date(2023, 6, 2)) == Pejabat.objects.get(nama="Pengganti")
    end_official(pejabat=pertama, selesai=date(2023, 6, 30), by=dunia.orang["administrator"])
    with pytest.raises(PejabatDitolak):
        buat(dunia, date(2023, 6, 30))
    buat(dunia, date(2023, 7, 1), nama="Kedua")
    isi = dunia.client("perencana").post(url(dunia, "pejabat_tambah"), ISI).content.decode()
    assert "bertumpang tindih dengan Pertama" in isi
    kebalik = dunia.client("perencana").post(url(dunia, "pejabat_tambah"), ISI | {"selesai": "2020-01-01"}).content.decode()
    assert "mendahului mulai menjabat" in kebalik


def test_nip(dunia: Dunia) -> None:
    assert format_nip(parse_nip("19700115.199503.1.002")) == "19700115 199503 1 002"
    assert parse_nip("") == "" and format_nip("") == ""
    isi = dunia.client("perencana").post(url(dunia, "pejabat_tambah"), ISI | {"nip": "123"}).content.decode()
    assert "NIP terdiri atas 18 angka" in isi and not Pejabat.objects.exists()


def test_daftar_seluruh_instansi(dunia: Dunia) -> None:
    buat(dunia, date(2022, 1, 1), date(2022, 12, 31), nama="Lama Rekaan")
    buat(dunia, date(2023, 1, 1), nama="Baru Rekaan")
    alamat = reverse("instansi:pejabat_instansi", args=("misal",))
    client = dunia.client("administrator")
    isi = client.get(alamat, {"pada": "2022-06-01"}).content.decode()
    assert "Lama Rekaan" in isi and "Baru Rekaan" not in isi and "Kecamatan Seberang" in isi
    assert "Kecamatan Seberang" not in dunia.client("perencana").get(alamat).content.decode()
    csv = client.get(alamat, {"pada": "2023-06-01", "unduh": "csv"}).content.decode()
    assert "Kecamatan Bluto;Baru Rekaan;Camat;Definitif;;;2023-01-01;" in csv
    assert client.get(url(dunia), {"unduh": "xlsx"}).content[:2] == b"PK"
    assert dunia.client("luar").get(alamat).status_code == 404


ATUR = {
    "nama": "Kabupaten Misal",
    "kode_wilayah": "99.01",
    "tempat": "Misal",
    "nama_kepala": "Budi Rekaan",
    "jabatan_kepala": "Bupati Misal",
    "rumus_minimum": "",
    "batas_capaian": "",
    "agregasi": "",
    "cara_efisiensi": "",
    "skala_kategori": "",
    "kertas": "",
    "portal_terbuka": "on",
}


def test_pengaturan_hanya_pengatur(dunia: Dunia) -> None:
    alamat = reverse("instansi:pengaturan", args=("misal",))
    for siapa, harap in (("administrator", 200), ("pembina", 200), ("perencana", 403), ("kepala", 403), ("luar", 404)):
        assert dunia.client(siapa).get(alamat).status_code == harap, siapa
    assert dunia.client("perencana").post(alamat, ATUR).status_code == 403
    assert Client().get(alamat).status_code == 302


def test_pengaturan_menghitung_ulang(dunia: Dunia, tahun: TahunKinerja) -> None:
    alamat, client = reverse("instansi:pengaturan", args=("misal",)), dunia.client("administrator")
    lama = HasilIndikator.objects.get(kode="P2").capaian
    assert "di luar" in client.post(alamat, ATUR | {"kunci_versi": 1, "batas_capaian": "50"}).content.decode()
    assert client.post(alamat, ATUR | {"kunci_versi": 1, "batas_capaian": "100"}).status_code == 302
    dunia.instansi.refresh_from_db()
    assert dunia.instansi.batas_capaian == Decimal("100.00") and dunia.instansi.kode_wilayah == "99.01"
    baru = HasilTahun.objects.get()
    terbatas = HasilIndikator.objects.get(kode="P2").capaian
    assert lama and terbatas == 100 < lama
    assert client.post(alamat, ATUR | {"kunci_versi": 1}).status_code == 409
    assert "Data belum dapat disimpan" in client.post(alamat, ATUR | {"batas_capaian": "banyak"}).content.decode()
    assert client.post(alamat, ATUR | {"kunci_versi": 2, "portal_terbuka": "", "batas_capaian": "100,00"}).status_code == 302
    dunia.instansi.refresh_from_db()
    assert not dunia.instansi.portal_terbuka
    assert HasilTahun.objects.get().revisi == baru.revisi, "nothing that counts was changed"
