"""LAP018 nip-tidak-sah."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.nip import is_valid_nip
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("LAP018", "nip-tidak-sah", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def nip_tidak_sah(dokumen: Dokumen) -> Iterator[Butir]:
    """NIP tidak sah.

    Mengapa: NIP terdiri atas 18 angka yang diawali tanggal lahir dan bulan pengangkatan.

    Cara memperbaiki: Salin NIP dari surat keputusan terakhir.
    """
    nip = re.sub(r"[\s.]", "", dokumen.unit.nip_pimpinan)
    if nip and not is_valid_nip(nip):
        yield Butir(
            pesan=f"NIP pimpinan {dokumen.unit.nip_pimpinan} tidak sah (18 angka, diawali tanggal lahir).",
            saran="Perbaiki NIP di lembar Unit.",
            at=dokumen.unit.lokasi_isian("nip_pimpinan"),
            objek="nip_pimpinan",
            fakta=(nip,),
        )
