"""Public codes of surveys: short, random, easy to type from a poster."""

from __future__ import annotations

import secrets

from sakip.web.survei.models import Survei

HURUF = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without 0/o, 1/i/l: they look alike on paper."""
PANJANG = 8


def new_code() -> str:
    """A code no survey has: 31^8 possibilities, so it cannot be guessed."""
    while True:
        kode = "".join(secrets.choice(HURUF) for _ in range(PANJANG))
        if not kode.isalpha() and not Survei.objects.filter(kode=kode).exists():  # a word could be an address of its own
            return kode
