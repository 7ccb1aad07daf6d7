"""The figures a sentence quotes, each with the measure it is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sakip.cetakan.angka_cetak import AngkaCetak, read_text
from sakip.cetakan.makna import ENTITAS, Fakta, JenisBaris, LaporanTercetak, Narasi, Peran, TabelMakna
from sakip.kernel.kemiripan import baku
from sakip.reviu.cetak.banding import same_number
from sakip.reviu.cetak.jumlah import totals

_ISI = (
    r"(?:\s+(?:sebesar|adalah|mencapai|yaitu|yakni|ialah|baru|hanya|tercatat|berada pada|di angka|kinerja|anggaran"
    r"|tahun\s+20\d\d|akhir|rata-rata))*"
)
_KINERJA = frozenset({Peran.CAPAIAN, Peran.KEMAJUAN, Peran.TERHADAP_STANDAR})
_SEBUT = (
    (r"capaian\s+(?:atas|terhadap|dari)\s+target", frozenset({Peran.CAPAIAN, Peran.KEMAJUAN})),
    ("kemajuan", frozenset({Peran.KEMAJUAN})),
    ("efisiensi", frozenset({Peran.EFISIENSI})),
    ("serapan|penyerapan|terserap", frozenset({Peran.SERAPAN, Peran.REALISASI_ANGGARAN})),
    (r"capaian\s+kinerja", _KINERJA),
    ("capaian", _KINERJA | {Peran.SERAPAN}),
    ("realisasi|terealisasi", frozenset({Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.SERAPAN, Peran.CAPAIAN})),
    ("target", frozenset({Peran.TARGET, Peran.TARGET_AKHIR, Peran.STANDAR})),
)
_POLA = tuple((re.compile(rf"\b(?:{kata})(?:nya)?{_ISI}\s*:?\s*$", re.I), ukuran) for kata, ukuran in _SEBUT)
_BUKAN = re.compile(
    r"^\s*(?:dari\s+\d|orang|desa|kali|dokumen|laporan|tahun|bulan|program|kegiatan|indikator|sasaran|tujuan|iku|unsur|poin|s\.?d|sampai|-|–|/)",
    re.I,
)
_DIBELANJAKAN = re.compile(r"\brp\.?\s?[\d.,]+(?:\s(?:ribu|juta|miliar))?,?\s+(?:terealisasi|terserap)\s+(?:sebesar\s+)?$", re.I)
"""An amount of the text itself that was spent: in full, or in part."""
_SELISIH = re.compile(
    r"\b(?:sisa|selisih|kekurangan|kenaikan|peningkatan|penurunan|naik|turun|kurang|perubahan|minimal|maksimal|di ?atas|di ?bawah"
    r"|lebih dari|kurang dari|antara)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_ATAS_TARGET = re.compile(r"^\s*(?:dari|terhadap|atas)\s+target\b", re.I)
_DEKAT = 250
"""Characters: operands farther from their percentage are others'."""
_JAUH = 120
"""Characters before and behind a figure that say what it is."""
_BAGIAN = frozenset({Peran.CAPAIAN, Peran.KEMAJUAN, Peran.REALISASI})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kutipan:
    """A quoted figure right behind the word for its measure."""

    narasi: Narasi
    angka: AngkaCetak
    ukuran: frozenset[Peran]
    kata: str


def quotes(narasi: Narasi) -> Iterator[Kutipan]:
    """The figures that stand right behind a word of measure: ``capaian sebesar 96,15%``, ``target 83``, ``87% dari target``."""
    for angka in read_text(narasi.teks):
        if angka.rupiah or _tahun(angka):
            continue
        akhir = angka.awal + len(angka.teks)
        sebelum, sesudah = narasi.teks[max(0, angka.awal - _JAUH) : angka.awal], narasi.teks[akhir : akhir + _JAUH]
        if _BUKAN.match(sesudah) and not angka.persen:
            continue
        if _DIBELANJAKAN.search(sebelum):
            if angka.nilai != 100:
                uang = replace(narasi, tentang=())  # of money any table may tell
                yield Kutipan(narasi=uang, angka=angka, ukuran=frozenset({Peran.SERAPAN}), kata="terealisasi")
            continue
        if angka.persen and _ATAS_TARGET.match(sesudah) and not _SELISIH.search(sebelum):
            yield Kutipan(narasi=narasi, angka=angka, ukuran=_BAGIAN, kata="bagian dari target")
            continue
        if not sebelum.rstrip(" :")[-1:].isalnum():  # no word stands there
            continue
        for pola, ukuran in _POLA:
            if cocok := pola.search(sebelum):
                if not _SELISIH.search(sebelum[: cocok.start()]):
                    yield Kutipan(narasi=narasi, angka=angka, ukuran=ukuran, kata=cocok[0].split()[0].lower())
                break


def _tahun(angka: AngkaCetak) -> bool:
    return not angka.desimal and not angka.persen and 1990 <= angka.nilai <= 2100


Ingatan = dict[tuple[tuple[int, ...], frozenset[Peran]], frozenset[tuple[Decimal, int]]]
"""The values of the tables that a paragraph explains, by measure: the same for all its figures."""


def explained(laporan: LaporanTercetak, kutipan: Kutipan, ingat: Ingatan) -> bool | None:
    """Whether a table gives the quoted figure; None where no table prints its measure.

    The tables the paragraph explains are asked first, then other tables for the same things; where the explained tables hold
    none of the measure, all others.
    """
    kunci = (kutipan.narasi.tentang, kutipan.ukuran)
    if kunci not in ingat:
        ingat[kunci] = frozenset(_nilai_tentang(laporan, *kunci))
    nilai = ingat[kunci]
    return any(is_quoted(kutipan.angka, n, d) for n, d in nilai) if nilai else None


def _nilai_tentang(laporan: LaporanTercetak, tentang: Sequence[int], ukuran: frozenset[Peran]) -> list[tuple[Decimal, int]]:
    sendiri = [laporan.daftar_tabel[i] for i in tentang]
    nilai = [n for t in sendiri for n in _nilai(laporan, t, ukuran)]
    if nilai:
        return nilai + _hal_sama(laporan, sendiri, ukuran)
    return [n for t in laporan.daftar_tabel for n in _nilai(laporan, t, ukuran)]


def computed(kutipan: Kutipan) -> bool:
    """Whether the sentence, or the one before it, gives both operands of a percentage: ``48 dari 84 usulan atau 57,14%``."""
    k = kutipan.angka
    if not k.desimal:
        return False
    dari = max(0, k.awal - _DEKAT - _JAUH)
    semua = [(a, a.awal + dari) for a in read_text(kutipan.narasi.teks[dari : k.awal + _DEKAT + _JAUH])]
    dekat = [a for a, awal in semua if awal != k.awal and abs(awal - k.awal) <= _DEKAT and not _tahun(a)]
    return any(b.nilai and is_quoted(k, a.nilai / b.nilai * 100, 6) for a in dekat for b in dekat if a is not b)


def is_quoted(angka: AngkaCetak, nilai: Decimal, desimal: int) -> bool:
    """Whether a printed value is the quoted one: rounded, cut, or with other zeros (``83`` for ``83,00``)."""
    return nilai in (angka.nilai, angka.ribuan) or same_number(angka.nilai, angka.desimal, nilai, desimal)


def _nilai(laporan: LaporanTercetak, tabel: TabelMakna, ukuran: frozenset[Peran]) -> Iterator[tuple[Decimal, int]]:
    fakta = [f for b in tabel.daftar_baris for f in b.daftar_fakta if f.ukuran in ukuran and f.nilai is not None]
    yield from ((f.nilai or Decimal(0), f.desimal) for f in fakta)
    yield from _rata(tabel, ukuran)
    if Peran.SERAPAN in ukuran:
        yield from _serapan_jumlah(laporan)


def _hal_sama(laporan: LaporanTercetak, sendiri: list[TabelMakna], ukuran: frozenset[Peran]) -> list[tuple[Decimal, int]]:
    """What other tables print of the things in these tables, and of all things together: earlier years, other measures."""
    hal = {(f.jenis_objek, f.entitas) for t in sendiri for b in t.daftar_baris for f in b.daftar_fakta if f.entitas >= 0}
    return [
        (f.nilai, f.desimal)
        for t in laporan.daftar_tabel
        for b in t.daftar_baris
        for f in b.daftar_fakta
        if f.ukuran in ukuran and f.nilai is not None and (b.jenis is not JenisBaris.ISI or (f.jenis_objek, f.entitas) in hal)
    ]


def _rata(tabel: TabelMakna, ukuran: frozenset[Peran]) -> Iterator[tuple[Decimal, int]]:
    """The means of each column: of all rows, and of the rows of one goal or program."""
    per_kolom: dict[tuple[int, str], list[Fakta]] = {}
    for b in tabel.isi:
        for f in b.daftar_fakta:
            if f.ukuran in ukuran and f.nilai is not None:
                for kunci in ("", *(baku(b.nama.get(p, "")) for p in ENTITAS if b.nama.get(p))):
                    per_kolom.setdefault((f.lokasi.kolom, kunci), []).append(f)
    for daftar in per_kolom.values():
        yield sum((f.nilai or Decimal(0) for f in daftar), Decimal(0)) / len(daftar), 6


def _serapan_jumlah(laporan: LaporanTercetak) -> Iterator[tuple[Decimal, int]]:
    anggaran = {n for n, _, _ in totals(laporan, Peran.ANGGARAN) if n}
    realisasi = {n for n, _, _ in totals(laporan, Peran.REALISASI_ANGGARAN)}
    yield from ((r / a * 100, 6) for a in anggaran for r in realisasi if r <= a)
