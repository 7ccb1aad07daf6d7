"""Badges: what each status or category code is called, its tone and its shape (so that colour never speaks alone)."""

from __future__ import annotations

from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString

_SELESAI = "baik penuh"
_MENUNGGU = "info separuh"
_PERHATIAN = "perhatian segitiga"
_BURUK = "buruk silang"
_AWAL = "netral kosong"
_ARSIP = "netral penuh"

STATUS: dict[str, tuple[str, str]] = {
    # documents
    "draf": ("Draf", _AWAL),
    "diajukan": ("Diajukan", _MENUNGGU),
    "direviu": ("Direviu", _MENUNGGU),
    "dikembalikan": ("Dikembalikan", _PERHATIAN),
    "disetujui": ("Disetujui", _SELESAI),
    "ditandatangani": ("Ditandatangani", _SELESAI),
    "ditetapkan": ("Ditetapkan", _SELESAI),
    "terbit": ("Terbit", _SELESAI),
    "diterbitkan": ("Diterbitkan", _SELESAI),
    "final": ("Final", _SELESAI),
    "berlaku": ("Berlaku", _SELESAI),
    "ditolak": ("Ditolak", _BURUK),
    "dibatalkan": ("Dibatalkan", "netral silang"),
    "diganti": ("Diganti", _ARSIP),
    "basi": ("Perlu diperbarui", _PERHATIAN),
    # input and evidence
    "belum_diisi": ("Belum diisi", _AWAL),
    "sebagian": ("Sebagian", _MENUNGGU),
    "lengkap": ("Lengkap", _SELESAI),
    "terkunci": ("Terkunci", _ARSIP),
    "terbuka": ("Terbuka", "info kosong"),
    "dibuka_kembali": ("Dibuka kembali", "perhatian separuh"),
    "menunggu": ("Menunggu", "info kosong"),
    "belum_diverifikasi": ("Belum diverifikasi", "perhatian kosong"),
    "terverifikasi": ("Terverifikasi", _SELESAI),
    "diverifikasi": ("Diverifikasi", _SELESAI),
    # deadlines
    "akan_datang": ("Akan datang", "netral kosong"),
    "segera": ("Segera", _PERHATIAN),
    "terlambat": ("Terlambat", _BURUK),
    "tepat_waktu": ("Tepat waktu", _SELESAI),
    # background work
    "antre": ("Menunggu giliran", "info kosong"),
    "berjalan": ("Sedang berjalan", _MENUNGGU),
    "selesai": ("Selesai", _SELESAI),
    "gagal": ("Gagal", _BURUK),
    # people
    "aktif": ("Aktif", _SELESAI),
    "nonaktif": ("Nonaktif", "netral silang"),
    "diundang": ("Diundang", _MENUNGGU),
    "kedaluwarsa": ("Kedaluwarsa", "netral silang"),
    # findings
    "salah": ("Salah", _BURUK),
    "peringatan": ("Peringatan", _PERHATIAN),
    "saran": ("Saran", "info kosong"),
    # achievement
    "sangat_tinggi": ("Sangat Tinggi", "baik k5"),
    "tinggi": ("Tinggi", "cukup k4"),
    "sedang": ("Sedang", "perhatian k3"),
    "rendah": ("Rendah", "kurang k2"),
    "sangat_rendah": ("Sangat Rendah", "buruk k1"),
    "tercapai": ("Tercapai", _SELESAI),
    "melampaui": ("Melampaui", "baik k5"),
    "tidak_tercapai": ("Tidak Tercapai", _BURUK),
    "tidak_dapat_dihitung": ("Tidak dapat dihitung", _AWAL),
}
_KELAS_PERINGKAT = ("buruk k1", "kurang k2", "perhatian k3", "cukup k4", "baik k5")


def html_lencana(status: object, teks: str = "", nada: str = "") -> SafeString:
    """A badge. ``teks`` and ``nada`` (classes such as "baik penuh") override the table; an unknown status is neutral.

    A Django choice brings its own label. None and "" make a neutral "Belum ada".
    """
    kode = "" if status is None else str(getattr(status, "value", status))
    return _lencana(kode, teks or str(getattr(status, "label", "")), nada)


@lru_cache(maxsize=1024)
def _lencana(kode: str, label: str, nada: str) -> SafeString:
    nama, kelas = STATUS.get(kode.strip().lower().replace(" ", "_"), (kode or "Belum ada", _AWAL))
    return format_html('<span class="lencana {}">{}</span>', nada or kelas, label or nama)


def html_lencana_peringkat(teks: str, peringkat: int, banyak: int) -> SafeString:
    """A badge for an agency's own scale: rank 1 is the best of ``banyak`` classes."""
    langkah = round((banyak - peringkat) * 4 / (banyak - 1)) if banyak > 1 else 4
    return format_html('<span class="lencana {}">{}</span>', _KELAS_PERINGKAT[min(4, max(0, langkah))], teks)
