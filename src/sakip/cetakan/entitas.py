"""Which printed names mean one thing: spelling slips, abbreviations, words broken by extraction."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from sakip.kernel.kemiripan import akar, baku
from sakip.kernel.kosakata import daftar_kata, singkatan

_NOMOR = re.compile(
    r"^\s*(?:\d(?:\.\d{1,4}){1,6}\.?\s+|(?:\d{1,2}|[a-zA-Z])(?:\.\d{1,2})*[.,)]\s*|\d{1,2}(?:\.\d{1,2})+\s+|[-•]\s*)+"
)
_KODE = re.compile(r"^(?:IK(?:U|K|P|T|S|SS|SP|SK)?|S[SPKT])[\s.-]?\d{1,2}(?:[.-]\d{1,3})*[.:)]?\s+(?=[A-Z])")
"""``IKK.1.1``, ``SS 2``: how ministries number their indicators and goals."""
_HURUF = "abcdefghijklmnopqrstuvwxyz0123456789"
_BIT = 32
_SAMA = 0.9
_SAMA_RAPAT = 0.93


def nama_bersih(teks: str) -> str:
    """A name without the number before it and the bracketed abbreviation after it."""
    tanpa_nomor = _KODE.sub("", _NOMOR.sub("", teks))
    return re.sub(r"\s*\([A-Z][A-Za-z]{1,7}\)\s*$", "", tanpa_nomor).strip(" .,:;“”\"'")


def _kata(teks: str, abaikan: frozenset[str]) -> frozenset[str]:
    """The stems a name consists of, abbreviations opened, without function words, words of measure and the unit's own name."""
    buang = {*daftar_kata("tugas"), *daftar_kata("ukur"), *abaikan}
    buka = singkatan()
    kata = (satu for asal in baku(nama_bersih(teks)).split() for satu in (buka[asal][:3] if asal in buka else (asal,)))
    return frozenset(akar(k) for k in kata if k not in buang)


@dataclass(frozen=True, slots=True)
class _Nama:
    """A name as it is compared: without blanks, its stems that tell, all its stems, how often each letter stands in it."""

    rapat: str
    kata: frozenset[str]
    utuh: frozenset[str]
    huruf: int


class Kelompok:
    """Gives one number to the names that mean one thing, within one kind of thing (indikator, program, sasaran)."""

    def __init__(self, unit: str = "") -> None:
        self._abaikan = frozenset(baku(unit).split())
        self._banyak = 0
        self._daftar: dict[tuple[str, ...], list[tuple[int, _Nama]]] = defaultdict(list)
        """By kind and figures: names with other figures are never one."""
        self._ingat: dict[tuple[str, str], int] = {}

    def nomor(self, jenis: str, nama: str) -> int:
        """The number of a name, -1 for no name."""
        bersih = nama_bersih(nama)
        if not bersih:
            return -1
        kunci = (jenis, bersih)
        if kunci not in self._ingat:
            self._ingat[kunci] = self._cari(jenis, bersih)
        return self._ingat[kunci]

    def _cari(self, jenis: str, nama: str) -> int:
        rapat = "".join(re.findall(r"\w", baku(nama)))
        ini = _Nama(rapat, _kata(nama, self._abaikan), frozenset(akar(k) for k in baku(nama).split()), _sidik_huruf(rapat))
        sejenis = self._daftar[jenis, *re.findall(r"\d+", rapat)]
        for n, lain in sejenis:
            if _satu(ini, lain):
                return n
        sejenis.append((self._banyak, ini))
        self._banyak += 1
        return self._banyak - 1


def _sidik_huruf(rapat: str) -> int:
    """As many bits for each letter as it stands in the name: two of them and-ed have the bits of what is common.

    A letter that stands there too often, or is rare, counts as if it stood everywhere: this only ever shows names nearer.
    """
    sidik = 0
    for n, h in enumerate(_HURUF):
        sidik |= ((1 << min(rapat.count(h), _BIT)) - 1) << n * _BIT
    return sidik


def _satu(ini: _Nama, lain: _Nama) -> bool:
    if ini.rapat == lain.rapat or (ini.kata and ini.kata == lain.kata):
        return True
    panjang = len(ini.rapat), len(lain.rapat)
    if min(panjang) < 12:
        return False
    if ini.utuh == lain.utuh:
        return True
    sisa = sum(len(x.rapat) - x.huruf.bit_count() for x in (ini, lain))
    if 2 * ((ini.huruf & lain.huruf).bit_count() + sisa) < _SAMA * sum(panjang):  # a bound that costs little
        return False
    mirip = SequenceMatcher(None, ini.rapat, lain.rapat, autojunk=False)
    return _hampir(ini.kata, lain.kata) and mirip.ratio() >= _SAMA


def _hampir(satu: Iterable[str], dua: Iterable[str]) -> bool:
    """True where the words differ by slips only: each word on one side has a near twin on the other."""
    a, b = set(satu), set(dua)
    sisa_a, sisa_b = a - b, b - a
    if len(sisa_a) != len(sisa_b):
        gabung_a, gabung_b = "".join(sorted(sisa_a)), "".join(sorted(sisa_b))
        return SequenceMatcher(None, gabung_a, gabung_b, autojunk=False).ratio() >= _SAMA_RAPAT
    return all(any(SequenceMatcher(None, x, y, autojunk=False).ratio() >= 0.75 for y in sisa_b) for x in sisa_a)
