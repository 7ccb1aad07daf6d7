"""Navigation entries of the Perjanjian Kinerja and the action plan."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Perjanjian kinerja",
        url_name="kinerja:pk",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=30,
        ikon="perjanjian",
        kelompok="Perencanaan",
    ),
    ButirMenu(
        judul="Rencana aksi",
        url_name="kinerja:aksi",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=31,
        ikon="tabel",
        kelompok="Perencanaan",
    ),
)
