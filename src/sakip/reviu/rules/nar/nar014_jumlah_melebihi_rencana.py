"""NAR014 jumlah-melebihi-rencana."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SEBUT = re.compile(
    r"(?<![\w.,/])(\d{1,3})(?:\s*\([a-z ]+\))?\s+(?:buah\s+)?"
    r"(tujuan|sasaran|indikator kinerja utama|iku|indikator kinerja)\b(?:\s+strategis)?(?=\s*(\w*))",
    re.IGNORECASE,
)
_LAIN = {
    *("rpjmd", "rpjmn", "daerah", "pembangunan", "nasional", "provinsi", "kabupaten", "kota", "sdgs", "kunci"),
    *("penerima", "warga", "keluarga", "orang", "desa", "sosialisasi", "pembinaan", "pengawasan", "pemeriksaan"),
}
"""What follows where another plan or a group of people is meant."""


def _paling_banyak(dokumen: Dokumen, kata: str) -> int:
    if kata in ("tujuan", "sasaran"):
        return len(dokumen.pohon.per_jenis(Jenis.TUJUAN if kata == "tujuan" else Jenis.SASARAN))
    return len(dokumen.daftar_indikator if kata == "indikator kinerja" else dokumen.daftar_iku)


@aturan(
    "NAR014",
    "jumlah-melebihi-rencana",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def jumlah_melebihi_rencana(dokumen: Dokumen) -> Iterator[Butir]:
    """Naskah menyebut lebih banyak tujuan, sasaran, atau indikator daripada rencananya.

    Mengapa: Jumlah yang disebut di uraian harus dapat dihitung di tabel; angka yang lebih besar biasanya dari laporan lain.

    Cara memperbaiki: Hitung ulang dari lembar Renstra dan Indikator, lalu perbaiki naskahnya.
    """
    for n in dokumen.daftar_narasi:
        for cocok in _SEBUT.finditer(n.teks):
            kata, ada = cocok[2].casefold(), _paling_banyak(dokumen, cocok[2].casefold())
            if not ada or int(cocok[1]) <= ada or cocok[3].casefold() in _LAIN:
                continue
            yield Butir(
                pesan=f"{n.bagian}: naskah menyebut {cocok[1]} {kata}, di buku kerja paling banyak {ada}.",
                saran=f"Perbaiki jumlah {kata}, atau lengkapi lembar rencananya.",
                at=n.lokasi.pada("teks"),
                objek=n.bagian,
                fakta=(cocok[1], kata, str(ada)),
            )
