"""The navigation entries of the review."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Reviu APIP",
        url_name="reviu:lembar",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=76,
        ikon="centang",
        kelompok="Pelaporan",
    ),
    ButirMenu(
        judul="Reviu APIP",
        url_name="reviu:instansi",
        lingkup="instansi",
        izin=Izin.LIHAT.value,
        urutan=44,
        ikon="centang",
    ),
)
