"""Navigation of deadlines and the inbox."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Tenggat",
        url_name="tenggat:kalender",
        lingkup="unit",
        izin=Izin.LIHAT,
        urutan=58,
        ikon="kalender",
        kelompok="Pelaksanaan",
    ),
    ButirMenu(
        judul="Kunci isian",
        url_name="tenggat:kunci",
        lingkup="unit",
        izin=Izin.LIHAT,
        urutan=59,
        ikon="kunci",
        kelompok="Pelaksanaan",
    ),
    ButirMenu(judul="Tenggat", url_name="tenggat:kalender", lingkup="instansi", izin=Izin.LIHAT, urutan=58, ikon="kalender"),
    ButirMenu(judul="Kotak masuk", url_name="tenggat:kotak_masuk", lingkup="akun", urutan=10, ikon="lonceng"),
)
