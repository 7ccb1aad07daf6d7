"""Who signs a printed report: the name, rank and number of each signature block."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.cetak.baris_teks import BarisTeks, lines

PANGKAT = (
    *("pembina utama", "pembina utama madya", "pembina utama muda", "pembina tk i", "pembina"),
    *("penata tk i", "penata", "penata muda tk i", "penata muda"),
    *("pengatur tk i", "pengatur", "pengatur muda tk i", "pengatur muda"),
    *("juru tk i", "juru", "juru muda tk i", "juru muda"),
)
"""The ranks of civil servants, as `plain_rank` writes them."""
_NIP = re.compile(r"\bN\.?\s?I\.?\s?P\b\.?\s*[:.]?\s*(\d(?:[\s.-]?\d){9,24})(?!\d)", re.I)
_GELAR = re.compile(
    r"\b(?:drs?|dra|ir|h|hj|kh|prof|drg|apt|ns|s|m|a|e|p|t|d|ph|sos|si|sc|pd|kes|km|kom|ap|stp|mm|mt|se|sh|mh|sip|msi|ak|ca|sp|ag"
    r"|hum|tr|ip|sstp|skm|skep|kep|mkes|mpd|spd|st|eng)\b\.?",
    re.I,
)
_JAUH = 300
"""Characters before a number in its own cell: name and rank have fewer."""
_BUKAN_ORANG = re.compile(r"\b(?:camat|kepala|bupati|kabupaten|dinas|badan|20\d\d)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaTangan:
    """A signature block: what stands above a number; ``nama`` and ``pangkat`` are "" where they are not told apart."""

    nama: str
    pangkat: str
    nip: str
    bab: str
    lokasi: Lokasi

    @property
    def angka(self) -> str:
        """The figures of the number alone."""
        return re.sub(r"\D", "", self.nip)


def signatures(laporan: LaporanTercetak) -> Iterator[TandaTangan]:
    """Every number of an official, with the name and rank on the two lines above it."""
    baris = list(lines(laporan))
    for n, b in enumerate(baris):
        for cocok in _NIP.finditer(b.teks):
            atas = _di_atas(baris, n, b.teks[max(0, cocok.start() - _JAUH) : cocok.start()])
            pangkat = atas[-1] if atas and is_rank(atas[-1]) else ""
            nama = atas[-2 if pangkat else -1] if len(atas) > (1 if pangkat else 0) else ""
            yield TandaTangan(
                nama=nama if _nama_orang(nama) else "", pangkat=pangkat, nip=cocok[1].strip(), bab=b.bab, lokasi=b.lokasi
            )


def _di_atas(baris: Sequence[BarisTeks], n: int, sebelum: str) -> list[str]:
    """The lines above, or of a cell that holds the whole block the words before the number."""
    if sebelum.strip():
        return [sebelum.strip(" .,:/-")]
    ini = baris[n]
    sejajar = [b for b in baris[max(0, n - 3) : n] if (b.dalam_sel, b.lokasi.kolom) == (ini.dalam_sel, ini.lokasi.kolom)]
    return [b.teks for b in sejajar if b.lokasi.blok >= ini.lokasi.blok - 4]


def _nama_orang(teks: str) -> bool:
    return bool(re.search(r"[A-Za-z]{2}", teks)) and len(teks) <= 60 and not _BUKAN_ORANG.search(teks)


def plain_rank(teks: str) -> str:
    """A rank without punctuation and class: ``Pembina, Tk. 1 (IV/b)`` is ``pembina tk i``."""
    kata = re.sub(r"\(?\b[IVX]{1,3}\s*/\s*[a-e]\b\)?", " ", teks, flags=re.I)
    kata = re.sub(r"[^a-z0-9 ]", " ", kata.casefold())
    kata = re.sub(r"\btingkat\b|\btkt?\b", "tk", kata)
    kata = re.sub(r"\btk\s*(?:1|l)\b", "tk i", kata)
    return " ".join(re.sub(r"\b(?:pangkat|golongan|gol)\b", " ", kata).split())


def is_rank(teks: str) -> bool:
    """True for a rank, also one misspelled."""
    polos = plain_rank(teks)
    return len(polos) <= 30 and bool(polos) and (polos in PANGKAT or nearest_rank(polos)[1] >= 0.8)


def nearest_rank(polos: str) -> tuple[str, float]:
    """The rank nearest to a plain one, and how near it is."""
    return max(((p, SequenceMatcher(None, p, polos, autojunk=False).ratio()) for p in PANGKAT), key=lambda isi: isi[1])


def plain_name(teks: str) -> str:
    """A person's name without titles and punctuation."""
    return " ".join(re.findall(r"[a-z]{2,}", _GELAR.sub(" ", teks).casefold()))
