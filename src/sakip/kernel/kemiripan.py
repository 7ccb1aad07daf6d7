"""Do two Indonesian phrases say the same thing, or nearly? Words, light stems and small spelling differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from sakip.kernel.kosakata import daftar_kata, ejaan_baku, ratakan, singkatan

_AWALAN = ("meng", "meny", "peng", "peny", "mem", "men", "pem", "pen", "ber", "ter", "per", "me", "di", "ke", "pe", "se")
_AKHIRAN = ("kannya", "annya", "nya", "kan", "an", "i")
_AKAR_TERPENDEK = 4
_SERUPA = 0.8
_SAMA_MAKSUD = 0.75


def baku(teks: str) -> str:
    """The phrase for a tolerant comparison: no case, no punctuation, standard spelling, ``kerja sama`` as ``kerjasama``."""
    ejaan = ejaan_baku()
    return " ".join(ejaan.get(k, k) for k in ratakan(teks).split())


def akar(kata: str) -> str:
    """A light stem: one prefix and one suffix off, as long as four letters remain."""
    for akhiran in _AKHIRAN:
        if kata.endswith(akhiran) and len(kata) - len(akhiran) >= _AKAR_TERPENDEK:
            kata = kata.removesuffix(akhiran)
            break
    for awalan in _AWALAN:
        if kata.startswith(awalan) and len(kata) - len(awalan) >= _AKAR_TERPENDEK:
            return kata.removeprefix(awalan)
    return kata


def kata_isi(teks: str) -> frozenset[str]:
    """The stems that say what a phrase is about: without function words, measure words and numbers; abbreviations opened."""
    buang = {*daftar_kata("tugas"), *daftar_kata("ukur"), *daftar_kata("kerja_awal")}
    buka = singkatan()
    hasil: set[str] = set()
    for kata in baku(teks).split():
        if kata in buka:
            hasil.update({akar(k) for k in buka[kata]}, {kata})
        elif kata not in buang and not kata.strip("%").isdigit() and len(kata) > 1:
            hasil.add(akar(kata))
    return frozenset(hasil)


def sama_maksud(satu: str, dua: str) -> bool:
    """True where two phrases are about the same words: at least three quarters of their content words are common."""
    a, b = kata_isi(satu), kata_isi(dua)
    return bool(a and b) and len(a & b) / len(a | b) >= _SAMA_MAKSUD


def berkaitan(satu: str, dua: str) -> bool:
    """True where two phrases share at least one content word, spelled the same or nearly; or where one has none."""
    a, b = kata_isi(satu), kata_isi(dua)
    return not a or not b or any(x == y or x in y or y in x or _serupa(x, y) for x in a for y in b)


def beda_tipis(satu: str, dua: str) -> bool:
    """True where two phrases differ only as slips of the pen do: spacing, or one word (two in a long phrase) misspelled.

    Not a slip: a different number, a short word, a prefix (``formal``/``nonformal``), another form of the opening verb.
    """
    a, b = ratakan(satu).split(), ratakan(dua).split()
    if a == b:
        return False
    if "".join(a) == "".join(b):
        return True
    if len(a) != len(b):
        return _rapat_tipis(a, b)
    beda = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(a) >= 3 and len(beda) <= (2 if len(a) >= 6 else 1) and all(_salah_tulis(x, y) for x, y in beda)


def pasangan_mirip(daftar: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The pairs of names (as indices) that `beda_tipis` may hold for, found by what slips of the pen leave equal.

    Two names of a slip share their letters without spaces, or all words but one (two in a long name), or their beginning or end.
    """
    ember: dict[tuple[object, ...], list[int]] = {}
    for n, nama in enumerate(daftar):
        kata = ratakan(nama).split()
        rapat = "".join(kata)
        kunci: set[tuple[object, ...]] = {("rapat", rapat), ("awal", rapat[:12]), ("akhir", rapat[-12:])}
        kunci |= {("satu", i, *kata[:i], *kata[i + 1 :]) for i in range(len(kata))}
        for k in kunci:
            ember.setdefault(k, []).append(n)
    yield from sorted({p for isi in ember.values() if len(isi) > 1 for p in combinations(isi, 2)})


def _rapat_tipis(a: list[str], b: list[str]) -> bool:
    """``di tingkat`` against ``ditingkat`` with one more slip elsewhere: the same length without spaces, nearly."""
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 4:
        return False
    satu, dua = "".join(a), "".join(b)
    return abs(len(satu) - len(dua)) <= 1 and SequenceMatcher(None, satu, dua, autojunk=False).ratio() > 0.97


def _salah_tulis(x: str, y: str) -> bool:
    kerja = daftar_kata("kerja_awal")
    if min(len(x), len(y)) < 5 or x.isdigit() or y.isdigit() or x.endswith(y) or y.endswith(x) or (x in kerja and y in kerja):
        return False
    return _serupa(x, y)


def _serupa(x: str, y: str) -> bool:
    return min(len(x), len(y)) >= 5 and SequenceMatcher(None, x, y, autojunk=False).ratio() > _SERUPA
