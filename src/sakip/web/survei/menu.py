"""What surveys add to the navigation."""

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU: tuple[ButirMenu, ...] = (
    ButirMenu(
        judul="Survei (SKM)",
        url_name="survei:daftar",
        lingkup="unit",
        izin=Izin.LIHAT.value,
        urutan=56,
        ikon="tim",
        kelompok="Pelaksanaan",
    ),
    ButirMenu(
        judul="Survei (SKM)",
        url_name="survei:instansi",
        lingkup="instansi",
        izin=Izin.LIHAT.value,
        urutan=56,
        ikon="tim",
        juga=("survei:instansi",),
    ),
    ButirMenu(
        judul="Bahasa survei",
        url_name="survei:bahasa",
        lingkup="instansi",
        izin=Izin.UNIT_UBAH.value,
        urutan=735,
        ikon="dokumen",
        kelompok="Pengaturan",
    ),
)
