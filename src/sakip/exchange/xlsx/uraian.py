"""A document as rows of the workbook's sheets, the reverse of reading: what the writer, the web and comparisons work on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.exchange.xlsx.kisi import tahun_periode
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, PENGATURAN, UNIT
from sakip.exchange.xlsx.lembar.indikator import INDIKATOR, TARGET
from sakip.exchange.xlsx.lembar.kinerja import (
    ANALISIS,
    FIELD_TRIWULAN,
    KINERJA_LALU,
    PENDUKUNG,
    REALISASI,
    RENCANA_AKSI,
    STANDAR,
)
from sakip.exchange.xlsx.lembar.lain import DASAR_HUKUM, ISU, NARASI, ORGANISASI, PEMBANDING, TIM
from sakip.exchange.xlsx.lembar.perjanjian import PK, PK_TARGET, RKT
from sakip.exchange.xlsx.lembar.pohon import JENIS_PROGRAM, JENIS_RENSTRA, JENIS_RPJMD, PROGRAM, RENSTRA, RPJMD
from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, TingkatSkala
from sakip.rencana.realisasi import Realisasi, RencanaAksi, Triwulanan
from sakip.rencana.unit import KelasKategori

BarisUrai = dict[Any, Any]
"""One row: every column's field (in sheet Target also the years, as int) to the domain's value; None is an empty cell."""
_Berlokasi = tuple[BarisUrai, Lokasi]
_FIELD_ANGGARAN = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")
PILIHAN_YA = ("ya", "tidak")


def rows_of(dokumen: Dokumen) -> dict[str, Any]:
    """All sheets in the order of the workbook: a dict for a form sheet, a list of dicts for a table.

    ``read_rows`` of it gives the document back. Values are str, int, Decimal, bool or date; scales are text as in a cell.
    """
    semua = dict(_uraikan(dokumen))
    return {s.nama: semua[s.nama][0][0] if s.formulir else [isi for isi, _ in semua[s.nama]] for s in DAFTAR_LEMBAR}


def places_of(dokumen: Dokumen) -> dict[str, Any]:
    """Where the rows of ``rows_of`` came from: field to ``Lokasi`` for a form sheet, a list parallel to the rows for a table."""
    tempat: dict[str, Any] = {nama: [lokasi for _, lokasi in daftar] for nama, daftar in _uraikan(dokumen)}
    for lembar in (UNIT, PENGATURAN):
        tempat[lembar.nama] = {f: lokasi for f, lokasi in dokumen.unit.lokasi_field if lokasi.lembar == lembar.nama}
    return tempat


def _uraikan(dokumen: Dokumen) -> Iterator[tuple[str, list[_Berlokasi]]]:
    sumber: tuple[tuple[Lembar, Iterable[Any]], ...] = (
        (UNIT, (dokumen.unit,)),
        (INDIKATOR, dokumen.daftar_indikator),
        (RKT, dokumen.daftar_rkt),
        (PK, dokumen.daftar_pk),
        (KINERJA_LALU, dokumen.daftar_kinerja_lalu),
        (STANDAR, dokumen.daftar_standar),
        (ANALISIS, dokumen.daftar_analisis),
        (PENDUKUNG, dokumen.daftar_pendukung),
        (ORGANISASI, dokumen.daftar_jabatan),
        (ISU, dokumen.daftar_isu),
        (DASAR_HUKUM, dokumen.daftar_dasar_hukum),
        (TIM, dokumen.daftar_tim),
        (NARASI, dokumen.daftar_narasi),
        (PEMBANDING, dokumen.daftar_pembanding),
    )
    for lembar, isi in sumber:
        yield lembar.nama, [(_baris(lembar, benda), benda.lokasi) for benda in isi]
    yield PENGATURAN.nama, [(_baris(PENGATURAN, dokumen.unit.pengaturan), dokumen.unit.lokasi)]
    yield from _pohon(dokumen)
    yield TARGET.nama, [(_target(i), i.lokasi_target) for i in dokumen.daftar_indikator if _bertarget(i)]
    yield PK_TARGET.nama, list(_pk_target(dokumen))
    yield RENCANA_AKSI.nama, [_bertriwulan(RENCANA_AKSI, r, r.target_triwulan) for r in dokumen.daftar_rencana_aksi]
    yield REALISASI.nama, [_bertriwulan(REALISASI, r, r.triwulan) for r in dokumen.daftar_realisasi]


def _bertriwulan(lembar: Lembar, benda: RencanaAksi | Realisasi, triwulan: Triwulanan) -> _Berlokasi:
    return _baris(lembar, benda) | dict(zip(FIELD_TRIWULAN, triwulan, strict=True)), benda.lokasi


def _baris(lembar: Lembar, benda: Any) -> BarisUrai:
    return {k.field: _sel(k, getattr(benda, k.field, None)) for k in lembar.daftar_kolom}


def _sel(kolom: Kolom, nilai: Any) -> Any:
    if nilai == "" or nilai == () or (nilai == 0 and kolom.jenis is JenisIsi.TAHUN):
        return None
    if isinstance(nilai, Enum):
        return nilai.value
    return teks_isi(nilai) if isinstance(nilai, tuple) else nilai


def _pohon(dokumen: Dokumen) -> Iterator[tuple[str, list[_Berlokasi]]]:
    for lembar, jenis in ((RPJMD, JENIS_RPJMD), (RENSTRA, JENIS_RENSTRA)):
        yield lembar.nama, [(_baris(lembar, s), s.lokasi) for s in dokumen.pohon.daftar_simpul if s.jenis in jenis]
    daftar = [s for s in dokumen.pohon.daftar_simpul if s.jenis in JENIS_PROGRAM]
    yield PROGRAM.nama, [(_baris(PROGRAM, s) | _anggaran(dokumen, s.kode), s.lokasi) for s in daftar]


def _anggaran(dokumen: Dokumen, kode: str) -> BarisUrai:
    anggaran = dokumen.anggaran(kode)
    return {f: _sel(PROGRAM.kolom(f), getattr(anggaran, f, None)) for f in _FIELD_ANGGARAN}


def _bertarget(indikator: Indikator) -> bool:
    return bool(indikator.target_renstra) or indikator.baseline is not None or indikator.baseline_tahun is not None


def _target(indikator: Indikator) -> BarisUrai:
    isi = {"indikator": indikator.kode, "baseline_tahun": indikator.baseline_tahun, "baseline": indikator.baseline}
    return {**isi, **dict(indikator.target_renstra)}


def _pk_target(dokumen: Dokumen) -> Iterator[_Berlokasi]:
    for pk in dokumen.daftar_pk:
        for t in pk.daftar_target:
            target = "-" if t.target is None else t.target
            isi = {"versi": pk.versi, "indikator": t.indikator, "target": target, "keterangan": t.keterangan or None}
            yield isi, t.lokasi


def daftar_tahun(dokumen: Dokumen) -> tuple[int, ...]:
    """The year columns of sheet Target: the years of the Renstra and those of the targets."""
    tahun = {t for i in dokumen.daftar_indikator for t, _ in i.target_renstra}
    return tuple(sorted(tahun | set(tahun_periode(dokumen.unit.periode_awal, dokumen.unit.periode_akhir))))


def teks_isi(nilai: Any) -> str:
    """A domain value as the text of a cell, in the form the reader takes."""
    if isinstance(nilai, bool):
        return PILIHAN_YA[not nilai]
    if isinstance(nilai, (int, Decimal)):
        return _teks_angka(nilai)
    if isinstance(nilai, tuple):
        return "; ".join(_teks_tingkat(t) for t in nilai)
    return str(nilai)


def _teks_angka(nilai: int | Decimal) -> str:
    return format(Decimal(nilai), "f").replace(".", ",")


def _teks_tingkat(tingkat: TingkatSkala | KelasKategori) -> str:
    if isinstance(tingkat, TingkatSkala):
        return tingkat.label if tingkat.skor is None else f"{tingkat.label}={_teks_angka(tingkat.skor)}"
    bawah = _teks_angka(tingkat.bawah)
    return f"{tingkat.label} >={bawah}" if tingkat.atas is None else f"{tingkat.label} {bawah}-{_teks_angka(tingkat.atas)}"
