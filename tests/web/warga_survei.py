"""A citizen with a browser: opens the form, fills it in, sends it."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client

from sakip.web.survei.models import Survei

SEMUA_TIGA = {f"u{n}": "3" for n in range(1, 10)}


class Warga:
    """One browser; ``kirim`` sends the form that was opened last."""

    def __init__(self, survei: Survei, kueri: str = "", **lain: Any) -> None:
        self.client = Client(**lain)
        self.kode, self.kueri = survei.kode, kueri
        self.layanan = str(survei.daftar_layanan.first().layanan_id)
        self.halaman = ""
        self.buka()

    @property
    def alamat(self) -> str:
        return f"/s/{self.kode}/{self.kueri}"

    def buka(self) -> HttpResponse:
        jawab = self.client.get(self.alamat)
        self.halaman = jawab.content.decode()
        return jawab

    @property
    def tanda(self) -> str:
        temu = re.search(r'name="tanda" value="([^"]+)"', self.halaman)
        return temu[1] if temu else ""

    def isi(self, **ubah: str | None) -> dict[str, str]:
        """A complete form; None leaves a field out."""
        semua = {"tanda": self.tanda, "website": "", "layanan": self.layanan, "saran": "", **SEMUA_TIGA, **ubah}
        return {k: v for k, v in semua.items() if v is not None}

    def kirim(self, **ubah: str | None) -> HttpResponse:
        jawab = self.client.post(self.alamat, self.isi(**ubah))
        if jawab.status_code != 302:
            self.halaman = jawab.content.decode()
        return jawab
