"""IND010 rumus-belum-lengkap."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    berawalan,
    persen,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_BAGI = re.compile(r"[/÷:\u2044\u2215]|\\frac")
_SERATUS = re.compile(r"100|%|persen", re.I)


def missing_in_formula(indikator: Indikator) -> str:
    """What the formula of a percentage lacks to be computed; "" for a whole one, none at all, and for indices."""
    rumus = indikator.formulasi.strip()
    if not rumus or not persen(indikator) or berawalan(indikator, "awalan_nilai"):
        return ""
    if not _BAGI.search(rumus) and not cari_frasa(rumus, daftar_kata("pembagi")):
        return "" if _SERATUS.search(rumus) else "tidak menyebut pembilang dan penyebut"
    return "" if _SERATUS.search(rumus) else "membagi tanpa kali 100"


@aturan("IND010", "rumus-belum-lengkap", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-20-2008#umum",))
def rumus_belum_lengkap(dokumen: Dokumen) -> Iterator[Butir]:
    """Rumus persentase tidak dapat dihitung dari tulisannya.

    Mengapa: Formulasi persentase menyebut pembilang, penyebut dan kali 100. "Capaian dari laporan" tidak dapat diulang
    orang lain, dan pembagian tanpa kali 100 menghasilkan angka antara 0 dan 1.

    Cara memperbaiki: Tulis formulasi sebagai (jumlah yang memenuhi / jumlah seluruhnya) × 100.
    """
    for indikator in dokumen.daftar_indikator:
        rumus = indikator.formulasi.strip()
        kurang = missing_in_formula(indikator)
        if kurang:
            yield Butir(
                pesan=f'Rumus {indikator.kode} "{rumus}" {kurang}.',
                saran="Tulis (jumlah yang memenuhi / jumlah seluruhnya) × 100.",
                at=indikator.lokasi.pada("formulasi"),
                objek=indikator.kode,
                fakta=(rumus,),
            )
