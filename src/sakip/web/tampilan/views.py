"""The style guide page; its address exists only while DEBUG is on."""

from __future__ import annotations

from types import SimpleNamespace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sakip.web.tampilan.contoh import isi_contoh, konteks_contoh


def contoh(request: HttpRequest) -> HttpResponse:
    """Every component with the markup to copy; ``?rangka=publik`` and ``?rangka=polos`` show the other skeletons."""
    request.konteks = SimpleNamespace(**konteks_contoh())  # type: ignore[attr-defined]
    rangka = request.GET.get("rangka", "")
    dasar = f"tampilan/{rangka if rangka in ('publik', 'polos') else 'dasar'}.html"
    return render(request, "tampilan/contoh.html", {**isi_contoh(), "dasar": dasar})
