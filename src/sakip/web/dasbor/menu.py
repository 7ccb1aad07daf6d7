"""Navigation entries of the dashboards."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(judul="Dasbor unit", url_name="dasbor:unit_tahun", lingkup="unit", izin=Izin.LIHAT.value, urutan=1, ikon="beranda"),
    ButirMenu(
        judul="Dasbor",
        url_name="dasbor:instansi",
        lingkup="instansi",
        izin=Izin.LIHAT.value,
        urutan=1,
        ikon="beranda",
        juga=("dasbor:instansi_tahun", "dasbor:indikator"),
    ),
)
