"""IND011 ikm-dibagi-25, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.rumus import formulas
from sakip.reviu.temuan import Butir

_BAGI_25 = re.compile(r"(?:[/÷:]|dibagi)\s*25(?!\d)|\\frac\{.*?\}\s*\{\s*25\s*\}", re.I)
_IKM = re.compile(r"\bikm\b|kepuasan masyarakat|\bnrr\b|nilai rata[\s-]*rata", re.I)


@muka_cetak("IND011")
def ikm_tercetak_dibagi_25(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Rumus IKM pada tabel indikator dan dalam uraian: nilai rata-rata tertimbang dikalikan 25, tidak dibagi."""
    for rumus in formulas(laporan):
        if _BAGI_25.search(rumus.teks) and _IKM.search(f"{rumus.nama} {rumus.teks}"):
            yield Butir(
                pesan=f"rumus “{rumus.teks[:80]}” membagi dengan 25, padahal IKM dikalikan 25.",
                saran="Ganti pembagian dengan perkalian: × 25.",
                at=rumus.lokasi,
                objek=rumus.nama,
                fakta=(rumus.teks,),
            )
