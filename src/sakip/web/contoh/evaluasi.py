"""Evaluations of the demo kabupaten: last year's finished with recommendations, this year's at every step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from sakip.evaluasi.kerangka import Subkomponen, daftar_subkomponen
from sakip.evaluasi.nilai import propose_grade
from sakip.web.contoh.orang import Pelaku
from sakip.web.evaluasi.actions.isi import add_recommendation, change_recommendation, save_head, save_sub, start
from sakip.web.evaluasi.actions.langkah import step
from sakip.web.evaluasi.models import Evaluasi
from sakip.web.instansi.models import Instansi, Pengguna, UnitKerja

LALU, KINI = 2022, 2023
_TAHAP = ("mandiri", "diajukan", "dinilai", "kendali", "selesai")
_BUKTI = {
    "1.a": "Renstra 2021–2026, RKT, dan perjanjian kinerja",
    "1.b": "Pohon kinerja dan definisi operasional indikator",
    "1.c": "Rencana aksi dan notula pemantauan triwulanan",
    "2.a": "Pedoman pengumpulan data kinerja",
    "2.b": "Laporan realisasi triwulan dan notula rapat pimpinan",
    "2.c": "Notula rapat evaluasi dan perubahan anggaran",
    "3.a": "LKjIP dan bukti penyampaiannya",
    "3.b": "LKjIP Bab III",
    "3.c": "Notula pembahasan LKjIP",
    "4.a": "Surat tugas evaluasi internal",
    "4.b": "Kertas kerja evaluasi internal",
    "4.c": "Daftar tindak lanjut rekomendasi",
}
_BELUM_ADA = "Belum ada buktinya."
_BELUM_TERBUKTI = "Bukti yang disebut belum menunjukkan hal ini."
_PENANDA = {
    "tempat": "Contoh",
    "ruang_lingkup": "Perencanaan, pengukuran, pelaporan, dan evaluasi akuntabilitas kinerja internal.",
    "jabatan_penanda": "Inspektur Kabupaten Contoh",
    "nama_penanda": "Dina Rekaan, S.E.",
}
Rekomendasi = tuple[str, str, str, date, str, str]
"""Component, what, who, until, what was done and its proof ("" for nothing yet)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rancangan:
    """One evaluation to plant, up to a step of ``_TAHAP``; ``mutu``: the share of criteria that are met."""

    unit: str
    tahun: int
    sampai: str
    mutu: float
    banyak: int = 12
    """Sub-components that are filled at the last step."""
    rekomendasi: Sequence[Rekomendasi] = field(default=())
    nomor: int = 0

    def mencapai(self, tahap: str) -> bool:
        """Whether it goes as far as a step."""
        return _TAHAP.index(self.sampai) >= _TAHAP.index(tahap)


def plant_evaluations(instansi: Instansi, pelaku: Pelaku, *, selesai: bool) -> None:
    """The finished evaluations, or the others, of the units that exist."""
    unit = {u.kode: u for u in UnitKerja.objects.filter(instansi=instansi).select_related("instansi")}
    for rancangan in _plans(timezone.localdate()):
        if rancangan.unit in unit and (rancangan.sampai == "selesai") == selesai:
            _plant(unit[rancangan.unit], rancangan, pelaku)


def _plans(hari: date) -> tuple[Rancangan, ...]:
    dinas = "dinas-kependudukan-dan-pencatatan-sipil"
    return (
        Rancangan(unit="kecamatan-bluto", tahun=LALU, sampai="selesai", mutu=0.86, nomor=21, rekomendasi=_recommended(hari, 40)),
        Rancangan(unit="dinas-pendidikan", tahun=LALU, sampai="selesai", mutu=0.8, nomor=22, rekomendasi=_recommended(hari, -9)),
        Rancangan(unit="dinas-kesehatan", tahun=LALU, sampai="selesai", mutu=0.66, nomor=23, rekomendasi=_recommended(hari, 5)),
        Rancangan(unit=dinas, tahun=LALU, sampai="selesai", mutu=0.94, nomor=24, rekomendasi=_recommended(hari, 0)[:1]),
        Rancangan(unit="kecamatan-bluto", tahun=KINI, sampai="kendali", mutu=0.9, rekomendasi=_recommended(hari, 120)[1:]),
        Rancangan(unit="dinas-pendidikan", tahun=KINI, sampai="mandiri", mutu=0.84, banyak=5),
        Rancangan(unit="dinas-kesehatan", tahun=KINI, sampai="diajukan", mutu=0.74),
        Rancangan(unit=dinas, tahun=KINI, sampai="dinilai", mutu=0.92, banyak=7),
        Rancangan(
            unit="kecamatan-arungpura", tahun=KINI, sampai="selesai", mutu=0.72, nomor=41, rekomendasi=_recommended(hari, 30)
        ),
    )


def _recommended(hari: date, sisa: int) -> tuple[Rekomendasi, ...]:
    """One that is done, one under way until ``sisa`` days from now, two later."""
    return (
        ("1", "Menyelaraskan definisi operasional IKU dengan rumus penghitungannya.", "Sekretaris", hari - timedelta(days=60),
         "Definisi operasional tiga IKU diperbaiki.", "Keputusan kepala unit kerja tentang IKU"),
        ("2", "Memakai hasil pemantauan triwulan untuk menyesuaikan rencana aksi.", "Kepala Subbagian Program",
         hari + timedelta(days=sisa), "", ""),
        ("3", "Menambahkan perbandingan dengan capaian nasional dalam LKjIP.", "Kepala Subbagian Program",
         hari + timedelta(days=sisa + 45), "", ""),
        ("4", "Melaksanakan evaluasi internal berjenjang dengan kertas kerja yang seragam.", "Sekretaris",
         hari + timedelta(days=sisa + 60), "", ""),
    )  # fmt: skip


def _plant(unit: UnitKerja, r: Rancangan, pelaku: Pelaku) -> None:
    acak, perencana = Random(f"{r.unit} {r.tahun}"), pelaku.perencana(r.unit)
    evaluasi = start(unit=unit, tahun=r.tahun, by=perencana)
    mandiri = {s.kode: _self_assess(acak, s, r.mutu) for s in daftar_subkomponen()}
    _save(evaluasi, mandiri, r.banyak if r.sampai == "mandiri" else 12, "mandiri", perencana)
    if r.mencapai("diajukan"):
        evaluasi = step(evaluasi=evaluasi, langkah="ajukan", alasan="", by=perencana)
    if r.mencapai("dinilai"):
        _grade(evaluasi, {kode: _judge(acak, isi) for kode, isi in mandiri.items()}, r, pelaku)
    if r.mencapai("kendali"):
        evaluasi = step(evaluasi=evaluasi, langkah="teruskan", alasan="", by=pelaku.evaluator)
    if r.mencapai("selesai"):
        evaluasi = step(evaluasi=evaluasi, langkah="selesai", alasan="", by=pelaku.inspektorat)
        _follow_up(evaluasi, r, perencana)


def _self_assess(acak: Random, sub: Subkomponen, mutu: float) -> dict[str, dict[str, str]]:
    """What the unit answers: a little better than it is."""
    hasil = {}
    for k in sub.daftar_kriteria:
        ya = acak.random() < mutu + 0.06
        hasil[k.kode] = {"mandiri": "ya", "bukti": _BUKTI[sub.kode]} if ya else {"mandiri": "tidak", "bukti": ""}
    return hasil


def _judge(acak: Random, jawaban: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """What the evaluator answers: some of what the unit claims is not proven."""
    hasil = {}
    for kode, isi in jawaban.items():
        ragu = isi["mandiri"] == "ya" and acak.random() < 0.1
        catatan = _BELUM_TERBUKTI if ragu else _BELUM_ADA if isi["mandiri"] == "tidak" else ""
        hasil[kode] = {"evaluator": "tidak" if ragu else isi["mandiri"], "catatan": catatan}
    return hasil


def _save(evaluasi: Evaluasi, isi: Mapping[str, Any], banyak: int, bidang: str, by: Pengguna) -> None:
    """Answers of the first sub-components, each with the grade their share gives."""
    for kode, jawaban in list(isi.items())[:banyak]:
        tidak = [k for k, j in jawaban.items() if j[bidang] == "tidak"]
        nilai = propose_grade(len(jawaban) - len(tidak), len(jawaban))
        isi_nilai = {bidang: nilai.kode if nilai else ""}
        if bidang == "evaluator" and tidak:
            isi_nilai["alasan"] = f"Kriteria {', '.join(tidak)} belum terpenuhi."
        save_sub(evaluasi=evaluasi, subkomponen=kode, jawaban=jawaban, nilai=isi_nilai, status=evaluasi.status, by=by)


def _grade(evaluasi: Evaluasi, putusan: Mapping[str, Any], r: Rancangan, pelaku: Pelaku) -> None:
    by = pelaku.evaluator
    _save(evaluasi, putusan, r.banyak, "evaluator", by)
    for komponen, uraian, siapa, batas, _, _ in r.rekomendasi:
        add_recommendation(evaluasi=evaluasi, komponen=komponen, uraian=uraian, penanggung_jawab=siapa, batas=batas, by=by)
    if r.nomor:
        tanggal = date(r.tahun + 1, 8, 15)
        save_head(evaluasi=evaluasi, dilihat=None, by=by, nomor=f"700/{r.nomor}/LHE/{tanggal.year}", tanggal=tanggal, **_PENANDA)


def _follow_up(evaluasi: Evaluasi, r: Rancangan, by: Pengguna) -> None:
    """What the unit has done so far: the first with its proof, the second under way."""
    for n, (baris, (*_, tindak, bukti)) in enumerate(zip(evaluasi.daftar_rekomendasi.all(), r.rekomendasi, strict=True)):
        if tindak:
            isi = {"status": "selesai", "tindak_lanjut": tindak, "bukti": bukti}
            change_recommendation(rekomendasi=baris, dilihat=None, by=by, **isi)
        elif n == 1:
            isi = {"status": "berjalan", "tindak_lanjut": "Rapat pemantauan triwulan dijadwalkan."}
            change_recommendation(rekomendasi=baris, dilihat=None, by=by, **isi)
