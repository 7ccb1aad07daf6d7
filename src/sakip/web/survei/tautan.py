"""The public address of a survey: written out, as a QR code, and whether a phone can reach it at all."""

from __future__ import annotations

from io import BytesIO
from ipaddress import ip_address

import segno
from django.http import HttpRequest
from django.http.request import split_domain_port
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from sakip.web.survei.models import Survei

_LOKAL = ("localhost", "127.0.0.1", "[::1]")


def public_address(request: HttpRequest, survei: Survei) -> str:
    """Where citizens answer."""
    return request.build_absolute_uri(reverse("survei:formulir", kwargs={"survei": survei.kode}))


def service_addresses(alamat: str, survei: Survei) -> list[tuple[str, str]]:
    """The address with the service already chosen, for the counter of each; nothing where there is only one."""
    daftar = list(survei.daftar_layanan.select_related("layanan"))
    return [(n.layanan.nama, f"{alamat}?layanan={n.layanan_id}") for n in daftar] if len(daftar) > 1 else []


def reach(request: HttpRequest) -> str:
    """``lokal``: this computer only; ``jaringan``: the office's network only; ``umum``."""
    nama = split_domain_port(request.get_host())[0]
    if nama in _LOKAL or nama.endswith(".localhost"):
        return "lokal"
    try:
        return "jaringan" if ip_address(nama.strip("[]")).is_private else "umum"
    except ValueError:
        return "umum" if "." in nama and not nama.endswith((".local", ".lan", ".internal")) else "jaringan"


def qr_svg(alamat: str) -> SafeString:
    """The QR code as SVG for a page: no style, only presentation attributes."""
    kode = segno.make(alamat, error="m", micro=False)
    gambar = kode.svg_inline(border=4, dark="#000", light="#fff", svgclass=None, lineclass=None, omitsize=True)
    return mark_safe(gambar.replace("<svg ", '<svg role="img" aria-label="Kode QR alamat formulir survei" ', 1))


def qr_file(alamat: str) -> bytes:
    """The same as a file of its own."""
    isi = BytesIO()
    segno.make(alamat, error="m", micro=False).save(isi, kind="svg", border=4, scale=8, light="#fff", title="Kode QR survei")
    return isi.getvalue()
