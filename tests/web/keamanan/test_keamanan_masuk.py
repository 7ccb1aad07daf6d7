"""Sessions, links with a secret, the second step, and what a server for others sends with every answer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from conftest import Dunia, buat_orang
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip.web.instansi.actions.undangan import accept_as_new, cancel, invite, renew, secret_of
from sakip.web.instansi.models import Keanggotaan, Pengguna, Undangan

SANDI = "sandi-uji-rekaan-1"
BARU = "gajah melintas sawah sore"
MASUK = "/akun/masuk/"


def masuk(client: Client, email: str, sandi: str = SANDI, **isi: Any) -> Any:
    return client.post(MASUK, {"login": email, "password": sandi} | isi)


@pytest.mark.parametrize(
    "tujuan",
    ["https://jahat.test/", "//jahat.test/", "/\\jahat.test", "javascript:alert(1)", "https:jahat.test", "\t//jahat.test"],
)
def test_log_in_leads_nowhere_else(dunia: Dunia, tujuan: str) -> None:
    jawab = masuk(Client(), "pembaca@contoh.test", next=tujuan)
    assert jawab.status_code == 302 and "jahat" not in jawab["Location"] and jawab["Location"].startswith("/")


def test_the_session_is_another_one_after_log_in(dunia: Dunia) -> None:
    client = Client()
    client.session["titipan"] = "x"
    sesi = client.session
    sesi["titipan"] = "x"
    sesi.save()
    client.cookies["sessionid"] = sesi.session_key
    assert masuk(client, "pembaca@contoh.test").status_code == 302
    assert client.cookies["sessionid"].value != sesi.session_key
    lama = Client()
    lama.cookies["sessionid"] = sesi.session_key
    assert MASUK in lama.get("/")["Location"]


def test_log_out_needs_a_post_and_ends_the_session(dunia: Dunia) -> None:
    client = Client()
    masuk(client, "pembaca@contoh.test")
    kunci = client.cookies["sessionid"].value
    client.get("/akun/keluar/")
    assert client.get("/").status_code == 302 and MASUK not in client.get("/")["Location"]
    assert client.post("/akun/keluar/").status_code == 302
    lama = Client()
    lama.cookies["sessionid"] = kunci
    assert MASUK in lama.get("/")["Location"]


def test_another_password_ends_the_other_sessions(dunia: Dunia) -> None:
    satu, dua = Client(), Client()
    for client in (satu, dua):
        masuk(client, "pembaca@contoh.test")
    isi = {"oldpassword": SANDI, "password1": BARU, "password2": BARU}
    assert satu.post("/akun/sandi/ganti/", isi).status_code == 302
    assert MASUK in dua.get("/")["Location"] and MASUK not in satu.get("/")["Location"]


def kode(rahasia: str) -> str:
    return str(format_hotp_value(hotp_value(rahasia, next(iter(yield_hotp_counters_from_time())))))


def test_the_second_step_cannot_be_walked_around(dunia: Dunia) -> None:
    orang = dunia.orang["administrator"]
    rahasia = generate_totp_secret()
    TOTP.activate(orang, rahasia)
    client = Client()
    jawab = masuk(client, "administrator@contoh.test")
    assert jawab["Location"] == reverse("mfa_authenticate")
    tertutup = ["/", "/i/misal/anggota/", *(reverse(n) for n in (
        "mfa_index", "mfa_deactivate_totp", "mfa_activate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes", "account_change_password", "account_set_password", "account_reauthenticate",
        "mfa_reauthenticate", "instansi:profil",
    ))]  # fmt: skip
    for halaman in tertutup:
        for cara in (client.get, client.post):
            jawab = cara(halaman)
            assert jawab.status_code == 302 and jawab["Location"].startswith(MASUK), halaman
    assert client.post(reverse("mfa_authenticate"), {"code": "000000"}).status_code == 200
    assert Authenticator.objects.filter(user=orang).exists()
    # a link for a forgotten password replaces the first step only
    admin2 = buat_orang("kedua", dunia.instansi, "administrator")
    dunia.orang["kedua"] = admin2
    halaman = reverse("instansi:setel_ulang", args=("misal", orang.pk))
    tautan = re.search(r"/akun/sandi/baru/[^\"<\s]+", dunia.client("kedua").post(halaman).content.decode())
    assert tautan
    lupa = Client()
    form = lupa.get(tautan[0], follow=True)
    jawab = lupa.post(form.request["PATH_INFO"], {"password1": BARU, "password2": BARU})
    assert jawab.status_code == 302, re.findall(r'class="galat[^>]*>[^<]*', jawab.content.decode())
    assert MASUK in lupa.get("/")["Location"], "not logged in by the link"
    assert masuk(lupa, "administrator@contoh.test", BARU)["Location"] == reverse("mfa_authenticate")
    assert lupa.post(reverse("mfa_authenticate"), {"code": kode(rahasia)}).status_code == 302
    assert MASUK not in lupa.get("/")["Location"]


def test_a_password_link_works_once_and_for_its_person(dunia: Dunia) -> None:
    halaman = reverse("instansi:setel_ulang", args=("misal", dunia.orang["pembaca"].pk))
    tautan = re.search(r"/akun/sandi/baru/[^\"<\s]+", dunia.client("administrator").post(halaman).content.decode())
    assert tautan
    client = Client()
    form = client.get(tautan[0], follow=True).request["PATH_INFO"]
    assert client.post(form, {"password1": BARU, "password2": BARU}).status_code == 302
    lagi = Client()
    jawab = lagi.get(tautan[0], follow=True)
    assert 'name="password1"' not in jawab.content.decode()
    lagi.post(jawab.request["PATH_INFO"], {"password1": "lain kata sandi rekaan", "password2": "lain kata sandi rekaan"})
    assert Pengguna.objects.get(email="pembaca@contoh.test").check_password(BARU)
    awal, _, kunci = tautan[0].rstrip("/").rpartition("/")[2].partition("-")
    for tebak in (f"{awal}-{kunci[:-1]}x", f"{awal}a-{kunci}", f"zzzzzzzzzzzzzzzzzzzz-{kunci}", "0-x"):
        isi = Client().get(f"/akun/sandi/baru/{tebak}/", follow=True)
        assert isi.status_code == 200 and 'name="password1"' not in isi.content.decode()


def undang(dunia: Dunia, email: str = "baru@contoh.test", peran: str = "apip") -> Undangan:
    return invite(instansi=dunia.instansi, email=email, nama="Baru", peran=peran, unit=None, by=dunia.orang["administrator"])


def test_invitations_work_once_and_in_time(dunia: Dunia) -> None:
    undangan = undang(dunia)
    rahasia = secret_of(undangan)
    isi = {"nama": "Baru Rekaan", "sandi": BARU, "ulang": BARU}
    lama, undangan = rahasia, renew(undangan=undangan, by=dunia.orang["administrator"])
    assert Client().post(f"/undangan/{lama}/", isi).status_code == 404, "the renewed one only"
    rahasia = secret_of(undangan)
    Undangan.objects.update(berlaku_sampai=timezone.now() - timedelta(seconds=1))
    assert Client().post(f"/undangan/{rahasia}/", isi).status_code == 404
    undangan = renew(undangan=Undangan.objects.get(), by=dunia.orang["administrator"])
    rahasia = secret_of(undangan)
    assert (
        Client().post(f"/undangan/{rahasia}/", isi | {"email": "lain@contoh.test", "peran": "administrator"}).status_code == 302
    )
    assert Client().post(f"/undangan/{rahasia}/", isi | {"nama": "Kedua"}).status_code == 404
    assert [k.peran for k in Keanggotaan.objects.filter(pengguna__email="baru@contoh.test")] == ["apip"]
    batal = undang(dunia, "lain@contoh.test")
    cancel(undangan=batal, by=dunia.orang["administrator"])
    assert Client().post(f"/undangan/{secret_of(batal)}/", isi).status_code == 404
    assert not Pengguna.objects.filter(email="lain@contoh.test").exists()


def test_an_invitation_of_a_known_person_needs_that_person(dunia: Dunia) -> None:
    rahasia = secret_of(undang(dunia, "tanpa@contoh.test", "administrator"))
    for client in (Client(), dunia.client("pembaca")):
        client.post(f"/undangan/{rahasia}/", {"nama": "X", "sandi": BARU, "ulang": BARU})
        assert not Keanggotaan.objects.filter(pengguna=dunia.orang["tanpa"]).exists()
    assert Pengguna.objects.get(email="tanpa@contoh.test").check_password(SANDI)
    assert dunia.client("tanpa").get(f"/undangan/{rahasia}/").status_code == 200
    assert not Keanggotaan.objects.filter(pengguna=dunia.orang["tanpa"]).exists(), "reading accepts nothing"


def test_secrets_are_not_in_the_audit_or_the_database(dunia: Dunia) -> None:
    undangan = undang(dunia)
    rahasia = secret_of(undangan)
    accept_as_new(undangan=undangan, nama="Baru", sandi=BARU)
    jejak = dunia.client("administrator").get("/i/misal/jejak/").content.decode()
    orang = Pengguna.objects.get(email="baru@contoh.test")
    for satu in (rahasia, undangan.token, BARU, orang.password):
        assert satu not in jejak
    assert rahasia != Undangan.objects.get().token


def test_failed_log_ins_do_not_tell_who_exists(dunia: Dunia) -> None:
    satu = masuk(Client(), "pembaca@contoh.test", "salah").content.decode()
    dua = masuk(Client(), "tidakada@contoh.test", "salah").content.decode()
    bersih = [re.sub(r'value="[^"]*"', "", isi) for isi in (satu, dua)]
    assert bersih[0] == bersih[1]


_PERIKSA = """
import django; django.setup()
from django.test import Client
from django.conf import settings
settings.ALLOWED_HOSTS.append("testserver")
lewat = Client().get("/akun/masuk/")
print("alih", lewat.status_code, lewat["Location"])
aman = Client().get("/sehat/", secure=True)
print("hsts", aman.get("Strict-Transport-Security"))
print("kuki", settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SESSION_COOKIE_HTTPONLY)
palsu = Client().get("/akun/masuk/", HTTP_X_FORWARDED_PROTO="https")
print("palsu", palsu.status_code)
"""


def jalankan(tmp_path: Path, **lingkungan: str) -> subprocess.CompletedProcess[str]:
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DATABASE_URL", "DJANGO_"))}
    dasar = {"SAKIP_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "sakip.web.config.settings"}
    (tmp_path / "static").mkdir(exist_ok=True)
    (tmp_path / "static" / "staticfiles.json").write_text('{"paths": {}, "version": "1.1", "hash": ""}')
    return subprocess.run(
        [sys.executable, "-c", _PERIKSA],
        env=bersih | dasar | lingkungan,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_server_for_others_speaks_https_only(tmp_path: Path) -> None:
    hasil = jalankan(tmp_path, SAKIP_HTTPS="ya", SAKIP_HOST="sakip.contoh.go.id")
    assert "alih 301 https://testserver/akun/masuk/" in hasil.stdout, hasil.stderr[-800:]
    assert "hsts max-age=31536000" in hasil.stdout
    assert "kuki True True True" in hasil.stdout
    assert "palsu 301" in hasil.stdout, "only a proxy that was named may say that it was HTTPS"
    assert (tmp_path / "rahasia").stat().st_mode & 0o077 == 0


def test_a_wildcard_name_and_mail_do_not_go_together(tmp_path: Path) -> None:
    hasil = jalankan(tmp_path, SAKIP_HOST="*", SAKIP_SMTP_HOST="localhost")
    assert hasil.returncode and "SAKIP_HOST" in hasil.stderr and "Traceback" not in hasil.stderr
