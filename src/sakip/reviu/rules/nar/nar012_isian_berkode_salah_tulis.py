"""NAR012 isian-berkode-salah-tulis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.laporan.narasi import ISIAN
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import daftar_teks
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_KURUNG = re.compile(r"\{[^{}\n]{1,60}\}")
_BERKODE = re.compile(r"\{\s*[A-Za-z-]+\s*:[^{}\n]+\}")
_RUMUS = ("definisi", "formulasi")


@aturan(
    "NAR012",
    "isian-berkode-salah-tulis",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def isian_berkode_salah_tulis(dokumen: Dokumen) -> Iterator[Butir]:
    """Isian berkode salah tulis atau berada di lembar yang tidak mengisinya.

    Mengapa: Isian seperti {capaian:IKU1} hanya diisi angka di lembar Narasi dan bila ditulis tepat;
    selain itu tercetak apa adanya.

    Cara memperbaiki: Tulis jenis angka dengan huruf kecil, titik dua, lalu kode tanpa spasi; di lembar lain tulis angkanya.
    """
    for objek, isian, teks, lokasi in daftar_teks(dokumen):
        narasi = lokasi.lembar == "Narasi"
        if isian in _RUMUS:
            continue
        for cocok in (_KURUNG if narasi else _BERKODE).finditer(teks):
            if narasi and ISIAN.fullmatch(cocok[0]):
                continue
            sebab = "salah tulis" if narasi else "hanya berlaku di lembar Narasi"
            yield Butir(
                pesan=f"{objek}: isian {isian} memuat {cocok[0]}, yang {sebab} dan tercetak apa adanya.",
                saran="Tulis seperti {capaian:IKU1}, tanpa spasi." if narasi else "Tulis angkanya.",
                at=lokasi,
                objek=objek,
                fakta=(isian, cocok[0]),
            )
