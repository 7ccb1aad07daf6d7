"""LAP018 nip-tidak-sah."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_PPPK = "21"
"""Stands where others have the month of appointment."""


def _sah(nip: str) -> bool:
    if not re.fullmatch(r"\d{18}", nip) or nip[14] not in "12":
        return False
    try:
        lahir = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
        diangkat = date(int(nip[8:12]), 12 if nip[12:14] == _PPPK else int(nip[12:14]), 1)
    except ValueError:
        return False
    return lahir < diangkat


@aturan("LAP018", "nip-tidak-sah", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def nip_tidak_sah(dokumen: Dokumen) -> Iterator[Butir]:
    """NIP tidak sah.

    Mengapa: NIP terdiri atas 18 angka yang diawali tanggal lahir dan bulan pengangkatan.

    Cara memperbaiki: Salin NIP dari surat keputusan terakhir.
    """
    nip = re.sub(r"[\s.]", "", dokumen.unit.nip_pimpinan)
    if nip and not _sah(nip):
        yield Butir(
            pesan=f"NIP pimpinan {dokumen.unit.nip_pimpinan} tidak sah (18 angka, diawali tanggal lahir).",
            saran="Perbaiki NIP di lembar Unit.",
            at=dokumen.unit.lokasi_isian("nip_pimpinan"),
            objek="nip_pimpinan",
            fakta=(nip,),
        )
