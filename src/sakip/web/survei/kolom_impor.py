"""What a column of a file may be read as."""

from __future__ import annotations

from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import daftar_unsur

PILIHAN_BIDANG: tuple[tuple[str, str], ...] = (
    ("", "Tidak dibaca"),
    *((u.kode, f"{u.kode} {u.nama}") for u in daftar_unsur()),
    ("layanan", "Jenis layanan"),
    *((p.kode, p.nama) for p in DAFTAR_PROFIL),
    ("tanggal", "Tanggal (atau stempel waktu)"),
    ("jam", "Jam"),
    ("saran", "Saran"),
)
"""Field -> words; "" for a column that is left out."""
