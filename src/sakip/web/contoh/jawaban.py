"""Invented answers to a survey: the same for the same seed, with a mean for each unsur."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from sakip.survei.profil import DAFTAR_PROFIL
from sakip.web.survei.models import Jawaban, Layanan, Survei

_SARAN = (
    "Petugas ramah dan menjelaskan dengan baik.",
    "Kursi tunggu sebaiknya ditambah.",
    "Waktu tunggu masih lama pada hari Senin.",
    "Persyaratan mohon dipasang di papan yang mudah dibaca.",
    "Sudah baik, pertahankan.",
)
_SETIAP = 9
"""One answer in so many has a suggestion, and one in three times as many leaves an unsur open."""


def invent_answers(
    survei: Survei, layanan: Sequence[Layanan], banyak: int, rata: Sequence[float], sampai: date
) -> Iterator[Jawaban]:
    """Answers between the survey's first day and ``sampai``; ``rata``: the wanted mean of U1 to U9."""
    acak = Random(f"{survei.unit.kode} {survei.tahun} {survei.periode}")
    hari = (sampai - survei.mulai).days
    for n in range(banyak):
        nilai: dict[str, int | None] = {f"u{u}": _around(acak, r) for u, r in enumerate(rata, 1)}
        if n % (3 * _SETIAP) == _SETIAP:
            nilai["u8"] = None
        profil = {p.kode: acak.choice(p.pilihan) for p in DAFTAR_PROFIL}
        yield Jawaban(
            survei=survei,
            layanan=acak.choice(layanan),
            tanggal=survei.mulai + timedelta(days=acak.randint(0, max(hari, 0))),
            jam=acak.randint(8, 14),
            sumber="kertas" if n % 4 == 0 else "daring",
            saran=acak.choice(_SARAN) if n % _SETIAP == 0 else "",
            **nilai,
            **profil,
        )


def _around(acak: Random, rata: float) -> int:
    """1 to 4, now and then lower than the two values around the mean."""
    bawah = int(rata)
    if acak.random() < 0.05:
        return max(bawah - 1, 1)
    return min(bawah + (acak.random() < rata - bawah + 0.05), 4)
