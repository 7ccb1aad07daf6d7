"""E-mail of notices, in the background."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks import task

from sakip.web.tenggat.models import Pemberitahuan

_CATATAN = logging.getLogger(__name__)
LAMA = timedelta(days=3)
"""Older notices are not mailed any more."""


@task()  # type: ignore[untyped-decorator,unused-ignore]
def send_pending() -> int:
    """Mail what was not mailed yet; returns how many letters went out. Each is claimed first, so that none goes out twice."""
    if not settings.SURAT_TERSEDIA:
        return 0
    menunggu = Pemberitahuan.objects.filter(
        dikirim_surel_pada=None, dibaca_pada=None, dibuat_pada__gte=timezone.now() - LAMA, penerima__is_active=True
    )
    return sum(_kirim(p) for p in menunggu.select_related("penerima").order_by("id"))


def _kirim(pemberitahuan: Pemberitahuan) -> bool:
    milik = Pemberitahuan.objects.filter(pk=pemberitahuan.pk)
    if not milik.filter(dikirim_surel_pada=None).update(dikirim_surel_pada=timezone.now()):
        return False
    isi = f"{pemberitahuan.isi}\n\nBuka SAKIP untuk melihat selengkapnya.\n"
    try:
        EmailMessage(subject=f"SAKIP: {pemberitahuan.judul}", body=isi, to=[pemberitahuan.penerima.email]).send()
    except OSError as galat:  # smtplib's errors are OSErrors; the next run tries again
        _CATATAN.warning("surel pemberitahuan %s gagal dikirim: %s", pemberitahuan.pk, galat)
        milik.update(dikirim_surel_pada=None)
        return False
    return True
