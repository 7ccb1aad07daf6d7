"""NAR015 tahun-laporan-lain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BAGIAN = ("pengantar", "ikhtisar", "latar-belakang", "akuntabilitas", "penutup")
"""Sections that speak of the report itself."""
_SEBUT = re.compile(r"\b(laporan kinerja|lkjip|lakip|tahun anggaran)\b([^.;\n\d]{0,80}?)\b(20\d{2})\b(?!\s*[-–/])", re.IGNORECASE)
_LAIN = re.compile(
    r"\b(?:rencana|renstra|rpjmd|renja|nomor|no|peraturan|perpres|permen\w*|perbup|perda|keputusan)\b", re.IGNORECASE
)


@aturan(
    "NAR015",
    "tahun-laporan-lain",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def tahun_laporan_lain(dokumen: Dokumen) -> Iterator[Butir]:
    """Naskah hanya menyebut tahun laporan yang lalu.

    Mengapa: Naskah yang disalin dari laporan lama sering masih menyebut tahunnya, sehingga pembaca
    mengira laporan itu yang dibaca.

    Cara memperbaiki: Perbarui tahunnya; bila memang membandingkan dengan tahun lalu, sebut pula tahun yang dilaporkan.
    """
    tahun = dokumen.unit.tahun
    for n in dokumen.daftar_narasi:
        if n.bagian not in _BAGIAN or re.search(rf"\b{tahun}\b", n.teks):
            continue
        for cocok in _SEBUT.finditer(n.teks):
            if int(cocok[3]) >= tahun or _LAIN.search(cocok[2]):
                continue
            yield Butir(
                pesan=f"{n.bagian}: naskah menyebut {cocok[1]} tahun {cocok[3]} dan tidak menyebut {tahun}, "
                f"tahun yang dilaporkan.",
                saran=f"Perbarui tahunnya menjadi {tahun}.",
                at=n.lokasi.pada("teks"),
                objek=n.bagian,
                fakta=(cocok[0], str(tahun)),
            )
            break
