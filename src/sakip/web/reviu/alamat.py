"""The page of a review, addressed from anywhere (notices, tasks, calendars)."""

from __future__ import annotations

from django.urls import reverse

from sakip.web.reviu.models import Penugasan


def review_url(penugasan: Penugasan) -> str:
    """The address of the review's sheet."""
    tahun = penugasan.tahun_kinerja
    unit = tahun.unit
    return reverse("reviu:lembar", kwargs={"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": tahun.tahun})
