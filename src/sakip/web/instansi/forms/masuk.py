"""The forms of log-in, passwords and the second step, in the words of this application."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as ReauthenticateKodeForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms

BANTUAN_SANDI = (
    "Sedikitnya 10 huruf, tidak hanya angka, bukan kata sandi yang umum, dan tidak mirip nama atau alamat surel Anda. "
    "Beberapa kata yang mudah Anda ingat sudah cukup kuat."
)
_SANDI_BARU = {"password1": ("Kata sandi baru", BANTUAN_SANDI), "password2": ("Ulangi kata sandi baru", "")}
_KODE = {"code": ("Kode", "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.")}


def _beri_label(formulir: forms.Form, isi: dict[str, tuple[str, str]]) -> None:
    for nama, (label, bantuan) in isi.items():
        if nama in formulir.fields:
            bidang = formulir.fields[nama]
            bidang.label, bidang.help_text = label, bantuan
            bidang.widget.attrs.pop("placeholder", None)


class FormulirMasuk(LoginForm):  # type: ignore[misc]
    """Log-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, {"login": ("Alamat surel", ""), "password": ("Kata sandi", "")})


class FormulirGantiSandi(ChangePasswordForm):  # type: ignore[misc]
    """A new password for oneself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, {"oldpassword": ("Kata sandi sekarang", "")} | _SANDI_BARU)


class FormulirSandiPertama(SetPasswordForm):  # type: ignore[misc]
    """The first password of somebody who logged in without one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, _SANDI_BARU)


class FormulirLupaSandi(ResetPasswordForm):  # type: ignore[misc]
    """Ask for a link by mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, {"email": ("Alamat surel", "Alamat yang Anda pakai untuk masuk.")})


class FormulirSandiBaru(ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password by the link of a mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, _SANDI_BARU)


class FormulirPastikan(ReauthenticateForm):  # type: ignore[misc]
    """One's password again, before something delicate."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, {"password": ("Kata sandi", "")})


class FormulirKode(AuthenticateForm):  # type: ignore[misc]
    """The second step of log-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, _KODE)


class FormulirPastikanKode(ReauthenticateKodeForm):  # type: ignore[misc]
    """A code again, before something delicate."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, _KODE)


class FormulirNyalakanKode(ActivateTOTPForm):  # type: ignore[misc]
    """The first code proves that the app works."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _beri_label(self, {"code": ("Kode dari aplikasi", "Enam angka yang sekarang tampil di aplikasi autentikator.")})
