"""People: made by first run or invitation, renamed by themselves, stopped and let in again by an administrator."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from sakip.web.audit.catat import record
from sakip.web.instansi.actions.penjagaan import ensure_administrator_remains
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna


class OrangInstansiLain(Exception):
    """The person also works for another Instansi, which this administrator may not decide for."""


class SurelTerpakai(Exception):
    """Another person has this address."""


@transaction.atomic
def create_person(*, email: str, nama: str, sandi: str, by: Pengguna | None, instansi: Instansi) -> Pengguna:
    """A person with a checked password. Raises IntegrityError if the address is taken."""
    pengguna = Pengguna.objects.create_user(email, sandi, nama=nama)
    log_person("pengguna.tambah", pengguna, by, [("email", None, pengguna.email), ("nama", None, nama)], (instansi.pk,))
    return pengguna


@transaction.atomic
def rename_person(*, pengguna: Pengguna, nama: str, by: Pengguna) -> None:
    """A new name; the audit keeps the old one where it was."""
    if pengguna.nama != nama:
        lama, pengguna.nama = pengguna.nama, nama
        pengguna.save(update_fields=["nama"])
        log_person("pengguna.ubah", pengguna, by, [("nama", lama, nama)])


@transaction.atomic
def change_person(*, pengguna: Pengguna, nama: str, email: str, instansi: Instansi, by: Pengguna) -> None:
    """Name and address, by an administrator; another address ends the sessions. Raises OrangInstansiLain, SurelTerpakai."""
    ensure_own_person(pengguna, instansi)
    email = email.strip().lower()
    if Pengguna.objects.filter(email__iexact=email).exclude(pk=pengguna.pk).exists():
        raise SurelTerpakai
    beda = [(n, getattr(pengguna, n), v) for n, v in (("nama", nama), ("email", email)) if getattr(pengguna, n) != v]
    if not beda:
        return
    EmailAddress.objects.filter(user_id=pengguna.pk).delete()
    pengguna.nama, pengguna.email = nama, email
    pengguna.save(update_fields=["nama", "email"])
    log_person("pengguna.ubah", pengguna, by, beda)
    if any(n == "email" for n, _, _ in beda):
        end_sessions(pengguna)


@transaction.atomic
def deactivate_person(*, pengguna: Pengguna, instansi: Instansi, by: Pengguna) -> None:
    """No more log-in; running sessions end at once. Raises OrangInstansiLain, AdministratorTerakhir."""
    ensure_own_person(pengguna, instansi)
    ensure_administrator_remains(instansi, tanpa_pengguna=pengguna)
    _set_active(pengguna, False, by)
    end_sessions(pengguna)


@transaction.atomic
def activate_person(*, pengguna: Pengguna, instansi: Instansi, by: Pengguna) -> None:
    """Log-in again. Raises OrangInstansiLain."""
    ensure_own_person(pengguna, instansi)
    _set_active(pengguna, True, by)


def _set_active(pengguna: Pengguna, aktif: bool, by: Pengguna) -> None:
    if pengguna.is_active != aktif:
        pengguna.is_active = aktif
        pengguna.save(update_fields=["is_active"])
        log_person("pengguna.aktifkan" if aktif else "pengguna.nonaktifkan", pengguna, by, [("is_active", not aktif, aktif)])


@transaction.atomic
def reset_path(*, pengguna: Pengguna, instansi: Instansi, by: Pengguna) -> str:
    """The path of a one-time link that sets a new password, for an administrator to hand over. Raises OrangInstansiLain."""
    ensure_own_person(pengguna, instansi)
    kunci = default_token_generator.make_token(pengguna)
    log_person("pengguna.setel_ulang", pengguna, by)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(pengguna), "key": kunci})


@transaction.atomic
def remove_second_step(*, pengguna: Pengguna, instansi: Instansi, by: Pengguna) -> None:
    """Log-in by password alone, for somebody who lost the phone. Raises OrangInstansiLain."""
    ensure_own_person(pengguna, instansi)
    if Authenticator.objects.filter(user_id=pengguna.pk).delete()[0]:
        log_person("pengguna.dua_langkah_hapus", pengguna, by)
        end_sessions(pengguna)


def ensure_own_person(pengguna: Pengguna, instansi: Instansi) -> None:
    """Only people of this Instansi alone. Raises OrangInstansiLain."""
    if Keanggotaan.objects.filter(pengguna=pengguna).exclude(instansi=instansi).exists():
        raise OrangInstansiLain


def end_sessions(pengguna: Pengguna) -> None:
    """Log a person out everywhere."""
    for sesi in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        if sesi.get_decoded().get("_auth_user_id") == str(pengguna.pk):
            sesi.delete()


def log_person(
    jenis: str,
    pengguna: Pengguna,
    by: Pengguna | None,
    beda: Iterable[tuple[str, Any, Any]] = (),
    daftar_instansi: Iterable[int] | None = None,
) -> None:
    """An event about a person, in every Instansi they work for."""
    if daftar_instansi is None:
        daftar_instansi = set(Keanggotaan.objects.filter(pengguna=pengguna).values_list("instansi_id", flat=True))
    for kunci in sorted(daftar_instansi):
        record(jenis, objek=pengguna, by=by, perubahan=beda, instansi_id=kunci)
