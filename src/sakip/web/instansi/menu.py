"""What tenants and people add to the navigation."""

from sakip.web.instansi.peran import Izin
from sakip.web.tampilan.menu import ButirMenu

_ATUR = "Pengaturan"
MENU = (
    ButirMenu(judul="Unit kerja", url_name="instansi:unit", lingkup="instansi", urutan=700, ikon="unit", kelompok=_ATUR),
    ButirMenu(
        judul="Anggota",
        url_name="instansi:anggota",
        lingkup="instansi",
        izin=Izin.ANGGOTA_UBAH,
        urutan=710,
        ikon="tim",
        kelompok=_ATUR,
    ),
    ButirMenu(
        judul="Pejabat", url_name="instansi:pejabat_instansi", lingkup="instansi", urutan=720, ikon="pengguna", kelompok=_ATUR
    ),
    ButirMenu(
        judul="Pengaturan instansi",
        url_name="instansi:pengaturan",
        lingkup="instansi",
        izin=Izin.UNIT_UBAH,
        urutan=730,
        ikon="pengaturan",
        kelompok=_ATUR,
    ),
    ButirMenu(
        judul="Pejabat unit", url_name="instansi:pejabat", lingkup="unit", urutan=750, ikon="pengguna", kelompok="Unit kerja"
    ),
    ButirMenu(judul="Profil", url_name="instansi:profil", lingkup="akun", urutan=10, ikon="pengguna"),
    ButirMenu(judul="Kata sandi", url_name="account_change_password", lingkup="akun", urutan=20, ikon="kunci"),
    ButirMenu(judul="Verifikasi dua langkah", url_name="mfa_index", lingkup="akun", urutan=30, ikon="centang"),
)
