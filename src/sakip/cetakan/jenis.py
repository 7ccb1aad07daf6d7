"""The kind of a printed table, told from the roles of its columns first and from its caption where they leave it open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sakip.cetakan.makna import JenisTabel, KolomMakna, Peran

_JUDUL: tuple[tuple[JenisTabel, str], ...] = (
    (JenisTabel.RENCANA_AKSI, r"rencana aksi"),
    (JenisTabel.RPJMD, r"rpjmd.*(?:intervensi|dukung)|misi.*tujuan.*sasaran"),
    (JenisTabel.PK, r"perjanjian kinerja|perkin\b|penetapan kinerja"),
    (JenisTabel.RKT, r"rencana (?:kinerja|kerja)(?: tahunan)?|\brkt\b|\brenja\b"),
    (JenisTabel.RENSTRA, r"renstra|rencana strategis|tujuan,? sasaran,? (?:dan )?indikator"),
    (JenisTabel.IKU, r"indikator kinerja utama|\biku\b"),
)


def kind_of(kolom: Sequence[KolomMakna], judul: str) -> JenisTabel:
    """The kind of a table; LAIN where neither columns nor caption tell."""
    ada = {k.peran for k in kolom}
    tahun_target = {k.tahun for k in kolom if k.peran is Peran.TARGET and k.tahun}
    tahun_hasil = {k.tahun for k in kolom if k.peran in (Peran.REALISASI, Peran.CAPAIAN) and k.tahun}
    if Peran.KATEGORI in ada and not ada & {Peran.INDIKATOR, Peran.SASARAN, Peran.PROGRAM, Peran.TUJUAN, Peran.TARGET}:
        return JenisTabel.SKALA
    if ada & {Peran.DEFINISI, Peran.FORMULA}:
        return JenisTabel.IKU
    if ada & {Peran.EFISIENSI, Peran.SEBUTAN_EFISIENSI}:
        return JenisTabel.EFISIENSI
    if ada & {Peran.KEMAJUAN, Peran.TARGET_AKHIR} and ada & {Peran.REALISASI, Peran.KEMAJUAN}:
        return JenisTabel.KEMAJUAN
    if ada & {Peran.STANDAR, Peran.TERHADAP_STANDAR} and Peran.REALISASI in ada:
        return JenisTabel.STANDAR
    if len([k for k in kolom if k.triwulan]) >= 2 and not ada & {Peran.REALISASI, Peran.CAPAIAN}:
        return JenisTabel.RENCANA_AKSI
    if Peran.MENUNJANG in ada and Peran.CAPAIAN in ada:
        return JenisTabel.PENUNJANG
    if ada & {Peran.ANALISIS, Peran.SOLUSI}:
        return JenisTabel.ANALISIS
    if len(tahun_hasil) >= 2:
        return JenisTabel.BANDING
    if Peran.REALISASI in ada or (Peran.CAPAIAN in ada and Peran.REALISASI_ANGGARAN not in ada):
        return JenisTabel.CAPAIAN
    if Peran.REALISASI_ANGGARAN in ada:
        return JenisTabel.ANGGARAN
    if Peran.ANGGARAN in ada:
        return JenisTabel.PROGRAM_ANGGARAN
    if len(tahun_target) >= 3:
        return JenisTabel.RENSTRA
    return _dari_judul(judul, Peran.TARGET in ada)


def _dari_judul(judul: str, ada_target: bool) -> JenisTabel:
    for jenis, pola in _JUDUL:
        if re.search(pola, judul, re.I) and (ada_target or jenis not in (JenisTabel.PK, JenisTabel.RKT, JenisTabel.RENSTRA)):
            return jenis
    return JenisTabel.LAIN
