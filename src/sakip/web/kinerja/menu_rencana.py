"""Navigation entries of the plan."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

_UNIT = {"lingkup": "unit", "izin": Izin.LIHAT.value, "kelompok": "Perencanaan"}

MENU = (
    ButirMenu(judul="Rencana", url_name="kinerja:rencana", urutan=20, ikon="sasaran", **_UNIT),  # type: ignore[arg-type]
    ButirMenu(judul="Pohon kinerja", url_name="kinerja:pohon", urutan=21, ikon="pohon", **_UNIT),  # type: ignore[arg-type]
    ButirMenu(judul="Indikator", url_name="kinerja:daftar_indikator", urutan=22, ikon="indikator", **_UNIT),  # type: ignore[arg-type]
    ButirMenu(judul="RKT", url_name="kinerja:rkt", urutan=23, ikon="kalender", **_UNIT),  # type: ignore[arg-type]
    ButirMenu(judul="Identitas unit", url_name="kinerja:identitas", urutan=24, ikon="unit", **_UNIT),  # type: ignore[arg-type]
    ButirMenu(judul="Data pendukung", url_name="kinerja:data", urutan=25, ikon="tabel", **_UNIT),  # type: ignore[arg-type]
    ButirMenu(judul="RPJMD", url_name="kinerja:rpjmd", lingkup="instansi", izin=Izin.LIHAT.value, urutan=20, ikon="sasaran"),
)
