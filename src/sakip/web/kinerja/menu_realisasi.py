"""Navigation of results, evidence and budget."""

from __future__ import annotations

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Realisasi kinerja",
        url_name="kinerja:realisasi",
        lingkup="unit",
        izin=Izin.LIHAT,
        urutan=50,
        ikon="grafik",
        kelompok="Pelaksanaan",
    ),
    ButirMenu(
        judul="Anggaran",
        url_name="kinerja:anggaran",
        lingkup="unit",
        izin=Izin.LIHAT,
        urutan=52,
        ikon="uang",
        kelompok="Pelaksanaan",
    ),
    ButirMenu(
        judul="Pemeriksaan bukti",
        url_name="kinerja:bukti_antre",
        lingkup="instansi",
        izin=Izin.BUKTI_VERIFIKASI,
        urutan=55,
        ikon="lampiran",
    ),
)
