"""The navigation entry of checks of printed reports."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Periksa laporan jadi",
        url_name="periksa:daftar",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=78,
        ikon="dokumen",
        kelompok="Pelaporan",
    ),
)
