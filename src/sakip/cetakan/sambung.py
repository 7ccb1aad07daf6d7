"""Join the parts of a table that a page break or a blank line has torn apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sakip.cetakan.bentuk import Alinea, BlokCetak, TabelCetak
from sakip.cetakan.kepala import header_rows, is_column_numbers

_ANGKA = re.compile(r"^(?:Rp\.?\s*)?[-(]?\d[\d.,]*\)?\s*%?$")
_GARIS = re.compile(r"^[-–—:\s|]*$")
PALING_JAUH = 4
"""Blocks between two parts: blank paragraphs and page leftovers, never a sentence."""


def join_tables(daftar_blok: Sequence[BlokCetak]) -> tuple[BlokCetak, ...]:
    """The blocks with torn tables joined; the part that was joined leaves an empty paragraph, so that every position holds."""
    hasil: list[BlokCetak] = list(daftar_blok)
    terakhir: int | None = None
    for n, blok in enumerate(hasil):
        if isinstance(blok, Alinea):
            if blok.teks.strip() or (terakhir is not None and n - terakhir > PALING_JAUH):
                terakhir = None
            continue
        blok = _tanpa_garis(blok)
        atas = hasil[terakhir] if terakhir is not None else None
        if terakhir is not None and isinstance(atas, TabelCetak) and _lanjutan(atas, blok):
            hasil[terakhir] = _gabung(atas, blok)
            hasil[n] = Alinea(teks="", halaman=blok.halaman[0] if blok.halaman else 0)
            continue
        hasil[n] = blok
        terakhir = n
    return tuple(hasil)


def _tanpa_garis(tabel: TabelCetak) -> TabelCetak:
    """Without rows of dashes only, as Markdown leaves them between head and body."""
    garis = {n for n, b in enumerate(tabel.baris) if all(_GARIS.match(s) for s in b) and any("-" in s for s in b) and len(b) > 1}
    if not garis or tabel.rentang:
        return tabel
    tetap = [n for n in range(len(tabel.baris)) if n not in garis]
    halaman = tuple(tabel.halaman[n] for n in tetap) if tabel.halaman else ()
    return replace(tabel, baris=tuple(tabel.baris[n] for n in tetap), halaman=halaman)


def _lanjutan(atas: TabelCetak, bawah: TabelCetak) -> bool:
    """True where the lower table has as many columns and begins without a header of its own, or with the same one."""
    if not atas.baris or not bawah.baris or len(atas.baris[0]) != len(bawah.baris[0]) or len(atas.baris[0]) < 3:
        return False
    kepala, awal = header_rows(atas)
    if awal >= len(atas.baris):
        return False
    if bawah.baris[: max(1, kepala)] == atas.baris[: max(1, kepala)]:
        return True
    _, awal_bawah = header_rows(bawah)
    return awal_bawah == 0 or is_column_numbers(bawah.baris[0]) or _pecahan(bawah.baris[0]) or _sebaris(atas, bawah)


def _pecahan(baris: tuple[str, ...]) -> bool:
    """True for the rest of a row: nothing in its first column."""
    return not baris[0] and any(baris)


def _sebaris(atas: TabelCetak, bawah: TabelCetak) -> bool:
    """True where the numbering in the first column goes on."""
    nomor = [int(m[0]) for b in atas.baris if (m := re.match(r"\d{1,3}(?=[.,)]?$)", b[0]))]
    lanjut = re.match(r"(\d{1,3})[.,)]?$", bawah.baris[0][0])
    return bool(nomor and lanjut) and int(lanjut[1]) == nomor[-1] + 1 if lanjut else False


def _gabung(atas: TabelCetak, bawah: TabelCetak) -> TabelCetak:
    kepala, awal = header_rows(atas)
    buang = 0
    if bawah.baris[: max(1, kepala)] == atas.baris[: max(1, kepala)]:
        buang = awal if bawah.baris[:awal] == atas.baris[:awal] else kepala
    elif is_column_numbers(bawah.baris[0]):
        buang = 1
    baris, halaman = list(atas.baris), list(atas.halaman)
    for n, isi in enumerate(bawah.baris[buang:], buang):
        if n == buang and _sambungan(baris[-1], isi):
            baris[-1] = tuple(_rangkai(a, b) for a, b in zip(baris[-1], isi, strict=True))
            continue
        baris.append(isi)
        if bawah.halaman:
            halaman.append(bawah.halaman[n])
    geser = len(atas.baris) - buang
    rentang = (
        tuple(((b + geser, k), u) for (b, k), u in bawah.rentang if b >= buang) if len(baris) == geser + len(bawah.baris) else ()
    )
    return replace(atas, baris=tuple(baris), halaman=tuple(halaman), rentang=(*atas.rentang, *rentang))


def _sambungan(atas: tuple[str, ...], bawah: tuple[str, ...]) -> bool:
    """True where the first row below is the rest of the last one above: only words, in cells that hold words above.

    A new row would have its number, or figures.
    """
    isi = [(a, b) for a, b in zip(atas, bawah, strict=True) if b]
    if not isi or bawah[0] or any(_ANGKA.match(b) for _, b in isi):
        return False
    return all(a and not _ANGKA.match(a) for a, _ in isi) and all(not b[:1].isupper() or _terpotong(a) for a, b in isi)


def _terpotong(teks: str) -> bool:
    """True for a text that cannot end here: on a joining word or a word begun in capitals that names go on after."""
    return bool(
        re.search(r"(?:\b(?:dan|di|ke|dari|yang|dalam|untuk|pada|kebutuhan|atau|serta|kinerja|pembangunan)|[A-Z][a-z]+|,)$", teks)
    )


def _rangkai(atas: str, bawah: str) -> str:
    return f"{atas} {bawah}".strip()
