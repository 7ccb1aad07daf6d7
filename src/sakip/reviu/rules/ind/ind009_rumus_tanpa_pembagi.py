"""IND009 rumus-tanpa-pembagi."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    persen,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_KALI = re.compile(r"(?:[x×*]|kali)\s*100", re.I)
_BAGI = re.compile(r"[/÷:\u2044\u2215]|\\frac")


@aturan("IND009", "rumus-tanpa-pembagi", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-20-2008#umum",))
def rumus_tanpa_pembagi(dokumen: Dokumen) -> Iterator[Butir]:
    """Rumus persentase mengalikan 100 tanpa pembagi.

    Mengapa: Persentase adalah bagian dari keseluruhan. "Jumlah A × 100%" menghasilkan 100 kali jumlah A, bukan persentase.

    Cara memperbaiki: Tulis pembilang dan penyebutnya: (jumlah yang memenuhi / jumlah seluruhnya) × 100.
    """
    for indikator in dokumen.daftar_indikator:
        rumus = indikator.formulasi
        if lacks_divisor(indikator):
            yield Butir(
                pesan=f'Rumus {indikator.kode} "{rumus}" mengalikan 100 tanpa pembagi.',
                saran="Tambahkan penyebut, misalnya jumlah seluruhnya.",
                at=indikator.lokasi.pada("formulasi"),
                objek=indikator.kode,
                fakta=(rumus,),
            )


def lacks_divisor(indikator: Indikator) -> bool:
    """True for a percentage whose formula multiplies by 100 and divides by nothing."""
    rumus = indikator.formulasi
    dikali = persen(indikator) and bool(_KALI.search(rumus))
    return dikali and not _BAGI.search(rumus) and not cari_frasa(rumus, daftar_kata("pembagi"))
