"""The answer to "Periksa": findings about the object as it is typed, as a fragment for htmx or as the whole page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sakip.reviu.temuan import Temuan

_TAMPIL = 3


def asks_check(request: HttpRequest) -> bool:
    """Whether the form was sent to be checked, not to be stored."""
    return request.method == "POST" and request.POST.get("aksi") == "periksa"


def respond_check(
    request: HttpRequest,
    halaman: Mapping[str, Any],
    formulir: forms.BaseForm,
    temuan: tuple[Temuan, ...],
    templat: str = "kinerja/rencana/simpul.html",
) -> HttpResponse:
    """Findings and unreadable entries; nothing is stored."""
    isi = dict(halaman) | {"daftar_temuan": temuan, "diperiksa": True, "galat_isian": unreadable(formulir)}
    if request.headers.get("HX-Request"):
        return render(request, "kinerja/rencana/_temuan.html", isi)
    return render(request, templat, isi)


def unreadable(formulir: forms.BaseForm) -> list[tuple[str, str]]:
    """(label, message) of entries that cannot be read yet."""
    return [(str(b.label), str(galat)) for b in formulir.visible_fields() for galat in b.errors]


def announce_findings(request: HttpRequest, temuan: Iterable[Temuan]) -> None:
    """After saving: what the review says about the object."""
    semua = tuple(temuan)
    for satu in semua[:_TAMPIL]:
        messages.warning(request, f"{satu.tingkat.value.capitalize()} ({satu.kode}): {satu.pesan} {satu.saran}")
    if len(semua) > _TAMPIL:
        messages.warning(
            request, f"Masih ada {len(semua) - _TAMPIL} temuan lain tentang isian ini; buka isiannya untuk membacanya."
        )
