"""NAR010 periode-lain-dalam-naskah."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import daftar_teks
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_PERIODE = re.compile(
    r"\b(renstra|rencana strategis|rpjmd|rencana pembangunan jangka menengah daerah)\b[^.;\d]{0,80}?"
    r"\b(20\d{2})\s*[-–]\s*(20\d{2})\b",
    re.IGNORECASE,
)

_RENCANA_LAIN = re.compile(
    r"\b(?:provinsi|nasional|kementerian|pusat|sebelumnya|terdahulu|lama|lalu|berikutnya|mendatang|baru)\b", re.IGNORECASE
)
"""Another government's plan, or the one before or after."""


@aturan(
    "NAR010", "periode-lain-dalam-naskah", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permendagri-86-2017#renstra",)
)
def periode_lain_dalam_naskah(dokumen: Dokumen) -> Iterator[Butir]:
    """Naskah menyebut periode Renstra atau RPJMD yang lain.

    Mengapa: Satu rencana mempunyai satu periode di seluruh laporan.

    Cara memperbaiki: Samakan dengan periode di lembar Unit.
    """
    unit = dokumen.unit
    periode = {"renstra": (unit.periode_awal, unit.periode_akhir), "rencana strategis": (unit.periode_awal, unit.periode_akhir)}
    periode |= dict.fromkeys(("rpjmd", "rencana pembangunan jangka menengah daerah"), (unit.rpjmd_awal, unit.rpjmd_akhir))
    for objek, isian, teks, lokasi in daftar_teks(dokumen):
        for cocok in _PERIODE.finditer(teks):
            awal, akhir = periode[cocok[1].casefold()]
            if _RENCANA_LAIN.search(cocok[0]):
                continue
            bertumpuk = int(cocok[2]) < akhir and int(cocok[3]) > awal  # else it is the plan before or after
            if awal and bertumpuk and (int(cocok[2]), int(cocok[3])) != (awal, akhir):
                yield Butir(
                    pesan=f"{objek}: isian {isian} menyebut {cocok[1]} {cocok[2]}-{cocok[3]}, periodenya {awal}-{akhir}.",
                    saran=f"Tulis {awal}-{akhir}.",
                    at=lokasi,
                    objek=objek,
                    fakta=(isian, cocok[0]),
                )
