"""The navigation entry of the workbook door."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Buku kerja Excel",
        url_name="bukukerja:mulai",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=58,
        ikon="tabel",
        kelompok="Pelaksanaan",
    ),
)
