"""Account addresses: only those of allauth's pages that this application uses; the names are allauth's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account import views as akun
from allauth.mfa.base import views as dua_langkah
from allauth.mfa.recovery_codes import views as kode_pemulihan
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as luar
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, path, re_path

from sakip.web.instansi.akses import member_page, open_page

_View = Callable[..., HttpResponseBase]


@open_page
def tertutup(request: HttpRequest, **_: Any) -> HttpResponseBase:
    """Pages of the library that do not exist here; their names must resolve."""
    raise Http404("halaman ini tidak ada")


def bersurat(view: _View) -> _View:
    """Only where a mail server is configured."""

    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.SURAT_TERSEDIA:
            raise Http404("tidak ada server surel")
        return view(request, *args, **kwargs)

    return dijaga


def beroidc(view: _View) -> _View:
    """Only where an identity provider is configured."""

    def dijaga(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.SOCIALACCOUNT_PROVIDERS:
            raise Http404("tidak ada penyedia identitas")
        return view(request, *args, **kwargs)

    return dijaga


urlpatterns: list[URLPattern] = [
    path("masuk/", open_page(akun.login), name="account_login"),
    path("keluar/", open_page(akun.logout), name="account_logout"),
    path("nonaktif/", open_page(akun.account_inactive), name="account_inactive"),
    path("pastikan/", member_page(akun.reauthenticate), name="account_reauthenticate"),
    path("sandi/ganti/", member_page(akun.password_change), name="account_change_password"),
    path("sandi/isi/", member_page(akun.password_set), name="account_set_password"),
    path("sandi/lupa/", open_page(bersurat(akun.password_reset)), name="account_reset_password"),
    path("sandi/lupa/terkirim/", open_page(bersurat(akun.password_reset_done)), name="account_reset_password_done"),
    re_path(
        r"^sandi/baru/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        open_page(akun.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("sandi/tersimpan/", open_page(akun.password_reset_from_key_done), name="account_reset_password_from_key_done"),
    path("dua-langkah/", member_page(dua_langkah.index), name="mfa_index"),
    path("dua-langkah/kode/", open_page(dua_langkah.authenticate), name="mfa_authenticate"),
    path("dua-langkah/pastikan/", member_page(dua_langkah.reauthenticate), name="mfa_reauthenticate"),
    path("dua-langkah/nyalakan/", member_page(totp.activate_totp), name="mfa_activate_totp"),
    path("dua-langkah/matikan/", member_page(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("dua-langkah/pemulihan/", member_page(kode_pemulihan.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("dua-langkah/pemulihan/buat/", member_page(kode_pemulihan.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("dua-langkah/pemulihan/unduh/", member_page(kode_pemulihan.download_recovery_codes), name="mfa_download_recovery_codes"),
    path("luar/batal/", open_page(luar.login_cancelled), name="socialaccount_login_cancelled"),
    path("luar/gagal/", open_page(luar.login_error), name="socialaccount_login_error"),
    path("oidc/<slug:provider_id>/masuk/", open_page(beroidc(oidc.login)), name="openid_connect_login"),
    path("oidc/<slug:provider_id>/masuk/balik/", open_page(beroidc(oidc.callback)), name="openid_connect_callback"),
    path("daftar/", tertutup, name="account_signup"),
    path("surel/", tertutup, name="account_email"),
    path("surel/terkirim/", tertutup, name="account_email_verification_sent"),
    path("luar/daftar/", tertutup, name="socialaccount_signup"),
    path("luar/", tertutup, name="socialaccount_connections"),
]
