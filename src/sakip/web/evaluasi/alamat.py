"""The page of an evaluation, addressed from anywhere (notices, tasks, calendars)."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from sakip.web.evaluasi.models import Evaluasi


def evaluation_url(evaluasi: Evaluasi, halaman: str = "lembar", **lain: Any) -> str:
    """The address of ``evaluasi:<halaman>`` of an evaluation."""
    unit = evaluasi.unit
    tempat = {"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": evaluasi.tahun}
    return reverse(f"evaluasi:{halaman}", kwargs={**tempat, **lain})
