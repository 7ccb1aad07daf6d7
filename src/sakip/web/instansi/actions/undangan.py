"""Invitations: written, sent, renewed, cancelled, accepted. The link's secret is derived, only its hash is stored."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, models, transaction
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.crypto import salted_hmac

from sakip.web.instansi.actions.keanggotaan import PeranDitolak, check_role, give_role
from sakip.web.instansi.actions.objek import add, change
from sakip.web.instansi.actions.pengguna import create_person
from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, Undangan, UnitKerja

MASA_BERLAKU = timedelta(days=7)


class UndanganTidakBerlaku(Exception):
    """The invitation was accepted, cancelled or is too old."""


@transaction.atomic
def invite(*, instansi: Instansi, email: str, nama: str, peran: str, unit: UnitKerja | None, by: Pengguna) -> Undangan:
    """A new invitation. Raises PeranDitolak."""
    check_role(instansi=instansi, peran=peran, unit=unit)
    Instansi.objects.select_for_update().get(pk=instansi.pk)  # two invitations of one person take turns
    email = email.strip().lower()
    if Keanggotaan.objects.filter(pengguna__email=email, instansi=instansi, unit=unit, peran=peran).exists():
        raise PeranDitolak(f"{email} sudah mempunyai peran ini.", "email")
    if open_invitations(instansi).filter(email=email, unit=unit, peran=peran).exists():
        raise PeranDitolak(f"{email} sudah diundang untuk peran ini; kirim ulang atau batalkan undangan itu.", "email")
    undangan = Undangan(
        instansi=instansi, unit=unit, email=email, nama=nama, peran=peran, berlaku_sampai=timezone.now() + MASA_BERLAKU
    )
    undangan.token = digest(secret_of(undangan))
    return add(undangan, by=by, jenis="undangan.kirim")


@transaction.atomic
def renew(*, undangan: Undangan, by: Pengguna) -> Undangan:
    """A new link and seven more days; the old link dies. Raises UndanganTidakBerlaku once accepted or cancelled."""
    if undangan.diterima_pada or undangan.dibatalkan_pada:
        raise UndanganTidakBerlaku
    undangan.berlaku_sampai = timezone.now() + MASA_BERLAKU
    return change(
        undangan,
        by=by,
        jenis="undangan.kirim_ulang",
        berlaku_sampai=undangan.berlaku_sampai,
        token=digest(secret_of(undangan)),
    )


@transaction.atomic
def cancel(*, undangan: Undangan, by: Pengguna) -> Undangan:
    """The link no longer works. Raises UndanganTidakBerlaku once accepted."""
    if undangan.diterima_pada:
        raise UndanganTidakBerlaku
    return change(undangan, by=by, jenis="undangan.batal", dibatalkan_pada=timezone.now())


@transaction.atomic
def accept(*, undangan: Undangan, pengguna: Pengguna) -> Keanggotaan:
    """The person who was invited takes the role. Raises UndanganTidakBerlaku, PeranDitolak."""
    terkini = Undangan.objects.select_for_update(of=("self",)).select_related("instansi", "unit").get(pk=undangan.pk)
    if not is_open(terkini) or terkini.email != pengguna.email.lower():
        raise UndanganTidakBerlaku
    change(terkini, by=pengguna, jenis="undangan.terima", diterima_pada=timezone.now())
    return give_role(pengguna=pengguna, instansi=terkini.instansi, peran=terkini.peran, unit=terkini.unit, by=pengguna)


@transaction.atomic
def accept_as_new(*, undangan: Undangan, nama: str, sandi: str) -> Pengguna:
    """A person nobody knew yet gets an account and the role. Raises UndanganTidakBerlaku, PeranDitolak."""
    try:
        with transaction.atomic():
            pengguna = create_person(email=undangan.email, nama=nama, sandi=sandi, by=None, instansi=undangan.instansi)
    except IntegrityError:
        raise UndanganTidakBerlaku from None
    accept(undangan=undangan, pengguna=pengguna)
    return pengguna


def open_invitations(instansi: Instansi) -> models.QuerySet[Undangan]:
    """Those that can still be accepted."""
    return Undangan.objects.filter(instansi=instansi, diterima_pada=None, dibatalkan_pada=None, berlaku_sampai__gt=timezone.now())


def is_open(undangan: Undangan) -> bool:
    """Whether it can still be accepted."""
    return not undangan.diterima_pada and not undangan.dibatalkan_pada and undangan.berlaku_sampai > timezone.now()


def secret_of(undangan: Undangan) -> str:
    """The secret of the link: made from the server's key, so that an administrator can see the link again."""
    isi = f"{undangan.instansi_id}:{undangan.unit_id}:{undangan.peran}:{undangan.email}:{undangan.berlaku_sampai.isoformat()}"
    return salted_hmac("sakip.undangan", isi, algorithm="sha256").hexdigest()


def digest(rahasia: str) -> str:
    """What is stored of a secret."""
    return hashlib.sha256(rahasia.encode()).hexdigest()


def send_invitation(undangan: Undangan, tautan: str) -> bool:
    """Mail the link where a mail server is configured; whether it was sent."""
    if not settings.SURAT_TERSEDIA:
        return False
    isi = render_to_string("instansi/surat/undangan.txt", {"undangan": undangan, "tautan": tautan})
    try:
        return bool(send_mail(f"Undangan SAKIP {undangan.instansi.nama}", isi, None, [undangan.email]))
    except OSError:
        return False
