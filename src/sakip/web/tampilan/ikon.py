"""Inline SVG icons on a 24 × 24 grid, drawn with strokes in the colour of the text."""

from __future__ import annotations

from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

IKON: dict[str, str] = {
    "beranda": '<path d="M3 11 12 4l9 7M6 9v11h12V9M10 20v-6h4v6"/>',
    "dasbor": '<path d="M4 4h7v9H4zM13 4h7v5h-7zM13 11h7v9h-7zM4 15h7v5H4z"/>',
    "pohon": '<path d="M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4"/>',
    "sasaran": '<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="5"/><circle cx="12" cy="12" r="1"/>',
    "indikator": '<path d="M4 17a8 8 0 1 1 16 0M12 17l4-6M2 20h20"/>',
    "perjanjian": '<path d="M6 3h9l4 4v14H6zM9 9h6M9 13h4M8 18c2-3 3 1 5-1s2 0 3 0"/>',
    "dokumen": '<path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/>',
    "laporan": '<path d="M4 5c3-1 6-1 8 1v14c-2-2-5-2-8-1zM20 5c-3-1-6-1-8 1v14c2-2 5-2 8-1z"/>',
    "grafik": '<path d="M4 4v16h16M8 16v-4M12 16V8M16 16v-6"/>',
    "uang": '<path d="M3 6h18v12H3z"/><circle cx="12" cy="12" r="3"/><path d="M6 9v0M18 15v0"/>',
    "tabel": '<path d="M4 5h16v14H4zM4 10h16M4 15h16M10 5v14"/>',
    "unduh": '<path d="M12 4v11M7 11l5 5 5-5M4 20h16"/>',
    "unggah": '<path d="M12 16V5M7 9l5-5 5 5M4 20h16"/>',
    "cetak": '<path d="M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z"/>',
    "tambah": '<path d="M12 5v14M5 12h14"/>',
    "ubah": '<path d="M4 20l1-5L16 4l4 4L9 19zM13 7l4 4"/>',
    "hapus": '<path d="M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6"/>',
    "salin": '<path d="M8 8h12v12H8zM16 8V4H4v12h4"/>',
    "kirim": '<path d="M4 12 20 4l-5 16-4-6zM11 14l9-10"/>',
    "kembalikan": '<path d="M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 10h-2"/>',
    "centang": '<path d="M5 13l4 5L19 6"/>',
    "silang": '<path d="M6 6l12 12M18 6 6 18"/>',
    "info": '<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7v0.5"/>',
    "sukses": '<circle cx="12" cy="12" r="9"/><path d="M8 12.5l3 3 5-6.5"/>',
    "peringatan": '<path d="M12 4 2.5 20h19zM12 10v5M12 17.5v0.2"/>',
    "galat": '<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v0.3"/>',
    "kunci": '<path d="M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2"/>',
    "buka_kunci": '<path d="M5 11h14v10H5zM8 11V8a4 4 0 0 1 7.7-1.5M12 15v2"/>',
    "kalender": '<path d="M4 6h16v15H4zM4 10h16M8 3v5M16 3v5M8 14h3M8 17h6"/>',
    "jam": '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l4 2"/>',
    "riwayat": '<path d="M4 12a8 8 0 1 0 3-6.2M4 4v4h4M12 8v4l3 2"/>',
    "lonceng": '<path d="M5 17h14l-2-3V10a5 5 0 0 0-10 0v4zM10 20h4"/>',
    "pengguna": '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-5 4-7 8-7s8 2 8 7"/>',
    "tim": '<circle cx="9" cy="8" r="3.5"/><path d="M2 20c0-4 3-6 7-6s7 2 7 6M16 5a3.5 3.5 0 0 1 0 6M18 14c3 1 4 3 4 6"/>',
    "unit": '<path d="M4 21V8l8-5 8 5v13M2 21h20M8 11v6M12 11v6M16 11v6"/>',
    "pengaturan": '<path d="M4 7h9M19 7h1M4 17h1M11 17h9"/><circle cx="16" cy="7" r="3"/><circle cx="8" cy="17" r="3"/>',
    "cari": '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5 21 21"/>',
    "saring": '<path d="M3 5h18l-7 8v6l-4 2v-8z"/>',
    "lampiran": '<path d="M20 11l-8 8a5 5 0 0 1-7-7l8-8a3.5 3.5 0 0 1 5 5l-8 8a2 2 0 0 1-3-3l7-7"/>',
    "mata": '<path d="M2 12c3-5 6.5-7 10-7s7 2 10 7c-3 5-6.5 7-10 7s-7-2-10-7z"/><circle cx="12" cy="12" r="3"/>',
    "telusur": '<path d="M4 4h6v5H4zM14 15h6v5h-6zM7 9v8.5h7"/>',
    "keluar": '<path d="M10 4H4v16h6M9 12h11M16 8l4 4-4 4"/>',
    "luar": '<path d="M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9"/>',
    "menu": '<path d="M4 6h16M4 12h16M4 18h16"/>',
    "kanan": '<path d="M9 5l7 7-7 7"/>',
    "kiri": '<path d="M15 5l-7 7 7 7"/>',
    "bawah": '<path d="M5 9l7 7 7-7"/>',
    "naik": '<path d="M12 20V5M6 11l6-6 6 6"/>',
    "turun": '<path d="M12 4v15M6 13l6 6 6-6"/>',
}


@lru_cache(maxsize=500)
def svg_ikon(nama: str, judul: str = "") -> SafeString:
    """Decorative (hidden from screen readers) without ``judul``, else an image of that name; an unknown icon is a sheet."""
    peran = f'role="img" aria-label="{escape(judul)}"' if judul else 'aria-hidden="true"'
    gambar = IKON.get(nama, IKON["dokumen"])
    return mark_safe(
        f'<svg class="ikon" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        f'stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" focusable="false" {peran}>{gambar}</svg>'
    )
