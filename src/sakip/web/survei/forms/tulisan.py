"""Text without control characters, in one line or several."""

from __future__ import annotations

from typing import Any

from django import forms

from sakip.kernel.teks import bersihkan


class ParagraphField(forms.CharField):
    """Several lines."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(bersihkan(value) if isinstance(value, str) else value) or "")


class LineField(ParagraphField):
    """One line; every space is a single one."""

    def to_python(self, value: Any) -> str:
        return " ".join(super().to_python(value).split())
