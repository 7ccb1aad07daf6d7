"""Blocks -> meaning: what a printed report says, each value with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.cetakan.angka_cetak import thousands_mark
from sakip.cetakan.bagian import DAFTAR_DEPAN, contents, headings, is_minor_heading
from sakip.cetakan.baring import stand_up
from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.cetakan.entitas import Kelompok, nama_bersih
from sakip.cetakan.identitas import dates, missions, periods, report_year, reporting_unit
from sakip.cetakan.jenis_naskah import document_kind, kind_note
from sakip.cetakan.keterangan import captions, is_figure_caption
from sakip.cetakan.makna import (
    ENTITAS,
    JenisNaskah,
    JenisTabel,
    JudulCetak,
    LaporanTercetak,
    NamaCetak,
    Narasi,
    Peran,
    TabelMakna,
)
from sakip.cetakan.tabel import Konteks, understand
from sakip.kernel.lokasi import Lokasi

_SEBUT_TABEL = re.compile(r"\btabel\s+((?:[IVXL]+|\d{1,2})(?:[.\-]\d{1,2})+)", re.I)
DARI_PINDAIAN = (
    "Huruf dikenali mesin (OCR) dan tabelnya tidak terbaca: hanya tanggal, periode, dan predikat yang diperiksa. "
    "Cocokkan setiap temuan dengan berkas aslinya."
)
TERPENDEK = 7
"""Letters of a name that a caption can be searched for."""
_SUMBER = re.compile(r"^sumber\s*(?:data)?\s*:", re.I)


def recognize(cetakan: Cetakan) -> LaporanTercetak:
    """The report as understood; total: what is not understood is said in ``tidak_dipahami``, nothing is guessed."""
    blok = cetakan.daftar_blok
    keterangan, dipakai = captions(blok)
    judul = headings(blok, dipakai)
    tahun, unit, jenis = report_year(blok), reporting_unit(blok), document_kind(blok)
    konteks = Konteks(
        tahun=tahun,
        kelompok=Kelompok(unit),
        unit=unit,
        tergabung=cetakan.jenis != "teks",
        ada_perubahan=any(
            isinstance(b, Alinea) and re.search(r"perjanjian kinerja.{0,60}perubahan|perubahan perjanjian kinerja", b.teks, re.I)
            for b in blok
        ),
        ribuan=thousands_mark(sel for b in blok if isinstance(b, TabelCetak) for baris in b.baris for sel in baris),
    )
    daftar_isi = contents(blok)
    tabel = tuple(_tegakkan(blok, tuple(_tabel(blok, keterangan, judul, konteks, {i.lokasi.blok for i in daftar_isi})), konteks))
    bab = _bab(blok, judul)
    return LaporanTercetak(
        cetakan=cetakan,
        unit=unit,
        tahun=tahun,
        daftar_tabel=tabel,
        daftar_narasi=tuple(_narasi(blok, judul, dipakai, bab, tabel, {i.lokasi.blok for i in daftar_isi})),
        daftar_judul=tuple(judul.values()),
        daftar_isi=daftar_isi,
        daftar_tanggal=tuple(dates(blok, bab)),
        daftar_periode=tuple(periods(blok)),
        daftar_misi=missions(blok),
        daftar_nama=tuple(_nama(tabel, konteks)),
        tidak_dipahami=(
            *(((DARI_PINDAIAN, Lokasi()),) if cetakan.dikenali_mesin else ()),
            *_tidak_dipahami(tabel, unit, tahun, jenis),
        ),
        jenis_naskah=jenis,
    )


def _bab(blok: Sequence[BlokCetak], judul: dict[int, JudulCetak]) -> list[str]:
    hasil, kini = [], ""
    for n in range(len(blok)):
        kini = judul[n].bab if n in judul else kini
        hasil.append(kini)
    return hasil


def _tabel(
    blok: Sequence[BlokCetak],
    keterangan: dict[int, tuple[str, str]],
    judul: dict[int, JudulCetak],
    konteks: Konteks,
    isi: set[int],
) -> Iterator[TabelMakna]:
    indeks = 0
    for n, b in enumerate(blok):
        if isinstance(b, TabelCetak) and n not in isi and len(b.baris) > 1:
            nomor, teks = keterangan.get(n) or ("", b.judul or _di_atas(blok, judul, n))
            yield understand(b, blok=n, indeks=indeks, nomor=nomor, judul=teks, konteks=konteks)
            indeks += 1


def _tegakkan(blok: Sequence[BlokCetak], tabel: tuple[TabelMakna, ...], konteks: Konteks) -> Iterator[TabelMakna]:
    """The tables, those on their side as rows: the indicators that the others name tell which one each is about."""
    nama = {
        nama_bersih(n): konteks.kelompok.nomor(Peran.INDIKATOR.value, n)
        for t in tabel
        if t.jenis is not JenisTabel.LAIN
        for b in t.isi
        if len(n := b.nama.get(Peran.INDIKATOR, "")) > TERPENDEK
    }
    for t in tabel:
        cetak = blok[t.blok]
        atas = [b.teks for b in reversed(blok[max(0, t.blok - 4) : t.blok]) if isinstance(b, Alinea) and b.teks]
        yield stand_up(cetak, t, [t.judul, *atas], nama, konteks) if isinstance(cetak, TabelCetak) and nama else t


def _di_atas(blok: Sequence[BlokCetak], judul: dict[int, JudulCetak], n: int) -> str:
    """What an uncaptioned table is about: the lines in capitals above it (an annex's title), or the nearest heading."""
    besar: list[str] = []
    for k in range(n - 1, max(-1, n - 40), -1):
        b = blok[k]
        if isinstance(b, Alinea) and b.teks.isupper() and len(b.teks) > 8 and not b.teks.startswith("NIP"):
            besar.insert(0, b.teks)
        elif besar and isinstance(b, Alinea) and b.teks and not re.match(r"(?i)nomor\b", b.teks):
            break
        if k in judul:
            break
    return " ".join(besar) or next((judul[k].teks for k in range(n - 1, -1, -1) if k in judul), "")


def _narasi(
    blok: Sequence[BlokCetak],
    judul: dict[int, JudulCetak],
    dipakai: frozenset[int],
    bab: Sequence[str],
    tabel: tuple[TabelMakna, ...],
    isi: set[int],
) -> Iterator[Narasi]:
    per_blok = {t.blok: t.indeks for t in tabel}
    per_nomor = {t.nomor: t.indeks for t in reversed(tabel) if t.nomor}
    di_bawah, kepala = None, ""
    for n, b in enumerate(blok):
        if n in per_blok:
            di_bawah = per_blok[n]
        elif n in judul:
            di_bawah, kepala = None, judul[n].teks
        elif kepala.upper() in DAFTAR_DEPAN:
            continue
        elif isinstance(b, Alinea) and n not in dipakai and n not in isi and b.teks and not is_figure_caption(b.teks):
            if is_minor_heading(blok, n):
                di_bawah = None
            disebut = tuple(per_nomor[s] for s in _SEBUT_TABEL.findall(b.teks) if s in per_nomor)
            yield Narasi(
                teks=b.teks,
                lokasi=Lokasi(lembar=f"“{b.teks[:60]}{'…' if len(b.teks) > 60 else ''}”", blok=n, halaman=b.halaman),
                bab=bab[n],
                judul=kepala,
                tentang=disebut or ((di_bawah,) if di_bawah is not None and not _SUMBER.match(b.teks) else ()),
            )


def _nama(tabel: tuple[TabelMakna, ...], konteks: Konteks) -> Iterator[NamaCetak]:
    for t in tabel:
        for kolom in t.kolom(*ENTITAS):
            for baris in t.isi:
                teks = nama_bersih(baris.sel[kolom.indeks]) if kolom.indeks < len(baris.sel) else ""
                if teks:
                    nomor = konteks.kelompok.nomor(kolom.peran.value, teks)
                    yield NamaCetak(peran=kolom.peran, teks=teks, entitas=nomor, lokasi=t.sel(baris, kolom))


def _tidak_dipahami(tabel: tuple[TabelMakna, ...], unit: str, tahun: int, jenis: JenisNaskah) -> Iterator[tuple[str, Lokasi]]:
    if catatan := kind_note(jenis):
        yield catatan, Lokasi()
    if not unit:
        yield "Nama unit kerja pelapor tidak ditemukan.", Lokasi()
    if not tahun:
        yield "Tahun laporan tidak ditemukan.", Lokasi()
    for t in tabel if jenis not in (JenisNaskah.SKM, JenisNaskah.LHE) else ():
        if t.jenis is JenisTabel.LAIN and len(t.daftar_kolom) > 2:
            yield f"{t.sebutan[:1].upper()}{t.sebutan[1:]} tidak dikenali jenisnya; selain jumlahnya tidak diperiksa.", t.lokasi
