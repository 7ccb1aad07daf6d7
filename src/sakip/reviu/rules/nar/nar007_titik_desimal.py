"""NAR007 titik-desimal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import daftar_teks
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_TITIK = re.compile(
    r"(?<![\w.,/–-])(?<!tabel )(?<!gambar )(?<!program )(?<!kegiatan )(?<!pukul )(?<!jam )(?<!versi )(?<!butir )(?<!angka )"
    r"\d{1,3}\.\d{1,2}(?=\s*(?:%|persen)|(?![\w/]|[.,]\d))(?!\s*(?:-|–|s\.d\.|sampai)\s*\d{1,2}\.\d{2}\b|\s*wi(?:b|ta|t)\b)",
    re.IGNORECASE,
)
_BERNOMOR = re.compile(
    r"""^\s*\d+(?:\.\d+)+\.?\s                                                      # numbers of headings and lists
    | \b(?:grafik|lampiran|bab|pasal|poin|nomor|no\.?|huruf|kode|bidang|urusan)\s*:?\s*\(?\d+(?:\.\d+)+
    | (?<![\w.,])\d\.0\d(?![\d.,]|\s*(?:%|persen))                                  # codes of fields: 7.01
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
"""Numbers that name something."""


@aturan("NAR007", "titik-desimal", tahap=Tahap.RENCANA, tingkat=Tingkat.SARAN, rujukan=("permenpanrb-88-2021#pelaporan",))
def titik_desimal(dokumen: Dokumen) -> Iterator[Butir]:
    """Angka desimal di dalam teks memakai titik.

    Mengapa: Dalam bahasa Indonesia desimal memakai koma; 89.9 dapat terbaca delapan puluh sembilan ribu.

    Cara memperbaiki: Ganti titik dengan koma, misalnya 89,9.
    """
    for objek, isian, teks, lokasi in daftar_teks(dokumen):
        cocok = None if isian == "formulasi" else _TITIK.search(_BERNOMOR.sub(" ", teks))
        if cocok:
            yield Butir(
                pesan=f"{objek}: isian {isian} menulis {cocok[0]} dengan titik desimal.",
                saran=f"Tulis {cocok[0].replace('.', ',')}.",
                at=lokasi,
                objek=objek,
                fakta=(isian, cocok[0]),
            )
