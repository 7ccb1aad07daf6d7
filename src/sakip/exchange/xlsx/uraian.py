"""A document as rows of the workbook's sheets: sheet name to row dicts (field or year to value), the reverse of reading."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sakip.exchange.xlsx.bentuk import Lembar
from sakip.exchange.xlsx.kisi import tahun_periode
from sakip.exchange.xlsx.lembar import PENGATURAN, UNIT
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
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator

BarisUrai = dict[Any, Any]


def uraikan(dokumen: Dokumen) -> dict[str, list[BarisUrai]]:
    """All sheets; a form sheet has one row. Values are the domain's; None and "" stand for an empty cell."""
    sumber: dict[str, tuple[Lembar, Iterable[Any]]] = {
        s.nama: (s, isi)
        for s, isi in (
            (UNIT, (dokumen.unit,)),
            (PENGATURAN, (dokumen.unit.pengaturan,)),
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
    }
    return {
        **{nama: [_baris(s, benda) for benda in isi] for nama, (s, isi) in sumber.items()},
        **_pohon(dokumen),
        TARGET.nama: [b for i in dokumen.daftar_indikator if (b := _target(i))],
        PK_TARGET.nama: [
            {
                "versi": pk.versi,
                "indikator": t.indikator,
                "target": "-" if t.target is None else t.target,
                "keterangan": t.keterangan,
            }
            for pk in dokumen.daftar_pk
            for t in pk.daftar_target
        ],
        RENCANA_AKSI.nama: [
            _baris(RENCANA_AKSI, r) | dict(zip(FIELD_TRIWULAN, r.target_triwulan, strict=True))
            for r in dokumen.daftar_rencana_aksi
        ],
        REALISASI.nama: [
            _baris(REALISASI, r) | dict(zip(FIELD_TRIWULAN, r.triwulan, strict=True)) for r in dokumen.daftar_realisasi
        ],
    }


def _baris(lembar: Lembar, benda: Any) -> BarisUrai:
    return {k.field: getattr(benda, k.field, None) for k in lembar.daftar_kolom}


def _pohon(dokumen: Dokumen) -> dict[str, list[BarisUrai]]:
    hasil: dict[str, list[BarisUrai]] = {}
    for lembar, jenis in ((RPJMD, JENIS_RPJMD), (RENSTRA, JENIS_RENSTRA), (PROGRAM, JENIS_PROGRAM)):
        hasil[lembar.nama] = [_baris(lembar, s) for s in dokumen.pohon.daftar_simpul if s.jenis in jenis]
    anggaran = {a.simpul: a for a in dokumen.daftar_anggaran}
    field_anggaran = ("sebelum_rupiah", "sesudah_rupiah", "realisasi_rupiah", "sumber_dana")
    for baris in hasil[PROGRAM.nama]:
        baris.update({f: getattr(anggaran.get(baris["kode"]), f, None) for f in field_anggaran})
    return hasil


def _target(indikator: Indikator) -> BarisUrai:
    if not indikator.target_renstra and indikator.baseline is None and indikator.baseline_tahun is None:
        return {}
    isi = {"indikator": indikator.kode, "baseline_tahun": indikator.baseline_tahun, "baseline": indikator.baseline}
    return {**isi, **dict(indikator.target_renstra)}


def daftar_tahun(dokumen: Dokumen) -> tuple[int, ...]:
    """The year columns of sheet Target: the years of the Renstra and those of the targets."""
    tahun = {t for i in dokumen.daftar_indikator for t, _ in i.target_renstra}
    return tuple(sorted(tahun | set(tahun_periode(dokumen.unit.periode_awal, dokumen.unit.periode_akhir))))
