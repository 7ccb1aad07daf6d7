"""People: list, invitation from writing to acceptance, roles, stopping; the last administrator stays."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from conftest import Dunia, buat_orang
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.models import Peristiwa
from sakip.web.instansi.actions.keanggotaan import PeranDitolak, give_role
from sakip.web.instansi.actions.undangan import invite, secret_of
from sakip.web.instansi.models import Keanggotaan, Pengguna, Undangan

SANDI = "empat kata sandi rekaan"


def alamat(nama: str, dunia: Dunia, *args: Any) -> str:
    return reverse(f"instansi:{nama}", args=(dunia.instansi.kode, *args))


def peran(dunia: Dunia, siapa: str) -> Keanggotaan:
    return Keanggotaan.objects.get(pengguna=dunia.orang[siapa])


def undang(dunia: Dunia, email: str = "baru@contoh.test", **ganti: Any) -> Undangan:
    isi = {"nama": "Orang Baru", "peran": "perencana", "unit": dunia.unit} | ganti
    return invite(instansi=dunia.instansi, email=email, by=dunia.orang["administrator"], **isi)


def tautan(undangan: Undangan) -> str:
    return reverse("instansi:terima", args=(secret_of(undangan),))


def halaman_administrator(dunia: Dunia) -> list[str]:
    kunci = dunia.orang["perencana"].pk
    return [
        alamat("anggota", dunia),
        alamat("undang", dunia),
        alamat("undangan", dunia, undang(dunia).pk),
        alamat("peran_ubah", dunia, peran(dunia, "perencana").pk),
        alamat("peran_hapus", dunia, peran(dunia, "perencana").pk),
        alamat("orang", dunia, kunci),
        alamat("peran_tambah", dunia, kunci),
        alamat("setel_ulang", dunia, kunci),
        alamat("orang_jalankan", dunia, kunci, "nonaktifkan"),
    ]


def test_hanya_administrator(dunia: Dunia) -> None:
    for url in halaman_administrator(dunia):
        assert dunia.client("administrator").get(url).status_code == 200, url
        for siapa in ("pembina", "perencana", "kepala", "apip", "pembaca"):
            assert dunia.client(siapa).get(url).status_code == 403, (siapa, url)
            assert dunia.client(siapa).post(url, {}).status_code == 403, (siapa, url)
        assert dunia.client("luar").get(url).status_code == 404, url
        assert dunia.client("tanpa").get(url).status_code == 404, url
        assert Client().get(url)["Location"].startswith(reverse("account_login")), url


def test_orang_dan_peran_instansi_lain_404(dunia: Dunia) -> None:
    client = dunia.client("administrator")
    luar = dunia.orang["luar"]
    for nama in ("orang", "peran_tambah", "setel_ulang"):
        assert client.get(alamat(nama, dunia, luar.pk)).status_code == 404
    assert client.get(alamat("peran_ubah", dunia, peran(dunia, "luar").pk)).status_code == 404
    assert client.post(alamat("peran_hapus", dunia, peran(dunia, "luar").pk)).status_code == 404
    asing = invite(instansi=dunia.instansi_lain, email="x@contoh.test", nama="X", peran="apip", unit=None, by=dunia.orang["luar"])
    assert client.get(alamat("undangan", dunia, asing.pk)).status_code == 404
    assert client.post(alamat("undangan_batal", dunia, asing.pk)).status_code == 404
    assert client.get(alamat("orang_jalankan", dunia, dunia.orang["perencana"].pk, "hancurkan")).status_code == 404


def test_daftar_saringan_dan_unduhan(dunia: Dunia) -> None:
    client, url = dunia.client("administrator"), alamat("anggota", dunia)
    isi = client.get(url, {"unit": "bluto", "peran": "perencana"}).content.decode()
    assert "Perencana Rekaan" in isi and "Unit_Lain Rekaan" not in isi and "Luar Rekaan" not in isi
    assert "1 peran" in isi
    csv = client.get(url, {"unduh": "csv", "q": "perencana@"}).content.decode()
    assert "Perencana Rekaan;perencana@contoh.test;Perencana;Kecamatan Bluto;aktif;" in csv and "Kepala" not in csv
    assert client.get(url, {"unduh": "xlsx"}).content[:2] == b"PK"
    assert "Tidak ada anggota" in client.get(url, {"unit": "pusat"}).content.decode(), "a unit of the other Instansi"


def test_undangan_orang_baru(dunia: Dunia, settings: Any) -> None:
    settings.SURAT_TERSEDIA = True
    client = dunia.client("administrator")
    isi = {"nama": "Orang Baru", "email": "Baru@Contoh.test", "peran": "perencana", "unit": dunia.unit.pk}
    halaman = client.post(alamat("undang", dunia), isi, follow=True).content.decode()
    undangan = Undangan.objects.get()
    url = tautan(undangan)
    assert url in halaman and url in mail.outbox[0].body and mail.outbox[0].to == ["baru@contoh.test"]
    assert secret_of(undangan) not in undangan.token, "only the hash is stored"
    assert Peristiwa.objects.get(jenis="undangan.kirim").instansi_id == dunia.instansi.pk
    assert "sudah diundang" in client.post(alamat("undang", dunia), isi).content.decode()

    tamu = Client()
    assert "Kecamatan Bluto" in tamu.get(url).content.decode()
    lemah = tamu.post(url, {"nama": "Orang Baru", "sandi": "1234", "ulang": "12345"}).content.decode()
    assert "Kedua kata sandi tidak sama" in lemah and not Pengguna.objects.filter(email="baru@contoh.test").exists()
    assert tamu.post(url, {"nama": "Orang Baru, S.E.", "sandi": SANDI, "ulang": SANDI}).status_code == 302
    orang = Pengguna.objects.get(email="baru@contoh.test")
    assert orang.nama == "Orang Baru, S.E." and orang.check_password(SANDI)
    assert Keanggotaan.objects.get(pengguna=orang).unit == dunia.unit
    assert tamu.get(reverse("instansi:profil")).status_code == 200, "logged in at once"
    assert Client().get(url).status_code == 404, "once only"
    assert set(Peristiwa.objects.filter(oleh_id=orang.pk).values_list("jenis", flat=True)) >= {
        "undangan.terima",
        "keanggotaan.tambah",
    }


def test_undangan_tanpa_server_surel_ditunjukkan(dunia: Dunia, settings: Any) -> None:
    settings.SURAT_TERSEDIA = False
    isi = {"nama": "A", "email": "a@contoh.test", "peran": "apip", "unit": ""}
    assert "Salin tautannya" in dunia.client("administrator").post(alamat("undang", dunia), isi, follow=True).content.decode()
    assert not mail.outbox


@pytest.mark.parametrize(("kode", "berunit"), (("perencana", False), ("kepala", False), ("administrator", True), ("apip", True)))
def test_peran_dan_unit_harus_sesuai(dunia: Dunia, kode: str, berunit: bool) -> None:
    isi = {"nama": "A", "email": "a@contoh.test", "peran": kode, "unit": dunia.unit.pk if berunit else ""}
    assert dunia.client("administrator").post(alamat("undang", dunia), isi).status_code == 200
    assert not Undangan.objects.exists()


def test_pembaca_boleh_seluruh_instansi(dunia: Dunia) -> None:
    isi = {"nama": "A", "email": "a@contoh.test", "peran": "pembaca", "unit": ""}
    assert dunia.client("administrator").post(alamat("undang", dunia), isi).status_code == 302


def test_unit_instansi_lain_tidak_dapat_diberi(dunia: Dunia) -> None:
    asing = dunia.instansi_lain.daftar_unit.get()
    with pytest.raises(PeranDitolak):
        give_role(pengguna=dunia.orang["tanpa"], instansi=dunia.instansi, peran="perencana", unit=asing, by=None)
    isi = {"nama": "A", "email": "a@contoh.test", "peran": "perencana", "unit": asing.pk}
    assert dunia.client("administrator").post(alamat("undang", dunia), isi).status_code == 200
    assert not Undangan.objects.exists()


def test_undangan_orang_yang_sudah_ada(dunia: Dunia) -> None:
    undangan = undang(dunia, email="tanpa@contoh.test", peran="pembaca")
    url = tautan(undangan)
    assert "Masuk untuk menerima" in Client().get(url).content.decode()
    lain = dunia.client("kepala")
    assert "Keluarlah dahulu" in lain.get(url).content.decode()
    lain.post(url)
    assert not Keanggotaan.objects.filter(pengguna=dunia.orang["tanpa"]).exists(), "only the invited person"
    client = dunia.client("tanpa")
    assert "Terima peran" in client.get(url).content.decode()
    assert not Keanggotaan.objects.filter(pengguna=dunia.orang["tanpa"]).exists(), "GET changes nothing"
    assert client.post(url).status_code == 302
    assert Keanggotaan.objects.get(pengguna=dunia.orang["tanpa"]).peran == "pembaca"
    assert client.get(url).status_code == 404


def test_undangan_batal_ulang_dan_kedaluwarsa(dunia: Dunia) -> None:
    client, undangan = dunia.client("administrator"), undang(dunia)
    lama = tautan(undangan)
    client.post(alamat("undangan_ulang", dunia, undangan.pk))
    undangan.refresh_from_db()
    assert Client().get(lama).status_code == 404 and Client().get(tautan(undangan)).status_code == 200
    Undangan.objects.filter(pk=undangan.pk).update(berlaku_sampai=timezone.now() - timedelta(minutes=1))
    assert Client().get(tautan(undangan)).status_code == 404
    assert "Kedaluwarsa" in client.get(alamat("anggota", dunia)).content.decode()
    client.post(alamat("undangan_ulang", dunia, undangan.pk))
    undangan.refresh_from_db()
    assert Client().get(tautan(undangan)).status_code == 200
    assert client.get(alamat("undangan_batal", dunia, undangan.pk)).status_code == 405
    client.post(alamat("undangan_batal", dunia, undangan.pk))
    assert Client().get(tautan(undangan)).status_code == 404
    assert Client().get(reverse("instansi:terima", args=("0" * 64,))).status_code == 404


def test_ubah_tambah_dan_cabut_peran(dunia: Dunia) -> None:
    client, k = dunia.client("administrator"), peran(dunia, "perencana")
    url = alamat("peran_ubah", dunia, k.pk)
    assert client.post(url, {"peran": "kepala", "unit": dunia.unit_lain.pk, "kunci_versi": 1}).status_code == 302
    k.refresh_from_db()
    assert (k.peran, k.unit) == ("kepala", dunia.unit_lain)
    assert client.post(url, {"peran": "pembaca", "unit": dunia.unit.pk, "kunci_versi": 1}).status_code == 409
    tambah = alamat("peran_tambah", dunia, k.pengguna_id)
    assert client.post(tambah, {"peran": "pembaca", "unit": dunia.unit.pk}).status_code == 302
    assert "sudah mempunyai peran" in client.post(tambah, {"peran": "pembaca", "unit": dunia.unit.pk}).content.decode()
    assert client.get(alamat("peran_hapus", dunia, k.pk)).status_code == 200
    assert client.post(alamat("peran_hapus", dunia, k.pk)).status_code == 302
    assert not Keanggotaan.objects.filter(pk=k.pk).exists()
    ubah = Peristiwa.objects.get(jenis="keanggotaan.ubah")
    assert ["peran", "perencana", "kepala"] in ubah.perubahan


def test_administrator_terakhir_tetap(dunia: Dunia) -> None:
    client, k = dunia.client("administrator"), peran(dunia, "administrator")
    pesan = "harus mempunyai administrator yang aktif"
    assert pesan in client.post(alamat("peran_hapus", dunia, k.pk), follow=True).content.decode()
    assert (
        pesan in client.post(alamat("peran_ubah", dunia, k.pk), {"peran": "apip", "unit": "", "kunci_versi": 1}).content.decode()
    )
    assert pesan in client.post(alamat("orang_jalankan", dunia, k.pengguna_id, "nonaktifkan"), follow=True).content.decode()
    k.pengguna.refresh_from_db()
    assert k.pengguna.is_active and Keanggotaan.objects.filter(pk=k.pk, peran="administrator").exists()
    buat_orang("kedua", dunia.instansi, "administrator")
    assert client.post(alamat("peran_hapus", dunia, k.pk)).status_code == 302
    assert not Keanggotaan.objects.filter(pk=k.pk).exists()


def test_nonaktif_mengakhiri_sesi(dunia: Dunia) -> None:
    client, orang, sesi = dunia.client("administrator"), dunia.orang["perencana"], dunia.client("perencana")
    client.post(alamat("orang_jalankan", dunia, orang.pk, "nonaktifkan"))
    assert sesi.get(reverse("instansi:profil")).status_code == 302
    client.post(alamat("orang_jalankan", dunia, orang.pk, "aktifkan"))
    orang.refresh_from_db()
    assert orang.is_active
    assert sesi.get(reverse("instansi:profil")).status_code == 302, "an ended session does not come back"
    assert Peristiwa.objects.filter(jenis="pengguna.nonaktifkan", instansi_id=dunia.instansi.pk).exists()


def test_orang_dua_instansi_tidak_dapat_diputus_satu_instansi(dunia: Dunia) -> None:
    orang = dunia.orang["perencana"]
    give_role(pengguna=orang, instansi=dunia.instansi_lain, peran="apip", unit=None, by=None)
    client = dunia.client("administrator")
    for url in (alamat("orang_jalankan", dunia, orang.pk, "nonaktifkan"), alamat("setel_ulang", dunia, orang.pk)):
        assert "juga bertugas di instansi lain" in client.post(url, follow=True).content.decode()
    isi = client.post(alamat("orang", dunia, orang.pk), {"nama": "X", "email": "x@contoh.test"}).content.decode()
    assert "juga bertugas di instansi lain" in isi
    orang.refresh_from_db()
    assert orang.is_active and orang.email == "perencana@contoh.test"


def test_ubah_nama_dan_surel(dunia: Dunia) -> None:
    client, orang = dunia.client("administrator"), dunia.orang["perencana"]
    url = alamat("orang", dunia, orang.pk)
    assert "sudah dipakai orang lain" in client.post(url, {"nama": "A", "email": "KEPALA@contoh.test"}).content.decode()
    assert client.post(url, {"nama": "Nama Baru", "email": "baru@contoh.test"}).status_code == 302
    jawab = Client().post(reverse("account_login"), {"login": "baru@contoh.test", "password": "sandi-uji-rekaan-1"})
    assert jawab.status_code == 302


def test_tautan_kata_sandi_baru(dunia: Dunia) -> None:
    client, orang = dunia.client("administrator"), dunia.orang["perencana"]
    url = alamat("setel_ulang", dunia, orang.pk)
    assert "Buat tautan" in client.get(url).content.decode()
    ketemu = re.search(r"<code>http://[^/]+(/[^<]+)</code>", client.post(url).content.decode())
    assert ketemu
    tamu = Client()
    halaman = tamu.get(ketemu[1], follow=True)
    assert tamu.post(halaman.request["PATH_INFO"], {"password1": SANDI, "password2": SANDI}).status_code == 302
    orang.refresh_from_db()
    assert orang.check_password(SANDI)
    assert Peristiwa.objects.filter(jenis="pengguna.setel_ulang", oleh_id=dunia.orang["administrator"].pk).exists()


def test_hapus_verifikasi_dua_langkah(dunia: Dunia) -> None:
    orang = dunia.orang["perencana"]
    Authenticator.objects.create(user=orang, type=Authenticator.Type.TOTP, data={"secret": "x"})
    dunia.client("administrator").post(alamat("orang_jalankan", dunia, orang.pk, "hapus_dua_langkah"))
    assert not Authenticator.objects.filter(user=orang).exists()
