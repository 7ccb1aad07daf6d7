"""The narrative editor: drafts, own text, preview, stale figures, two editors, back to the draft."""

from __future__ import annotations

import pytest
from conftest import Dunia
from django.test import Client
from django.urls import reverse

from sakip.laporan.bagian import DAFTAR_BAGIAN
from sakip.web.audit.models import Peristiwa
from sakip.web.kinerja.models import Narasi, TahunKinerja

pytestmark = pytest.mark.django_db


def alamat(nama: str = "narasi_bagian", **lain: object) -> str:
    kwargs = {"instansi": "misal", "unit": "bluto", "tahun": 2023, **lain}
    if nama != "narasi":
        kwargs.setdefault("bagian", "penutup")
    return reverse(f"laporan:{nama}", kwargs=kwargs)


def simpan(client: Client, teks: str, dilihat: object = "", **lain: str) -> object:
    return client.post(alamat(), {"teks": teks, "dilihat": dilihat, **lain})


def test_daftar_memuat_semua_bagian_dan_statusnya(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    teks = client.get(alamat("narasi")).content.decode()
    assert all(f"/narasi/{b.kode}/" in teks for b in DAFTAR_BAGIAN)
    simpan(client, "Rata-rata capaian 97,5 persen.")
    simpan_lain = client.post(alamat(bagian="isu-strategis"), {"teks": "Isu kami.", "dilihat": ""})
    assert simpan_lain.status_code == 302
    basi = client.get(alamat("narasi") + "?status=basi").content.decode()
    assert "/narasi/penutup/" in basi and "/narasi/isu-strategis/" not in basi
    assert "/narasi/isu-strategis/" in client.get(alamat("narasi") + "?status=sendiri").content.decode()
    assert "97,5 persen" in client.get(alamat("narasi") + "?format=csv").content.decode("utf-8-sig")


def test_setiap_bagian_terbuka_dengan_draf(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    for b in DAFTAR_BAGIAN:
        jawaban = client.get(alamat(bagian=b.kode))
        assert jawaban.status_code == 200
        assert "Draf dari angka" in jawaban.content.decode()
        tanpa_data = b.kode == "tabel-2.5"  # the PK has one version that counts
        assert ("Belum ada draf" in jawaban.content.decode()) is tanpa_data, b.kode
    assert client.get(alamat(bagian="tidak-ada")).status_code == 404


def test_mulai_dari_draf_lalu_simpan_memuat_angka_yang_sama(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    halaman = client.get(alamat() + "?mulai=draf").content.decode()
    assert "{capaian:iku}" in halaman and not Narasi.objects.exists()
    jawaban = simpan(client, "Kesimpulan **kami**: rata-rata {capaian:iku}.")
    assert jawaban.status_code == 302  # type: ignore[attr-defined]
    narasi = Narasi.objects.get()
    assert narasi.teks == "Kesimpulan **kami**: rata-rata {capaian:iku}."
    assert Peristiwa.objects.filter(jenis="narasi.tulis", unit_id=dunia.unit.pk).count() == 1
    laporan = client.get(reverse("laporan:lkjip", args=("misal", "bluto", 2023))).content.decode()
    assert "Kesimpulan <strong>kami</strong>: rata-rata <a" in laporan and ">98,72%</a>" in laporan


def test_pratinjau_tidak_menyimpan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    penuh = simpan(client, "Capaian **{capaian:unit}** <b>x</b>", aksi="pratinjau")
    teks = penuh.content.decode()  # type: ignore[attr-defined]
    assert "98,72%" in teks and "&lt;b&gt;x&lt;/b&gt;" in teks and "Capaian **{capaian:unit}**" in teks
    potongan = client.post(alamat(), {"teks": "Halo", "aksi": "pratinjau"}, headers={"HX-Request": "true"}).content.decode()
    assert potongan.startswith('<div id="pratinjau"') and "<html" not in potongan
    assert not Narasi.objects.exists()


def test_angka_basi_lama_dan_baru(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    simpan(client, "Serapan anggaran 91,50 persen dan isian {capaian:TIDAK}.")
    client.post(alamat(bagian="tabel-3.2"), {"teks": "Capaian terendah 96,2 dan 95,10 persen.", "dilihat": ""})
    teks = client.get(alamat(bagian="tabel-3.2")).content.decode()
    assert "95,10 persen</del>" in teks and "</ins>" in teks
    assert "{capaian:TIDAK}" in client.get(alamat()).content.decode()


def test_rujukan_dalam_draf_menuju_laporan(dunia: Dunia, tahun: TahunKinerja) -> None:
    teks = dunia.client("perencana").get(alamat(bagian="tabel-3.2")).content.decode()
    assert '<a href="../../lkjip/#b-tabel-3.2">Tabel 3.2</a>' in teks
    assert 'href="../../lkjip/?jejak=capaian%3Aiku#jejak"' in teks


def test_dua_penyunting_tidak_saling_menimpa(dunia: Dunia, tahun: TahunKinerja) -> None:
    satu, dua = dunia.client("perencana"), dunia.client("administrator")
    simpan(satu, "Naskah pertama.")
    assert simpan(dua, "Naskah kedua, dikira belum ada.").status_code == 409  # type: ignore[attr-defined]
    versi = Narasi.objects.get().kunci_versi
    assert simpan(satu, "Naskah pertama, diubah.", versi).status_code == 302  # type: ignore[attr-defined]
    bentrok = simpan(dua, "Naskah dari versi lama.", versi)
    teks = bentrok.content.decode()  # type: ignore[attr-defined]
    assert bentrok.status_code == 409  # type: ignore[attr-defined]
    assert "Naskah pertama, diubah." in teks and "Naskah dari versi lama." in teks
    assert Narasi.objects.get().teks == "Naskah pertama, diubah."
    assert simpan(dua, "Naskah dari versi lama.", Narasi.objects.get().kunci_versi).status_code == 302  # type: ignore[attr-defined]
    assert Narasi.objects.get().teks == "Naskah dari versi lama."


def test_kembali_ke_draf(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    simpan(client, "Naskah sendiri.")
    narasi = Narasi.objects.get()
    url = alamat("narasi_kembali")
    assert "Naskah sendiri." in client.get(url).content.decode()
    assert client.post(url, {"dilihat": narasi.kunci_versi + 1}).status_code == 302
    assert Narasi.objects.exists()
    assert client.post(url, {"dilihat": narasi.kunci_versi}).status_code == 302
    assert not Narasi.objects.exists()
    assert Peristiwa.objects.filter(jenis="narasi.kembali_ke_draf").count() == 1
    assert client.get(url).status_code == 404


def test_isian_kosong_dan_terlalu_panjang(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = dunia.client("perencana")
    assert "Naskah masih kosong" in simpan(client, "  ").content.decode()  # type: ignore[attr-defined]
    assert "terlalu panjang" in simpan(client, "a" * 40_001).content.decode()  # type: ignore[attr-defined]
    assert not Narasi.objects.exists()


def test_kode_angka_dapat_dicari(dunia: Dunia, tahun: TahunKinerja) -> None:
    teks = dunia.client("perencana").get(alamat() + "?cari=serapan").content.decode()
    daftar = teks[teks.index("daftar-isian-angka") :]
    assert "{serapan:unit}" in daftar and "{capaian:IKU1}" not in daftar


def test_terkunci_setelah_terbit_atau_tenggat(dunia: Dunia, tahun: TahunKinerja) -> None:
    from datetime import date

    from sakip.web.tenggat.models import BAGIAN_TENGGAT, Bagian, Tenggat

    Tenggat(
        instansi=dunia.instansi, tahun=2023, jenis=BAGIAN_TENGGAT[Bagian.LAPORAN], tanggal=date(2024, 3, 31), mengunci=True
    ).save(dari_action=True)
    client = dunia.client("perencana")
    for kueri in ("", "?mulai=draf"):
        teks = client.get(alamat() + kueri).content.decode()
        assert "terkunci" in teks and "Tulis mulai dari draf" not in teks and "<textarea" not in teks
    tertolak = simpan(client, "Terlambat.").content.decode()  # type: ignore[attr-defined]
    assert "terkunci" in tertolak and "Terlambat.</textarea>" in tertolak
    assert not Narasi.objects.exists()


@pytest.mark.parametrize(
    ("siapa", "status"), [("pembaca", 403), ("kepala", 403), ("pembina", 403), ("unit_lain", 404), ("luar", 404)]
)
def test_hanya_yang_berizin_menulis(dunia: Dunia, tahun: TahunKinerja, siapa: str, status: int) -> None:
    assert simpan(dunia.client(siapa), "Naskah.").status_code == status  # type: ignore[attr-defined]
    assert dunia.client(siapa).get(alamat("narasi_kembali")).status_code == status
    assert not Narasi.objects.exists()


def test_csrf_ditegakkan(dunia: Dunia, tahun: TahunKinerja) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(dunia.orang["perencana"], backend="allauth.account.auth_backends.AuthenticationBackend")
    assert simpan(client, "Naskah.").status_code == 403  # type: ignore[attr-defined]
