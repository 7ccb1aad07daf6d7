"""What stands on the posters: texts as they are printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterQr:
    """The invitation to a survey; ``alamat`` is what the QR code holds and what is printed below it."""

    judul: str
    unit: str
    pemda: str
    ajakan: str
    alamat: str
    catatan: str = ""
    ajakan_daerah: str = ""
    """The invitation in a regional language, below the Indonesian one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUnsur:
    """One bar: the mean as text and its share of the scale in thousandths."""

    nama: str
    nilai: str
    seribuan: int
    mutu: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProfil:
    """One line about the respondents: ``Perempuan``, ``180 (56,25 %)``."""

    kelompok: str
    label: str
    nilai: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterHasil:
    """The published result of a survey. Where there is no index, ``ikm`` is empty and ``alasan`` says why."""

    judul: str
    unit: str
    pemda: str
    periode: str
    ikm: str
    mutu: str
    kinerja: str
    responden: str
    daftar_unsur: tuple[BarisUnsur, ...]
    daftar_profil: tuple[BarisProfil, ...]
    daftar_perbaikan: tuple[str, ...] = ()
    """What will be improved, a line each."""
    alasan: str = ""
    keterangan: str = ""
    """Weight, period of answers and legal basis, in small print."""
    ucapan: str = ""
