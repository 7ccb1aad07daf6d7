"""Headings, chapters and the contents list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sakip.cetakan.bentuk import Alinea, BlokCetak, TabelCetak
from sakip.cetakan.makna import IsianDaftarIsi, JudulCetak
from sakip.kernel.lokasi import Lokasi

_BAB = re.compile(r"^BAB\s+(?P<nomor>[IVX]+|\d)\b\s*[.:\-–]?\s*(?P<judul>.*)$")
_ROMAWI = dict(zip("123456789", ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"), strict=True))
_DEPAN = re.compile(
    r"^(?:KATA PENGANTAR|PENGANTAR|IKHTISAR(?: EKSEKUTIF)?"
    r"|RINGKASAN EKSEKUTIF|DAFTAR ISI|DAFTAR TABEL|DAFTAR GAMBAR(?: DAN GRAFIK)?"
    r"|DAFTAR GRAFIK|DAFTAR LAMPIRAN|PERNYATAAN TELAH DIREVIU)$",
    re.I,
)
_LAMPIRAN = re.compile(r"^LAMPIRAN(?:[\s-]*LAMPIRAN)?$|^LAMPIRAN\s+(?:\d+|[IVX]+)\b.{0,120}$", re.I)
_ANAK = re.compile(r"^(?P<nomor>[A-Z]|[1-9]\.\d{1,2}|\d{1,2})[.)]\s+(?P<judul>[A-Z].{2,110})$")
_ANAK_TITIK = re.compile(r"^(?P<nomor>\d(?:\.\d{1,2}){1,2})\.?\s+(?P<judul>[A-Z].{2,110})$")
_BUTIR = re.compile(r"^(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]|[•–-])\s*(?=[A-Z])")
_HALAMAN = re.compile(
    r"^(?P<teks>.*?\S)[\s.…_]*?(?:[.…_]{2,}|\s{2,}|\t)\s*(?P<halaman>\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6}|\d{1,2}\.\d{1,3})$"
)
_PENUNTUN = re.compile(r"([.…_])\1{4,}")
_PALING_PANJANG = 500
"""Characters of a line of a list of contents, its leaders included."""
_HALAMAN_SPASI = re.compile(r"^(?P<teks>.*[A-Za-z)].*?)\s+(?P<halaman>\d{1,3}|[ivxlc]{1,6})$")
DAFTAR_DEPAN = {"DAFTAR ISI", "DAFTAR TABEL", "DAFTAR GAMBAR", "DAFTAR GRAFIK", "DAFTAR LAMPIRAN", "DAFTAR GAMBAR DAN GRAFIK"}


def is_front(teks: str) -> bool:
    """True for the heading of a chapter or of a part before the chapters."""
    return bool(_BAB.match(teks.strip()) or _DEPAN.match(teks.strip()))


def headings(daftar_blok: tuple[BlokCetak, ...], keterangan: frozenset[int]) -> dict[int, JudulCetak]:
    """The headings by their block; a chapter's title printed twice is one heading."""
    hasil: dict[int, JudulCetak] = {}
    dikenal: set[str] = set()
    bab, dalam_daftar, gaya = "", False, any(isinstance(b, Alinea) and b.tingkat for b in daftar_blok)
    for n, blok in enumerate(daftar_blok):
        if not isinstance(blok, Alinea) or n in keterangan:
            continue
        judul = None if _nama_penanda(daftar_blok, n) else _satu_judul(blok, n, bab, gaya)
        if judul is None or (dalam_daftar and (_isian(blok) or judul.tingkat > 1)):
            continue
        dalam_daftar = judul.teks.upper() in DAFTAR_DEPAN
        bab = judul.bab
        if judul.nomor.startswith("BAB"):
            if judul.teks == blok.teks.strip() and (lanjut := _judul_bab(daftar_blok, n)):
                judul = replace(judul, teks=lanjut)
            if judul.nomor in dikenal:
                continue
            dikenal.add(judul.nomor)
        hasil[n] = judul
    return hasil


def _judul_bab(daftar_blok: tuple[BlokCetak, ...], n: int) -> str:
    """The title in capitals on the line below ``BAB I``."""
    for blok in daftar_blok[n + 1 : n + 3]:
        if isinstance(blok, Alinea) and blok.teks.isupper() and not _BAB.match(blok.teks) and len(blok.teks) < 140:
            return blok.teks
    return ""


def _nama_penanda(daftar_blok: tuple[BlokCetak, ...], n: int) -> bool:
    """True for ``H. SYAHRUL RAMADHAN, S.H.`` above a rank and a number of civil service: a person, no heading."""
    ini = daftar_blok[n]
    if not isinstance(ini, Alinea) or not re.match(r"^(?:[A-Z]|Ir|Dr|Hj?)\.\s", ini.teks.strip()):
        return False
    lanjut = [b for b in daftar_blok[n + 1 : n + 5] if isinstance(b, Alinea) and b.teks][:3]
    return any(re.match(r"NIP\b", b.teks) for b in lanjut)


def _satu_judul(blok: Alinea, n: int, bab: str, gaya: bool) -> JudulCetak | None:
    teks = blok.teks.strip()
    lokasi = Lokasi(lembar=f"judul “{teks[:60]}”", blok=n, halaman=blok.halaman)
    if cocok := _BAB.match(teks):
        if len(teks) > 140 or (cocok["judul"] and not cocok["judul"][0].isupper()):
            return None
        nomor = _ROMAWI.get(cocok["nomor"], cocok["nomor"])
        return JudulCetak(teks=cocok["judul"] or teks, nomor=f"BAB {nomor}", tingkat=1, bab=nomor, lokasi=lokasi)
    if _DEPAN.match(teks):
        return JudulCetak(teks=teks, nomor="", tingkat=1, bab="", lokasi=lokasi)
    if _LAMPIRAN.match(teks) and (blok.tingkat or not re.match(r"(?i)lampiran (?:perjanjian|keputusan)", teks)):
        return JudulCetak(
            teks=teks,
            nomor="",
            tingkat=1 if teks.upper().startswith("LAMPIRAN") and len(teks) < 19 else 2,
            bab="LAMPIRAN",
            lokasi=lokasi,
        )
    if gaya and not blok.tingkat:
        return None
    cocok = _ANAK.match(teks) or _ANAK_TITIK.match(teks)
    if cocok and not re.search(r"[;:.]$", teks) and (blok.tingkat or _huruf_besar(cocok["judul"])):
        return JudulCetak(
            teks=cocok["judul"], nomor=cocok["nomor"], tingkat=blok.tingkat or _tingkat(cocok["nomor"]), bab=bab, lokasi=lokasi
        )
    return (
        JudulCetak(teks=teks, nomor="", tingkat=blok.tingkat, bab=bab, lokasi=lokasi)
        if blok.tingkat and len(teks) < 160
        else None
    )


def is_minor_heading(daftar_blok: Sequence[BlokCetak], n: int) -> bool:
    """True for a numbered line that only names what the prose below is about (``2. Persentase usulan yang diakomodir``).

    Lines of a list stand together, end with a mark or hold figures.
    """
    ini = daftar_blok[n]
    if not isinstance(ini, Alinea) or not (cocok := _BUTIR.match(ini.teks)) or len(ini.teks) > 130:
        return False
    lanjut = next((b for b in daftar_blok[n + 1 : n + 3] if not isinstance(b, Alinea) or b.teks), None)
    prosa = isinstance(lanjut, Alinea) and len(lanjut.teks) > 80 and not _BUTIR.match(lanjut.teks)
    return prosa and not re.search(r"[;:.,]$|\d", ini.teks[cocok.end() :])


def _huruf_besar(judul: str) -> bool:
    """True where the long words begin with capitals, as in a heading and not in a sentence of a list."""
    panjang = [
        k for k in re.findall(r"[A-Za-z]+", judul) if len(k) > 3 and k.lower() not in ("yang", "dengan", "untuk", "pada", "dari")
    ]
    return bool(panjang) and sum(k[0].isupper() for k in panjang) * 10 >= len(panjang) * 7


def _tingkat(nomor: str) -> int:
    return 2 if nomor.isalpha() else 2 + nomor.count(".") + (nomor.count(".") == 0)


def _isian(blok: Alinea) -> bool:
    return _baris_isi(blok.teks) is not None


def _baris_isi(teks: str) -> re.Match[str] | None:
    """A line of a list of contents, taken apart; leaders are shortened, as any number of them means the same."""
    if len(teks) > _PALING_PANJANG:
        return None
    pendek = _PENUNTUN.sub(r"\1\1\1\1", teks)
    return _HALAMAN.match(pendek) or _HALAMAN_SPASI.match(pendek)


def contents(daftar_blok: tuple[BlokCetak, ...]) -> tuple[IsianDaftarIsi, ...]:
    """The lines of ``DAFTAR ISI``: paragraphs with a page at their end, or a table of two columns."""
    return tuple(_isi_daftar(daftar_blok))


def _isi_daftar(daftar_blok: tuple[BlokCetak, ...]) -> Iterator[IsianDaftarIsi]:
    mulai = next(
        (n for n, b in enumerate(daftar_blok) if isinstance(b, Alinea) and re.match(r"(?i)^daftar isi$", b.teks.strip())), None
    )
    if mulai is None:
        return
    for n in range(mulai + 1, min(len(daftar_blok), mulai + 400)):
        blok = daftar_blok[n]
        if isinstance(blok, TabelCetak):
            for k, baris in enumerate(blok.baris):
                isi = [s for s in baris if s]
                if len(isi) >= 2:
                    yield IsianDaftarIsi(
                        teks=" ".join(isi[:-1]), halaman=isi[-1], lokasi=Lokasi(lembar="daftar isi", blok=n, baris=k + 1)
                    )
            continue
        cocok = _baris_isi(blok.teks)
        if cocok is None:
            if n > mulai + 1 and (blok.tingkat or _BAB.match(blok.teks) or _DEPAN.match(blok.teks)):
                return
            continue
        yield IsianDaftarIsi(
            teks=cocok["teks"].strip(" .…_"),
            halaman=cocok["halaman"],
            lokasi=Lokasi(lembar="daftar isi", blok=n, halaman=blok.halaman),
        )
