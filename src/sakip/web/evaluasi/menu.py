"""The navigation entries of the evaluation."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Evaluasi AKIP",
        url_name="evaluasi:lembar",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=77,
        ikon="tabel",
        kelompok="Pelaporan",
    ),
    ButirMenu(
        judul="Evaluasi AKIP",
        url_name="evaluasi:instansi",
        lingkup="instansi",
        izin=Izin.LIHAT.value,
        urutan=45,
        ikon="tabel",
    ),
)
