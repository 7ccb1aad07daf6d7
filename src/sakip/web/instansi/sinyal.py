"""Changes of passwords and second steps, which the log-in library makes, go into the audit, too."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_removed, authenticator_reset
from django.db.models.signals import post_save
from django.dispatch import receiver

from sakip.web.instansi.actions.pengguna import log_person


@receiver((password_changed, password_set, password_reset), dispatch_uid="instansi.sandi")
def sandi_berubah(*, user: Any, **_: Any) -> None:
    """A new password."""
    log_person("pengguna.sandi", user, user)


@receiver(post_save, sender=Authenticator, dispatch_uid="instansi.dua_langkah_nyala")
def dua_langkah_nyala(*, instance: Authenticator, created: bool, **_: Any) -> None:
    """A second step was added."""
    if created and instance.type == Authenticator.Type.TOTP:
        log_person("pengguna.dua_langkah", instance.user, instance.user)


@receiver((authenticator_removed, authenticator_reset), dispatch_uid="instansi.dua_langkah_ganti")
def dua_langkah_ganti(*, user: Any, **_: Any) -> None:
    """A second step was removed, or the recovery codes replaced."""
    log_person("pengguna.dua_langkah_ubah", user, user)
