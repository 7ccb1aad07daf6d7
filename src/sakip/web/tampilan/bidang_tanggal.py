"""A date field for days that people of this time mean."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

AWAL, AKHIR = date(1900, 1, 1), date(2200, 12, 31)
"""A mistyped year beyond them would go astray in time zones, in the day before or in the day after."""
_PESAN = f"Tahun pada tanggal itu di luar {AWAL.year} sampai {AKHIR.year}; periksa penulisannya."


class DayField(forms.DateField):
    """A day in the browser's own date control."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            validators=[MinValueValidator(AWAL, _PESAN), MaxValueValidator(AKHIR, _PESAN)],
            **kwargs,
        )
