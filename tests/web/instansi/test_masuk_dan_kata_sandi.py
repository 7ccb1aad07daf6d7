"""Log-in, throttling, passwords, the second step; every page of them in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from conftest import Dunia
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from sakip.web.audit.models import Peristiwa

SANDI = "sandi-uji-rekaan-1"
BARU = "kata-sandi-uji-yang-baru-2"


@pytest.fixture(autouse=True)
def _tanpa_hitungan() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def masuk(client: Client, email: str, sandi: str = SANDI, **kepala: Any) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": sandi}, **kepala)


def kode_totp(rahasia: str) -> str:
    return format_hotp_value(hotp_value(rahasia, next(iter(yield_hotp_counters_from_time()))))


def test_masuk_dan_keluar(dunia: Dunia) -> None:
    client = Client()
    assert masuk(client, "perencana@contoh.test").status_code == 302
    assert client.get(reverse("instansi:profil")).status_code == 200
    assert client.get(reverse("account_logout")).status_code == 200
    assert client.get(reverse("instansi:profil")).status_code == 200, "GET does not log out"
    client.post(reverse("account_logout"))
    jawab = client.get(reverse("instansi:profil"))
    assert jawab.status_code == 302 and jawab["Location"].startswith(reverse("account_login"))


def test_surel_besar_kecil_sama(dunia: Dunia) -> None:
    assert masuk(Client(), "Perencana@Contoh.Test").status_code == 302


def test_sandi_salah_dijelaskan(dunia: Dunia) -> None:
    isi = masuk(Client(), "perencana@contoh.test", "salah").content.decode()
    assert "Alamat surel atau kata sandi tidak cocok" in isi


def test_pembatasan_menolak_juga_sandi_benar(dunia: Dunia, settings: Any) -> None:
    client = Client()
    for _ in range(settings.AXES_FAILURE_LIMIT - 1):
        assert masuk(client, "perencana@contoh.test", "salah").status_code == 200
    assert masuk(client, "PERENCANA@contoh.test", "salah").status_code == 429, "capitals are the same address"
    jawab = masuk(client, "perencana@contoh.test")
    assert jawab.status_code == 429
    assert "Terlalu banyak percobaan masuk" in jawab.content.decode() and "15 menit" in jawab.content.decode()
    assert masuk(Client(), "perencana@contoh.test", REMOTE_ADDR="203.0.113.9").status_code == 302, "another network is free"
    assert masuk(Client(), "kepala@contoh.test").status_code == 302, "another person is free"


def test_kepala_terusan_tidak_menghindarkan_pembatasan(dunia: Dunia, settings: Any) -> None:
    for n in range(settings.AXES_FAILURE_LIMIT):
        masuk(Client(), "perencana@contoh.test", "salah", HTTP_X_FORWARDED_FOR=f"198.51.100.{n}")
    assert masuk(Client(), "perencana@contoh.test", HTTP_X_FORWARDED_FOR="198.51.100.99").status_code == 429


def test_hitungan_salah_hilang_sesudah_berhasil(dunia: Dunia, settings: Any) -> None:
    for _ in range(2):
        for _ in range(settings.AXES_FAILURE_LIMIT - 1):
            masuk(Client(), "perencana@contoh.test", "salah")
        assert masuk(Client(), "perencana@contoh.test").status_code == 302


def test_orang_nonaktif_tidak_masuk(dunia: Dunia) -> None:
    orang = dunia.orang["perencana"]
    orang.is_active = False
    orang.save()
    client = Client()
    jawab = client.post(reverse("account_login"), {"login": orang.email, "password": SANDI}, follow=True)
    assert "dinonaktifkan" in jawab.content.decode()
    assert client.get(reverse("instansi:profil")).status_code == 302


def test_ganti_sandi(dunia: Dunia) -> None:
    client, lain = Client(), Client()
    masuk(client, "perencana@contoh.test")
    masuk(lain, "perencana@contoh.test")
    url = reverse("account_change_password")
    assert "Kata sandi sekarang" in client.get(url).content.decode()
    lemah = client.post(url, {"oldpassword": SANDI, "password1": "12345678901", "password2": "12345678901"})
    assert lemah.status_code == 200 and "Data belum dapat disimpan" in lemah.content.decode()
    assert client.post(url, {"oldpassword": SANDI, "password1": BARU, "password2": BARU}).status_code == 302
    assert client.get(reverse("instansi:profil")).status_code == 200, "this session stays"
    assert lain.get(reverse("instansi:profil")).status_code == 302, "the others end"
    assert Peristiwa.objects.filter(jenis="pengguna.sandi", instansi_id=dunia.instansi.pk).count() == 1
    assert masuk(Client(), "perencana@contoh.test", BARU).status_code == 302


def test_lupa_sandi_hanya_dengan_surat(dunia: Dunia, settings: Any) -> None:
    url = reverse("account_reset_password")
    settings.SURAT_TERSEDIA = False
    assert Client().get(url).status_code == 404
    assert url not in Client().get(reverse("account_login")).content.decode()
    settings.SURAT_TERSEDIA = True
    assert url in Client().get(reverse("account_login")).content.decode()
    assert Client().post(url, {"email": "tidak.ada@contoh.test"}).status_code == 302
    assert not mail.outbox, "an unknown address is neither told nor written to"
    assert Client().post(url, {"email": "perencana@contoh.test"}, follow=True).status_code == 200
    assert len(mail.outbox) == 1 and "kata sandi baru" in mail.outbox[0].body
    client = Client()
    alamat = re.search(r"http://[^/\s]+(/\S+)", mail.outbox[0].body)
    assert alamat
    halaman = client.get(alamat[1], follow=True)
    assert "Buat kata sandi baru" in halaman.content.decode()
    assert client.post(halaman.request["PATH_INFO"], {"password1": BARU, "password2": BARU}).status_code == 302
    assert masuk(Client(), "perencana@contoh.test", BARU).status_code == 302
    assert "Tautan tidak berlaku" in Client().get(alamat[1], follow=True).content.decode(), "once only"


def test_verifikasi_dua_langkah(dunia: Dunia) -> None:
    client = Client()
    masuk(client, "perencana@contoh.test")
    client.post(reverse("account_reauthenticate"), {"password": SANDI})
    halaman = client.get(reverse("mfa_activate_totp"))
    rahasia = halaman.context["form"].secret
    assert rahasia in halaman.content.decode()
    assert "Kode tidak cocok" in client.post(reverse("mfa_activate_totp"), {"code": "000000"}).content.decode()
    halaman = client.get(reverse("mfa_activate_totp"))
    rahasia = halaman.context["form"].secret
    jawab = client.post(reverse("mfa_activate_totp"), {"code": kode_totp(rahasia)}, follow=True)
    kode = re.findall(r"<code>(\w+)</code>", jawab.content.decode())
    assert len(kode) == 10
    assert "Aplikasi autentikator" in client.get(reverse("mfa_index")).content.decode()
    assert client.get(reverse("mfa_download_recovery_codes")).status_code == 200

    baru = Client()
    langkah = baru.post(reverse("account_login"), {"login": "perencana@contoh.test", "password": SANDI}, follow=True)
    assert "Verifikasi dua langkah" in langkah.content.decode()
    assert baru.get(reverse("instansi:profil")).status_code == 302, "the password alone is not enough"
    assert "Kode tidak cocok" in baru.post(reverse("mfa_authenticate"), {"code": "111111"}).content.decode()
    assert baru.post(reverse("mfa_authenticate"), {"code": kode[0]}).status_code == 302
    assert baru.get(reverse("instansi:profil")).status_code == 200

    assert "Matikan" in client.get(reverse("mfa_deactivate_totp")).content.decode()
    assert client.get(reverse("mfa_generate_recovery_codes")).status_code == 200
    client.post(reverse("mfa_deactivate_totp"))
    assert not Authenticator.objects.filter(user=dunia.orang["perencana"]).exists()
    assert Peristiwa.objects.filter(jenis="pengguna.dua_langkah", oleh_id=dunia.orang["perencana"].pk).exists()


def test_mengubah_pengaman_meminta_kata_sandi_lagi(dunia: Dunia) -> None:
    client = dunia.client("perencana")  # no fresh password in this session
    jawab = client.get(reverse("mfa_activate_totp"))
    assert jawab.status_code == 302 and jawab["Location"].startswith(reverse("account_reauthenticate"))
    assert "Kata sandi tidak cocok" in client.post(jawab["Location"], {"password": "salah"}).content.decode()
    assert client.post(jawab["Location"], {"password": SANDI}, follow=True).request["PATH_INFO"] == reverse("mfa_activate_totp")


@pytest.mark.parametrize("nama", ("account_signup", "account_email", "socialaccount_signup", "socialaccount_connections"))
def test_halaman_pustaka_yang_tidak_dipakai_tertutup(dunia: Dunia, nama: str) -> None:
    assert Client().get(reverse(nama)).status_code == 404
    assert dunia.client("perencana").get(reverse(nama)).status_code == 404


def test_halaman_akun_lain_berbahasa_indonesia(dunia: Dunia) -> None:
    for nama in ("account_inactive", "socialaccount_login_cancelled", "socialaccount_login_error"):
        isi = Client().get(reverse(nama)).content.decode()
        assert '<html lang="id">' in isi and "gaya.css" in isi and "Ke halaman masuk" in isi
    assert Client().get(reverse("openid_connect_login", kwargs={"provider_id": "oidc"})).status_code == 404


def test_tombol_oidc(dunia: Dunia, settings: Any) -> None:
    assert "Akun Kabupaten" not in Client().get(reverse("account_login")).content.decode()
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": "Akun Kabupaten",
                    "client_id": "sakip",
                    "secret": "x",
                    "settings": {"server_url": "https://sso.contoh.test"},
                }
            ]
        }
    }
    isi = Client().get(reverse("account_login")).content.decode()
    assert "Masuk dengan Akun Kabupaten" in isi
    assert reverse("openid_connect_login", kwargs={"provider_id": "oidc"}) in isi


def test_profil_mengganti_nama(dunia: Dunia) -> None:
    client = dunia.client("perencana")
    assert client.post(reverse("instansi:profil"), {"nama": "Siti Rekaan, S.E."}).status_code == 302
    assert "Siti Rekaan, S.E." in client.get(reverse("instansi:profil")).content.decode()
    peristiwa = Peristiwa.objects.get(jenis="pengguna.ubah")
    assert peristiwa.perubahan == [["nama", "Perencana Rekaan", "Siti Rekaan, S.E."]]


def test_pengalihan_sesudah_masuk_hanya_di_situs_ini(dunia: Dunia) -> None:
    url = reverse("account_login")
    jawab = Client().post(url, {"login": "perencana@contoh.test", "password": SANDI, "next": "https://jahat.contoh.test/"})
    assert jawab["Location"] == "/"
