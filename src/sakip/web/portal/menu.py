"""Navigation entries of the portal."""

from __future__ import annotations

from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(judul="Beranda", url_name="portal:beranda", lingkup="publik", urutan=1, ikon="beranda"),
    ButirMenu(judul="Cari", url_name="portal:cari", lingkup="publik", urutan=2, ikon="cari"),
)
