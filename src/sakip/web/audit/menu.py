"""What the audit adds to the navigation."""

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

MENU = (
    ButirMenu(
        judul="Jejak perubahan",
        url_name="audit:daftar",
        lingkup="instansi",
        izin=Izin.AUDIT_LIHAT,
        urutan=790,
        ikon="riwayat",
        kelompok="Pengaturan",
    ),
    ButirMenu(
        judul="Jejak perubahan",
        url_name="audit:unit",
        lingkup="unit",
        izin=Izin.AUDIT_LIHAT,
        urutan=790,
        ikon="riwayat",
        kelompok="Unit kerja",
    ),
)
