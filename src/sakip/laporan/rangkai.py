"""Sentences from patterns: a pattern's ``{name}`` takes text, a figure with its trace, a reference, or several of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from string import Formatter

from sakip.naskah.simpul import AngkaTeks, ButirDaftar, Daftar, Isi, Paragraf, Perataan, Rujuk, Sebaris, Tautan, Teks

Sisipan = str | Sebaris | Isi
_FORMAT = Formatter()
_TUNGGAL = (Teks, AngkaTeks, Tautan, Rujuk)


def rangkai(pola: str, **isi: Sisipan) -> Isi:
    """The pattern with its names filled in; adjacent plain texts are joined. Raises KeyError for a name not given."""
    hasil: list[Sebaris] = []
    for teks, nama, _, _ in _FORMAT.parse(pola):
        hasil += [Teks(teks)] if teks else []
        hasil += _sebaris(isi[nama]) if nama else []
    return rapatkan(hasil)


def _sebaris(isi: Sisipan) -> list[Sebaris]:
    if isinstance(isi, str):
        return [Teks(isi)]
    return [isi] if isinstance(isi, _TUNGGAL) else list(isi)


def rapatkan(isi: Iterable[Sebaris]) -> Isi:
    """Join adjacent plain runs."""
    hasil: list[Sebaris] = []
    for butir in isi:
        akhir = hasil[-1] if hasil else None
        if isinstance(butir, Teks) and isinstance(akhir, Teks) and (butir.tebal, butir.miring) == (akhir.tebal, akhir.miring):
            hasil[-1] = Teks(akhir.teks + butir.teks, tebal=butir.tebal, miring=butir.miring)
        elif not (isinstance(butir, Teks) and not butir.teks):
            hasil.append(butir)
    return tuple(hasil)


def untai(kalimat: Iterable[Isi]) -> Isi:
    """Sentences one after another with a space between."""
    hasil: list[Sebaris] = []
    for isi in kalimat:
        if isi:
            hasil += [Teks(" ")] if hasil else []
            hasil += isi
    return rapatkan(hasil)


def deret(butir: Sequence[Sisipan], sambung: str = "dan") -> Isi:
    """``a``, ``a dan b``, ``a, b, dan c``."""
    hasil: list[Sebaris] = []
    for n, isi in enumerate(butir):
        if n:
            koma = ", " if len(butir) > 2 else " "
            hasil.append(Teks(f"{koma}{sambung} " if n == len(butir) - 1 else ", "))
        hasil += _sebaris(isi)
    return rapatkan(hasil)


def isian(pola: str, **isi: Sisipan) -> Isi:
    """What the planner still has to fill in, marked as a draft: bold ``[BELUM DIISI: …]``."""
    teks = "".join("" if isinstance(s, Rujuk) else s.teks for s in rangkai(pola, **isi))
    return (Teks(f"[BELUM DIISI: {teks}]", tebal=True),)


def paragraf(pola: str, **isi: Sisipan) -> Paragraf:
    """A paragraph of running text from a pattern."""
    return Paragraf(isi=rangkai(pola, **isi))


def paragraf_kalimat(*kalimat: Isi) -> tuple[Paragraf, ...]:
    """One paragraph of several sentences, none where there is no sentence."""
    isi = untai(kalimat)
    return (Paragraf(isi=isi),) if isi else ()


def keterangan(pola: str, **isi: Sisipan) -> Paragraf:
    """A small remark, left aligned."""
    return Paragraf(isi=rangkai(pola, **isi), gaya="keterangan", perataan=Perataan.KIRI)


def daftar(butir: Iterable[Sisipan], penanda: str = "angka") -> Daftar:
    """A flat list."""
    return Daftar(butir=tuple(ButirDaftar(isi=rapatkan(_sebaris(isi))) for isi in butir), penanda=penanda)


def daftar_kalimat(butir: Sequence[str], penanda: str = "angka") -> Daftar:
    """A flat list that reads as one sentence: a semicolon behind each item, a full stop behind the last."""
    return daftar([*(f"{b};" for b in butir[:-1]), *(b if b.endswith(".") else f"{b}." for b in butir[-1:])], penanda)


def pilih(pola: Sequence[str], urutan: int) -> str:
    """One of several wordings, in turn, so that neighbouring sentences differ."""
    return pola[urutan % len(pola)]
