"""Whether the title printed behind a regulation's number is its title."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from sakip.hukum.rujukan import Peraturan
from sakip.kernel.kemiripan import akar, baku
from sakip.kernel.kosakata import daftar_kata

_TENTANG = re.compile(r"\btentang\s+(.*)$", re.I | re.S)
_DI_BELAKANG_NOMOR = re.compile(r"^\W*(?:republik\s+indonesia\W*)?tentang\s+(.*)$", re.I | re.S)
_AKHIR = re.compile(r"[.;:\n“”\"]|\((?=[^)]{0,200}\bNomor\b)")
_SINGKATAN = {
    "RPJPD": "Rencana Pembangunan Jangka Panjang Daerah",
    "RPJMD": "Rencana Pembangunan Jangka Menengah Daerah",
    "RKPD": "Rencana Kerja Pemerintah Daerah",
    "BLUD": "Badan Layanan Umum Daerah",
}
"""Titles are cited with these words written out or not."""
_BEBAS = {"republik", "indonesia", "ri"}
_DIKENAL = 0.6
"""Share of the title's words that must be there: below it the sentence may only begin with ``tentang``."""
_SALAH_KETIK = 0.8


def official_title(peraturan: Peraturan) -> str:
    """What the regulation is about: the words behind its ``tentang``."""
    cocok = _TENTANG.search(peraturan.judul)
    return cocok[1] if cocok else peraturan.judul


def printed_title(sesudah: str) -> str:
    """The title in the text behind a regulation's number, with what follows it in the sentence; "" where none follows."""
    cocok = _DI_BELAKANG_NOMOR.match(sesudah)
    return re.sub(r"\([^)]{0,40}\)", " ", _AKHIR.split(cocok[1], maxsplit=1)[0]).strip() if cocok else ""


def title_slip(peraturan: Peraturan, tercetak: str) -> str:
    """The first words that a printed title misses, adds or has other; "" where it is right, cut short or misspelled."""
    asli, cetak = _kata(official_title(peraturan)), _kata(tercetak)
    kata_asli, kata_cetak = [k for _, k in asli], [k for _, k in cetak][: len(asli) + 6]
    langkah = SequenceMatcher(None, kata_asli, kata_cetak, autojunk=False).get_opcodes()
    sama = [o for o in langkah if o[0] == "equal"]
    if not sama or sum(o[2] - o[1] for o in sama) < len(kata_asli) * _DIKENAL or sama[0][1] + sama[0][3] > 2:
        return ""
    for jenis, a1, a2, c1, c2 in langkah:
        if jenis == "equal" or a1 < sama[0][1] or a2 > sama[-1][1]:
            continue
        satu, dua = asli[a1:a2], cetak[c1:c2]
        if _tertukar(satu, dua):
            continue
        return _beda(" ".join(t for t, _ in satu), " ".join(t for t, _ in dua), asli[a1 - 1][0] if a1 else "")
    return ""


def _kata(teks: str) -> list[tuple[str, str]]:
    """(word as printed, stem) of the words that carry the title."""
    teks = re.sub(r"\b(?:RPJ[PM]D|RKPD|BLUD)\b", lambda m: _SINGKATAN[m[0]], teks)
    buang = {*daftar_kata("tugas"), *_BEBAS} - {"hasil", "tahun"}
    return [(k, akar(baku(k))) for k in re.findall(r"\w+", teks) if baku(k) and baku(k) not in buang]


def _tertukar(satu: list[tuple[str, str]], dua: list[tuple[str, str]]) -> bool:
    """True for slips of the pen, and for words that are only joined or split."""
    a, b = "".join(k for _, k in satu), "".join(k for _, k in dua)
    return bool(a and b) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SALAH_KETIK


def _beda(asli: str, cetak: str, sebelum: str) -> str:
    if not cetak:
        return f"tanpa kata “{asli}”" + (f" setelah “{sebelum}”" if sebelum else "")
    return (
        f"“{cetak}”, seharusnya “{asli}”" if asli else f"dengan tambahan “{cetak}”" + (f" setelah “{sebelum}”" if sebelum else "")
    )
