"""Read the LKE that a command is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip.evaluasi.lke import Lke


def baca_lke(berkas: Path) -> Lke:
    """The worksheet; ends the command where it cannot be read or any cell was not understood."""
    from sakip.cli.masukan import baca_isi, jumlah_galat, tampilkan_masalah, tolak
    from sakip.exchange.lke import read_lke
    from sakip.kernel.masalah import BerkasTidakTerbaca

    try:
        lke, masalah = read_lke(baca_isi(berkas), berkas.name)
    except BerkasTidakTerbaca as galat:
        tolak(galat.masalah.pesan, galat.masalah.saran)
    tampilkan_masalah(masalah)
    if jumlah_galat(masalah):
        tolak(f"{berkas.name}: ada isian yang tidak terbaca", "perbaiki sel yang disebut di atas, lalu ulangi")
    return lke
