"""The one-time mark of a form: random, signed, tied to its survey. What it says about the citizen is nothing."""

from __future__ import annotations

import hashlib
import secrets

from django.core import signing

from sakip.web.survei.models import Survei

UMUR = 24 * 3600
"""Seconds a form may stay open before it is sent."""


class TandaSalah(Exception):
    """The mark was not made here for this survey, or is too old (``kunci`` is then known, else "")."""

    def __init__(self, kunci: str = "") -> None:
        super().__init__("tanda formulir tidak berlaku")
        self.kunci = kunci


def make_mark(survei: Survei) -> str:
    """A new mark."""
    return _penanda(survei).sign(secrets.token_urlsafe(18))


def key_of(survei: Survei, tanda: str) -> str:
    """The SHA-256 by which the answer of this form is stored once. Raises TandaSalah."""
    try:
        acak = _penanda(survei).unsign(tanda)
    except signing.BadSignature:
        raise TandaSalah from None
    kunci = hashlib.sha256(f"{survei.pk}|{acak}".encode()).hexdigest()
    try:
        _penanda(survei).unsign(tanda, max_age=UMUR)
    except signing.SignatureExpired:
        raise TandaSalah(kunci) from None
    return kunci


def _penanda(survei: Survei) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"sakip.survei.formulir.{survei.pk}")
