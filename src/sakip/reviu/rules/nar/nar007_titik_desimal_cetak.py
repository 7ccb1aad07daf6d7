"""NAR007 titik-desimal, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import UANG, LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_TITIK = re.compile(r"^\d{1,3}\.\d{1,2}\s*%?$")
_KOMA = re.compile(r"^\d{1,3},\d+\s*%?$")


@muka_cetak("NAR007")
def titik_desimal_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Sel angka dengan titik desimal (89.9) di tabel yang angka lainnya memakai koma; satu temuan untuk satu tabel.

    Diam bila seluruh laporan taat asas memakai titik.
    """
    for tabel in laporan.daftar_tabel:
        fakta = [f for b in tabel.daftar_baris for f in b.daftar_fakta if f.ukuran not in UANG]
        titik = [f for f in fakta if _TITIK.match(f.teks.strip())]
        if titik and any(_KOMA.match(f.teks.strip()) for f in fakta):
            yield Butir(
                pesan=f"{', '.join(dict.fromkeys(f.teks for f in titik[:5]))} ditulis dengan titik, "
                "angka lain di tabel ini dengan koma.",
                saran="Pakai koma sebagai tanda desimal di semua sel.",
                at=titik[0].lokasi,
                objek=tabel.sebutan,
                fakta=tuple(f.teks for f in titik),
            )
