"""The page of a survey, addressed from anywhere (notices, dashboards, evidence)."""

from __future__ import annotations

from django.urls import reverse

from sakip.web.survei.models import Survei


def survey_url(survei: Survei, halaman: str = "survei") -> str:
    """The address of ``survei:<halaman>`` of a survey, in the survey's own year."""
    unit = survei.unit
    tempat = {"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": survei.tahun, "survei": survei.kode}
    return reverse(f"survei:{halaman}", kwargs=tempat)
