"""Counts a text states of the things in a report's tables: all of a kind, those of one goal, those that reached their target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Narasi, Peran
from sakip.reviu.cetak.sebutan_entitas import Sebutan, entities_of, nearest_before, sentences

_JENIS = (
    (Peran.TUJUAN, r"tujuan"),
    (Peran.SASARAN, r"sasaran"),
    (Peran.INDIKATOR, r"indikator|iku\b"),
)
_MILIK = re.compile(
    r"(?:terdiri|memiliki|mempunyai|memuat|diukur|didukung|ditetapkan)\w*\s+(?:dari|atas|dengan|melalui|oleh)?\s*"
    r"(?P<n>\d{1,3})\s*(?:\([a-z\s]+\)\s*)?(?:buah\s+)?indikator",
    re.I,
)
_TERSEBUT = {
    peran: re.compile(
        rf"(?<![\d.,/-])(\d{{1,3}})\s*(?:\([a-z\s]+\)\s*)?(?:{kata})\w*(?:\s+(?:strategis|kinerja|utama))*\s+"
        r"(?:tersebut|di ?atas|dimaksud)",
        re.I,
    )
    for peran, kata in _JENIS
}
SEBUT = {
    peran: re.compile(rf"(?<![\d.,/-])(\d{{1,3}})\s*(?:\([a-z\s]+\)\s*)?(?:buah\s+)?(?:{kata})", re.I) for peran, kata in _JENIS
}
"""A stated number of things of one role."""
_DARI = re.compile(
    r"(?<![\d.,/-])(?P<n>\d{1,3})\s*(?:\([a-z\s]+\)\s*)?(?:\w+\s+){0,2}?dari\s+(?:total\s+|sebanyak\s+)?(?P<m>\d{1,3})\s*"
    r"(?:\([a-z\s]+\)\s*)?(?:IKU|indikator)\b(?P<sisa>[^.;]{0,90})",
    re.I,
)
_DARI_DEPAN = re.compile(
    r"\bdari\s+(?:total\s+|sebanyak\s+|ke-?)?(?P<m>\d{1,3})\s*(?:\([a-z\s]+\)\s*)?(?:IKU|indikator)\b[^.;,\d]{0,40},\s*(?:sebanyak\s+)?"
    r"(?P<n>\d{1,3})\s*(?:\([a-z\s]+\)\s*)?(?:IKU|indikator)\b(?P<sisa>[^.;]{0,90})",
    re.I,
)
_GAGAL = re.compile(r"\b(?:belum|tidak|kurang|gagal|di ?bawah)\b", re.I)
_LAMPAU = re.compile(r"\b(?:melampaui|melebihi|di ?atas target|lebih dari target)", re.I)
_BERHASIL = re.compile(r"\b(?:tercapai|(?:mencapai|memenuhi|melampaui|melebihi)(?: atau \w+)?\s+target)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class HitunganSalah:
    """A stated count with what the tables or the text before say instead."""

    narasi: Narasi
    disebut: str
    ada: str


def wrong_parts(laporan: LaporanTercetak) -> Iterator[HitunganSalah]:
    """``Program X terdiri dari 2 indikator`` where no table shows as many in its rows."""
    entitas = entities_of(laporan)
    for narasi in laporan.daftar_narasi:
        for _, kalimat in sentences(narasi.teks):
            for cocok in _MILIK.finditer(kalimat):
                milik = nearest_before(entitas.mentions(kalimat), cocok.start())
                if milik is None or cocok.start() - milik.akhir > 25:
                    continue
                wajar = _indikator(milik)
                if wajar and int(cocok["n"]) not in wajar:
                    nama = kalimat[milik.awal : milik.akhir]
                    ada = f"tabel-tabel laporan memuat {', '.join(map(str, sorted(wajar)))}"
                    yield HitunganSalah(narasi=narasi, disebut=f"{cocok['n']} indikator untuk “{nama}”", ada=ada)


def _indikator(milik: Sebutan) -> frozenset[int]:
    return frozenset(n for e in milik.daftar_entitas if e.peran is not Peran.INDIKATOR for n in e.counts(Peran.INDIKATOR))


def wrong_again(laporan: LaporanTercetak, wajar: Mapping[Peran, frozenset[int]]) -> Iterator[HitunganSalah]:
    """``6 sasaran tersebut`` where the same chapter states other numbers of them before, and no table holds six (``wajar``)."""
    for peran, tersebut in _TERSEBUT.items():
        nyata = SEBUT[peran]
        lalu: dict[str, list[int]] = {}
        for narasi in laporan.daftar_narasi:
            for cocok in tersebut.finditer(narasi.teks):
                angka, sebelum = int(cocok[1]), lalu.get(narasi.bab, []) + _angka(nyata, narasi.teks[: cocok.start()])
                if sebelum and angka not in sebelum and angka not in wajar[peran]:
                    disebut = f"“{cocok[0]}”"
                    ada = f"sebelumnya disebut {sebelum[-1]} {peran.value}"
                    yield HitunganSalah(narasi=narasi, disebut=disebut, ada=ada)
            lalu.setdefault(narasi.bab, []).extend(_angka(nyata, narasi.teks))


def _angka(pola: re.Pattern[str], teks: str) -> list[int]:
    return [int(m[1]) for m in pola.finditer(teks)]


def wrong_reached(laporan: LaporanTercetak) -> Iterator[HitunganSalah]:
    """``2 dari 6 indikator mencapai target`` where every table of six achievements counts otherwise."""
    tabel = [[f.nilai for f in _capaian(t.isi)] for t in laporan.daftar_tabel]
    for narasi in laporan.daftar_narasi:
        for cocok in (*_DARI.finditer(narasi.teks), *_DARI_DEPAN.finditer(narasi.teks)):
            berhasil = _BERHASIL.search(cocok["sisa"])
            if berhasil is None or len(_BERHASIL.findall(cocok["sisa"])) > 1:
                continue
            gagal = bool(_GAGAL.search(cocok["sisa"][: berhasil.end()]))
            wajar = {
                n
                for isi in tabel
                if len(isi) == int(cocok["m"])
                for n in _tercapai(isi, gagal, bool(_LAMPAU.search(narasi.teks)))
            }
            if wajar and int(cocok["n"]) not in wajar:
                disebut = f"“{cocok[0][: cocok.start('sisa') - cocok.start() + berhasil.end()]}”"
                ada = f"tabel dengan {cocok['m']} capaian memuat {' atau '.join(map(str, sorted(wajar)))}"
                yield HitunganSalah(narasi=narasi, disebut=disebut, ada=ada)


def _capaian(baris: Iterable[BarisMakna]) -> Iterator[Fakta]:
    """The achievement of each row that names an indicator."""
    for b in baris:
        if (f := b.fakta(Peran.CAPAIAN)) and f.nilai is not None and b.nama.get(Peran.INDIKATOR):
            yield f


def _tercapai(isi: list[Decimal | None], gagal: bool, lampau: bool) -> set[int]:
    """How many reached their target; where the text tells those above it apart, also only they or only those at it."""
    nilai = [n for n in isi if n is not None]
    if gagal:
        return {sum(n < 100 for n in nilai)}
    banyak = {sum(n >= 100 for n in nilai)}
    if lampau:
        banyak |= {sum(n > 100 for n in nilai), sum(n == 100 for n in nilai)}
    return banyak - ({0} if any(n >= 100 for n in nilai) else set())
