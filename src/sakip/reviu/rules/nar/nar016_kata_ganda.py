"""NAR016 kata-ganda."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_GANDA = re.compile(r"(?<![\w-])([A-Za-z]{4,})\s+\1(?![\w-])", re.I)
_PALING_BANYAK = 2
"""More in one paragraph come from a file that prints its bold letters twice."""


@aturan("NAR016", "kata-ganda", tahap=Tahap.CETAK, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def kata_ganda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kata yang sama tertulis dua kali berturut-turut.

    Mengapa: Biasanya sisa salin-tempel atau ganti kata. Bentuk ulang ditulis dengan tanda hubung: masing-masing. Judul yang
    tercetak ganda tidak dipersoalkan.

    Cara memperbaiki: Hapus salah satunya, atau beri tanda hubung.
    """
    for narasi in laporan.daftar_narasi:
        daftar = [c for c in _GANDA.finditer(narasi.teks) if not c[1].isupper()]
        if 0 < len(daftar) <= _PALING_BANYAK and len(narasi.teks) > 60:
            for cocok in daftar:
                yield Butir(
                    pesan=f"“{cocok[0]}” tertulis ganda.",
                    saran="Hapus salah satunya, atau beri tanda hubung bila bentuk ulang.",
                    at=narasi.lokasi,
                    objek=narasi.judul,
                    fakta=(cocok[0],),
                )
