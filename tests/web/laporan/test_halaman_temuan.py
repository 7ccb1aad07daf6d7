"""Findings as a table, decisions that lapse when the facts change, rule pages."""

from __future__ import annotations

import csv
import re
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from conftest import Dunia
from django.test import Client
from django.urls import reverse
from python_calamine import CalamineWorkbook

from sakip.reviu.aturan import muat_aturan
from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.actions.baris import change
from sakip.web.kinerja.models import KinerjaLalu, TahunKinerja
from sakip.web.laporan.models import KeputusanTemuan

pytestmark = pytest.mark.django_db


def alamat(nama: str = "temuan", **lain: object) -> str:
    return reverse(f"laporan:{nama}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023, **lain})


def kunci(client: Client, kode: str = "TRG012") -> str:
    from urllib.parse import unquote

    cocok = re.search(rf'\?kunci=({kode}[^"]+)"', client.get(alamat()).content.decode())
    assert cocok
    return unquote(cocok[1])


def test_tabel_saringan_dan_unduhan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("pembaca")
    teks = client.get(alamat()).content.decode()
    assert "TRG012" in teks and reverse("laporan:aturan", args=("misal", "TRG012")) in teks
    assert "TRG012" not in client.get(alamat() + "?tingkat=salah").content.decode()
    assert "TRG012" not in client.get(alamat() + "?keluarga=ANG").content.decode()
    assert "TRG012" in client.get(alamat() + "?keluarga=TRG&cari=ikm&tingkat=peringatan&putusan=terbuka").content.decode()
    assert "Tidak ada temuan yang cocok" in client.get(alamat() + "?cari=tidakadaitu").content.decode()
    baris = list(csv.reader(StringIO(client.get(alamat() + "?format=csv").content.decode("utf-8-sig")), delimiter=";"))
    assert baris[0][0] == "Aturan" and [b[0] for b in baris[1:]].count("TRG012") == 1
    lembar = CalamineWorkbook.from_filelike(BytesIO(client.get(alamat() + "?format=xlsx").content)).get_sheet_by_index(0)
    assert [list(map(str, b)) for b in lembar.to_python()][1][0] == baris[1][0]
    assert client.get(alamat() + "?format=exe").status_code == 404


def test_temuan_tidak_menyebut_sel_buku_kerja(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("pembaca")
    sel = re.compile(r"\((Target|RKT|PK Target|Realisasi|Program)![A-Z]{1,3}\d+\)")
    for tempat in (alamat(), alamat() + "?format=csv", alamat("lkjip")):
        teks = client.get(tempat).content.decode()
        assert "2022" in teks and not sel.search(teks), tempat


def test_keputusan_dicatat_dan_gugur_bila_fakta_berubah(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    nilai = kunci(client)
    halaman = client.get(alamat("temuan_putuskan"), {"kunci": nilai})
    assert halaman.status_code == 200 and not KeputusanTemuan.objects.exists()
    pendek = client.post(alamat("temuan_putuskan"), {"kunci": nilai, "alasan": "ya"})
    assert "terlalu pendek" in pendek.content.decode()
    alasan = "Target tahun 2022 diturunkan dalam perubahan Renstra."
    jawaban = client.post(alamat("temuan_putuskan"), {"kunci": nilai, "alasan": alasan}, follow=True)
    assert alasan in jawaban.content.decode()
    putusan = KeputusanTemuan.objects.get()
    assert (putusan.aturan, putusan.objek, putusan.oleh) == ("TRG012", "IKU1", dunia.orang["perencana"])
    assert Peristiwa.objects.filter(jenis="temuan.terima", unit_id=dunia.unit.pk, catatan=alasan).count() == 1
    lalu = KinerjaLalu.objects.get(tahun_kinerja=tahun, indikator__kode="IKU1", tahun=2022)
    change(lalu, by=dunia.orang["perencana"], target=Decimal(81))
    teks = client.get(alamat()).content.decode()
    assert "TRG012" in teks and alasan not in teks
    assert client.get(alamat() + "?putusan=diterima").content.decode().count("TRG012") == 0
    change(lalu, by=dunia.orang["perencana"], target=Decimal(82))
    assert alasan in client.get(alamat()).content.decode()


def test_keputusan_diubah_dan_dibatalkan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    nilai = kunci(client)
    client.post(alamat("temuan_putuskan"), {"kunci": nilai, "alasan": "Alasan yang pertama."})
    client.post(alamat("temuan_putuskan"), {"kunci": nilai, "alasan": "Alasan yang kedua."})
    putusan = KeputusanTemuan.objects.get()
    assert putusan.alasan == "Alasan yang kedua."
    url = alamat("temuan_batalkan", putusan=putusan.pk)
    assert client.get(url).status_code == 405
    assert client.post(url).status_code == 302
    assert not KeputusanTemuan.objects.exists()
    assert Peristiwa.objects.filter(jenis="temuan.buka").count() == 1


def test_temuan_yang_sudah_tidak_ada_dijelaskan(dunia: Dunia, tahun: TahunKinerja) -> None:
    jawaban = dunia.client("perencana").post(
        alamat("temuan_putuskan"), {"kunci": "TRG012|IKU1|0", "alasan": "Alasan yang panjang."}, follow=True
    )
    assert "sudah tidak ada" in jawaban.content.decode()
    assert not KeputusanTemuan.objects.exists()


@pytest.mark.parametrize(
    ("siapa", "status"), [("pembaca", 403), ("kepala", 403), ("apip", 403), ("unit_lain", 404), ("luar", 404)]
)
def test_hanya_perencana_memutuskan(dunia: Dunia, tahun: TahunKinerja, siapa: str, status: int) -> None:
    nilai = kunci(dunia.client("perencana"))
    assert dunia.client(siapa).post(alamat("temuan_putuskan"), {"kunci": nilai, "alasan": "x" * 20}).status_code == status
    assert not KeputusanTemuan.objects.exists()


def test_csrf_ditegakkan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["perencana"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(alamat("temuan_putuskan"), {"kunci": "x", "alasan": "y" * 20}).status_code == 403


def test_halaman_setiap_aturan(dunia: Dunia) -> None:
    client = dunia.client("pembaca")
    daftar = client.get(reverse("laporan:daftar_aturan", args=("misal",))).content.decode()
    for aturan in muat_aturan():
        assert aturan.kode in daftar
        teks = client.get(reverse("laporan:aturan", args=("misal", aturan.kode))).content.decode()
        assert "Mengapa" in teks and "Cara memperbaiki" in teks
    assert client.get(reverse("laporan:aturan", args=("misal", "XXX999"))).status_code == 404
    assert dunia.client("luar").get(reverse("laporan:aturan", args=("misal", "TRG012"))).status_code == 404
