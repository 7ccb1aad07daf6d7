"""Mark notices as read; each person their own, without an audit event."""

from __future__ import annotations

from django.utils import timezone

from sakip.web.instansi.models import Pengguna
from sakip.web.tenggat.models import Pemberitahuan


def mark_read(*, pengguna: Pengguna, kunci: int | None = None) -> int:
    """Mark one notice of a person (None: all) as read; returns how many were unread."""
    milik = Pemberitahuan.objects.filter(penerima=pengguna, dibaca_pada=None)
    return (milik if kunci is None else milik.filter(pk=kunci)).update(dibaca_pada=timezone.now())
