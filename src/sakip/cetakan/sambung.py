"""Join the parts of a table that a page break or a blank line has torn apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sakip.cetakan.bentuk import Alinea, BlokCetak, TabelCetak
from sakip.cetakan.kepala import header_rows, is_column_numbers

_ANGKA = re.compile(r"^(?:Rp\.?\s*)?[-(]?\d[\d.,]*\)?\s*%?$")
_GARIS = re.compile(r"^[-–—:\s|]*$")
_KATA_SAMBUNG = re.compile(
    r"(?:\b(?:dan|di|ke|dari|yang|dalam|untuk|pada|dengan|oleh|kebutuhan|atau|serta|terhadap|antara|melalui|kinerja)|[,(/-])$"
)
_LANJUTAN = re.compile(r"(?i)^(?:lanjutan|sambungan)\b.{0,80}$|^tabel\s.*\b(?:lanjutan|sambungan)\)?[.:]?$")
_TAHUN = re.compile(r"^(?:19|20)\d\d(?!\d|[.,]\d)")
PALING_JAUH = 4
"""Blocks between two parts: blank paragraphs and page leftovers, never a sentence."""


def join_tables(daftar_blok: Sequence[BlokCetak]) -> tuple[BlokCetak, ...]:
    """The blocks with torn tables joined; the part that was joined leaves an empty paragraph, so that every position holds."""
    hasil: list[BlokCetak] = list(daftar_blok)
    terakhir: int | None = None
    for n, blok in enumerate(hasil):
        if isinstance(blok, Alinea):
            if (blok.teks.strip() and not _LANJUTAN.search(blok.teks)) or (terakhir is not None and n - terakhir > PALING_JAUH):
                terakhir = None
            continue
        blok = _tanpa_garis(blok)
        atas = hasil[terakhir] if terakhir is not None else None
        blok = _kepala_utuh(atas, blok) if isinstance(atas, TabelCetak) else blok
        if terakhir is not None and isinstance(atas, TabelCetak) and _lanjutan(atas, blok):
            hasil[terakhir] = join_parts(atas, blok)
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
    if _kepala_sama(atas, bawah):
        return True
    if is_column_numbers(bawah.baris[0]):
        return bawah.baris[0] in atas.baris or not any(map(is_column_numbers, atas.baris))
    if any(map(is_column_numbers, bawah.baris[1:4])) or _mulai_lagi(atas, bawah) or _sudut_kosong(bawah.baris[0]):
        return False
    _, awal = header_rows(bawah)
    if header_rows(atas)[1] >= len(atas.baris):
        return awal == 0
    return awal == 0 or _pecahan(bawah.baris[0]) or _sebaris(atas, bawah)


def _kepala_sama(atas: TabelCetak, bawah: TabelCetak) -> bool:
    tinggi = max(1, header_rows(atas)[0])
    return bawah.baris[:tinggi] == atas.baris[:tinggi]


def _kepala_utuh(atas: TabelCetak, bawah: TabelCetak) -> TabelCetak:
    """The lower part with the upper one's header, where a page repeats it with cells too low for their text.

    What does not fit into the header's cell runs into the first row below it: it is taken out there.
    """
    tinggi = header_rows(atas)[0]
    if tinggi < 2 or len(bawah.baris) <= tinggi or len(bawah.baris[0]) != len(atas.baris[0]) or _kepala_sama(atas, bawah):
        return bawah
    sisa: dict[int, str] = {}
    for satu, dua in zip(atas.baris[:tinggi], bawah.baris[:tinggi], strict=True):
        for k, (a, b) in enumerate(zip(satu, dua, strict=True)):
            if a != b:
                if not b or not a.startswith(f"{b} ") or a[len(b) :].strip() not in bawah.baris[tinggi][k]:
                    return bawah
                sisa[k] = a[len(b) :].strip()
    pertama = tuple(" ".join(s.replace(sisa.get(k, "\0"), " ").split()) for k, s in enumerate(bawah.baris[tinggi]))
    return replace(bawah, baris=(*atas.baris[:tinggi], pertama, *bawah.baris[tinggi + 1 :]))


def _mulai_lagi(atas: TabelCetak, bawah: TabelCetak) -> bool:
    """True where the numbering begins anew: another table that lost its header."""
    satu = re.compile(r"^1[.,)]?$")
    return bool(satu.match(bawah.baris[0][0])) and any(satu.match(b[0]) for b in atas.baris[header_rows(atas)[1] :])


def _sudut_kosong(baris: tuple[str, ...]) -> bool:
    """True for years with nothing in the first column: a header, not the rest of a row."""
    return not baris[0] and any(_TAHUN.match(s) for s in baris)


def _pecahan(baris: tuple[str, ...]) -> bool:
    """True for the rest of a row: nothing in its first column."""
    return not baris[0] and any(baris)


def _sebaris(atas: TabelCetak, bawah: TabelCetak) -> bool:
    """True where the numbering in the first column goes on."""
    nomor = [int(m[0]) for b in atas.baris if (m := re.match(r"\d{1,3}(?=[.,)]?$)", b[0]))]
    lanjut = re.match(r"(\d{1,3})[.,)]?$", bawah.baris[0][0])
    return bool(nomor and lanjut) and int(lanjut[1]) == nomor[-1] + 1 if lanjut else False


def join_parts(atas: TabelCetak, bawah: TabelCetak) -> TabelCetak:
    """One table of two parts of the same width: a repeated header left out, a broken row completed."""
    kepala, awal = header_rows(atas)
    buang = 0
    if _kepala_sama(atas, bawah):
        buang = awal if bawah.baris[:awal] == atas.baris[:awal] else kepala
    elif is_column_numbers(bawah.baris[0]):
        buang = 1
    baris, halaman = list(atas.baris), list(atas.halaman)
    beda_halaman = not atas.halaman or not bawah.halaman or atas.halaman[-1] != bawah.halaman[0]
    sisa = list(range(buang, len(bawah.baris)))
    berhalaman = bool(atas.halaman and bawah.halaman)
    if sisa and beda_halaman and _sambungan(baris[-1], bawah.baris[buang], berhalaman):
        baris[-1] = tuple(_rangkai(a, b) for a, b in zip(baris[-1], bawah.baris[sisa.pop(0)], strict=True))
    geser = len(baris) - (sisa[0] if sisa else 0)
    rentang = tuple(((b + geser, k), u) for (b, k), u in bawah.rentang if sisa and b >= sisa[0])
    baris += [bawah.baris[n] for n in sisa]
    halaman += [bawah.halaman[n] for n in sisa if bawah.halaman]
    return replace(atas, baris=tuple(baris), halaman=tuple(halaman), rentang=(*atas.rentang, *rentang))


def _sambungan(atas: tuple[str, ...], bawah: tuple[str, ...], berhalaman: bool) -> bool:
    """True where the first row below is the rest of the last one above: only words, in cells that hold words above.

    A new row would have its number, or figures, or begin its cells in capitals below texts that are complete. Where a page
    tore the row, cells centred in it may stand below alone; then another must go on in small letters.
    """
    isi = [(a, b) for a, b in zip(atas, bawah, strict=True) if b and a]
    baru = any(b for a, b in zip(atas, bawah, strict=True) if not a)
    if not isi or bawah[0] or any(_ANGKA.match(b) or _ANGKA.match(a) for a, b in isi):
        return False
    if not baru and berhalaman and _kehabisan_tempat(atas, bawah):
        return True
    if baru and not (berhalaman and atas[0] and any(b[:1].islower() for _, b in isi)):
        return False
    return any(_pasti(a, b) for a, b in isi) and all(_pasti(a, b) or _mungkin(a) for a, b in isi)


def _kehabisan_tempat(atas: tuple[str, ...], bawah: tuple[str, ...]) -> bool:
    """True where two or more cells go on below a row that is complete in its number and its figures, which a new row needs."""
    angka = [b for a, b in zip(atas[1:], bawah[1:], strict=True) if _ANGKA.match(a)]
    return bool(atas[0]) and bool(angka) and not any(angka) and sum(bool(b) for b in bawah) > 1


def _pasti(atas: str, bawah: str) -> bool:
    """True where the sentence goes on: in small letters, or after a word that joins."""
    return bawah[:1].islower() or bool(_KATA_SAMBUNG.search(atas))


def _mungkin(atas: str) -> bool:
    """True for a longer text in capitals that a name may go on after."""
    return len(atas.split()) > 2 and bool(re.search(r"[A-Z][a-z]+$", atas))


def _rangkai(atas: str, bawah: str) -> str:
    return f"{atas} {bawah}".strip()
