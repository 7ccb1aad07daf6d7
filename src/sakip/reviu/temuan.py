"""What a review finds: contradictions and weaknesses, each with its place, facts, remedy and regulation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi


class Tingkat(StrEnum):
    """How grave a finding is."""

    SALAH = "salah"
    """Contradicts a regulation or its own figures."""
    PERINGATAN = "peringatan"
    """Probably wrong."""
    SARAN = "saran"
    """Good practice."""


class Tahap(StrEnum):
    """Whose data a rule needs."""

    RENCANA = "rencana"
    PENGUKURAN = "pengukuran"
    LAPORAN = "laporan"
    SURVEI = "survei"
    """A survey and its result, not the document of a year."""
    EVALUASI = "evaluasi"
    """A worksheet of the evaluation (LKE) and its result."""
    CETAK = "cetak"
    """A finished report that somebody else wrote: its tables and its text only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """What a rule yields: one contradiction. ``objek`` is the code of the node or indicator, ``fakta`` the values it rests on."""

    pesan: str
    saran: str
    at: Lokasi = TANPA_LOKASI
    objek: str = ""
    fakta: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """A finding with its rule. ``sidik`` changes when the facts change, so that a decision about it lapses."""

    kode: str
    slug: str
    keluarga: str
    tahap: Tahap
    tingkat: Tingkat
    pesan: str
    saran: str
    lokasi: Lokasi
    objek: str
    rujukan: tuple[str, ...]
    sidik: str


def sidik_fakta(kode: str, butir: Butir) -> str:
    """A fingerprint of rule, object and facts (16 hex digits)."""
    return sha256("\x1f".join((kode, butir.objek, *(butir.fakta or (butir.pesan,)))).encode()).hexdigest()[:16]
