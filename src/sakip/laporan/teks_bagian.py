"""The text of every replaceable section by itself: what an editor shows, and a draft as text to start from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from sakip.laporan.bab1 import susun_bab1
from sakip.laporan.bab2 import susun_bab2
from sakip.laporan.bab3 import susun_bab3
from sakip.laporan.bab4 import susun_bab4
from sakip.laporan.ikhtisar import susun_ikhtisar
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import baca
from sakip.laporan.pengantar import susun_pengantar
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.sebutan import sebut
from sakip.naskah.simpul import AngkaTeks, Blok, Daftar, Isi, Paragraf, Rujuk, Sebaris, Tautan, Teks
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen

_SUSUN: tuple[Callable[[Konteks], Iterable[Any]], ...] = (
    susun_pengantar,
    susun_ikhtisar,
    susun_bab1,
    susun_bab2,
    susun_bab3,
    susun_bab4,
)


def susun_teks_bagian(dokumen: Dokumen, pengukuran: Pengukuran, *, draf: bool = False) -> Mapping[str, tuple[Blok, ...]]:
    """The blocks of each section the report has, by its code; ``draf``: as drafted from the numbers, own texts left out.

    A section whose table the data does not give is missing.
    """
    rekaman: dict[str, tuple[Blok, ...]] = {}
    asal = replace(dokumen, daftar_narasi=()) if draf else dokumen
    k = replace(susun_konteks(asal, pengukuran), rekaman=rekaman)
    for susun in _SUSUN:
        for _ in susun(k):
            pass
    return rekaman


def teks_markdown(daftar_blok: Iterable[Blok], sebutan: Mapping[str, str], k: Konteks) -> str:
    """Blocks as the text a planner could have typed: figures as ``{code}`` wherever that shows the same as the block does."""
    return "\n\n".join(t for b in daftar_blok if (t := _blok(b, sebutan, k)))


def _blok(blok: Blok, sebutan: Mapping[str, str], k: Konteks) -> str:
    if isinstance(blok, Paragraf):
        return _isi(blok.isi, sebutan, k)
    return "\n".join(_daftar(blok, sebutan, k, "")) if isinstance(blok, Daftar) else ""


def _daftar(daftar: Daftar, sebutan: Mapping[str, str], k: Konteks, sorong: str) -> Iterable[str]:
    for nomor, butir in enumerate(daftar.butir, 1):
        tanda = "- " if daftar.penanda == "bulatan" else f"{nomor}. "
        yield f"{sorong}{tanda}{_isi(butir.isi, sebutan, k)}"
        if butir.anak:
            yield from _daftar(butir.anak, sebutan, k, sorong + " " * len(tanda))


def _isi(isi: Isi, sebutan: Mapping[str, str], k: Konteks) -> str:
    return "".join(_sebaris(s, isi[n + 1 :], sebutan, k) for n, s in enumerate(isi))


def _sebaris(sebaris: Sebaris, sesudah: Isi, sebutan: Mapping[str, str], k: Konteks) -> str:
    match sebaris:
        case Teks(teks, tebal, miring):
            tanda = "**" if tebal else "*" if miring else ""
            polos = teks.strip()
            return teks.replace(polos, f"{tanda}{polos}{tanda}", 1) if tanda and polos else teks
        case AngkaTeks(teks, kode, tebal):
            tulis = f"{{{kode}}}" if kode and _sama(teks, kode, sesudah, k) else teks
            return f"**{tulis}**" if tebal else tulis
        case Tautan(teks, url):
            return f"[{teks}]({url})"
        case Rujuk(kode):
            return sebut(sebutan, kode)


def _sama(teks: str, kode: str, sesudah: Isi, k: Konteks) -> bool:
    """Whether the placeholder shows the very same figure here."""
    lanjut = getattr(sesudah[0], "teks", "") if sesudah else ""
    blok = baca(k, f"{{{kode}}}{lanjut[:8]}")
    ada = blok[0].isi[0] if blok and isinstance(blok[0], Paragraf) and blok[0].isi else None
    return isinstance(ada, AngkaTeks) and ada.teks == teks
