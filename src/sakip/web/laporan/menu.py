"""The navigation entries of the report."""

from __future__ import annotations

from typing import Any

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

_UNIT: dict[str, Any] = {"lingkup": "unit", "izin": Izin.LIHAT.value, "kelompok": "Pelaporan"}
MENU = (
    ButirMenu(judul="LKjIP", url_name="laporan:lkjip", urutan=70, ikon="laporan", **_UNIT),
    ButirMenu(judul="Temuan reviu", url_name="laporan:temuan", urutan=71, ikon="peringatan", **_UNIT),
    ButirMenu(judul="Narasi", url_name="laporan:narasi", urutan=72, ikon="ubah", **_UNIT),
    ButirMenu(judul="Dokumen", url_name="laporan:dokumen", urutan=73, ikon="unduh", **_UNIT),
    ButirMenu(judul="Pengajuan dan riwayat", url_name="laporan:riwayat", urutan=74, ikon="riwayat", **_UNIT),
)
