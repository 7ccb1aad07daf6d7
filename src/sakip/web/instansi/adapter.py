"""How log-in behaves: nobody signs up by themselves; people come by invitation, or through OIDC by a known address."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect

_TERLALU_SERING = "Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi."


class AdapterAkun(DefaultAccountAdapter):  # type: ignore[misc]
    """Log-in by address and password."""

    error_messages: ClassVar[dict[str, str]] = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Akun ini sedang dinonaktifkan. Hubungi administrator instansi Anda.",
        "email_password_mismatch": "Alamat surel atau kata sandi tidak cocok. Periksa penulisannya, lalu coba lagi.",
        "enter_current_password": "Kata sandi sekarang tidak cocok.",
        "incorrect_code": "Kode tidak cocok. Tulis kode terbaru dari aplikasi.",
        "incorrect_password": "Kata sandi tidak cocok.",
        "invalid_password_reset": "Tautan setel ulang kata sandi tidak berlaku.",
        "rate_limited": _TERLALU_SERING,
        "too_many_login_attempts": _TERLALU_SERING,
        "unknown_email": "Alamat surel ini tidak terdaftar.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: accounts come from invitations."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Failed passwords are counted in the database (axes), not in each process; second factors still by allauth."""

    def reauthenticate(self, user: Any, password: str) -> bool:
        """Confirm the person who is logged in; failures count as failed log-ins of their address."""
        orang = self.authenticate(self.request, email=user.email, password=password)
        return orang is not None and orang.pk == user.pk


class AdapterDuaLangkah(DefaultMFAAdapter):  # type: ignore[misc]
    """The second step of log-in."""

    error_messages: ClassVar[dict[str, str]] = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": "Verifikasi dua langkah tidak dapat dimatikan.",
        "cannot_generate_recovery_codes": "Nyalakan dahulu verifikasi dua langkah, baru buat kode pemulihan.",
        "incorrect_code": "Kode tidak cocok. Tulis enam angka terbaru dari aplikasi; periksa pula jam ponsel Anda.",
    }


class AdapterOidc(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Log-in through the Instansi's own identity provider."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never: the address must belong to a person who is known already."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Only people who were invited: an unknown address goes back to the log-in page."""
        if not sociallogin.is_existing:
            messages.error(
                request, "Alamat surel akun itu belum terdaftar di SAKIP. Minta undangan kepada administrator instansi Anda."
            )
            raise ImmediateHttpResponse(redirect("account_login"))
