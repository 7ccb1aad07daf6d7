"""Findings of the plan while it is typed: the rules of the stage ``rencana`` over the stored document with unsaved values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, cast

from sakip.exchange.snapshot import load
from sakip.exchange.xlsx.isi import parser_kolom
from sakip.naskah.simpul import Naskah
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Akumulasi, Indikator, JenisIndikator, Nilai, Polaritas
from sakip.rencana.perjanjian import TargetRkt
from sakip.rencana.pohon import Jenis, Simpul
from sakip.reviu.aturan import muat_aturan
from sakip.reviu.jalankan import Pilihan, review
from sakip.reviu.temuan import Tahap, Temuan
from sakip.web.kinerja.mapping import LEMBAR
from sakip.web.kinerja.models import HasilTahun, TahunKinerja

_SEL = re.compile(r" \((?:[^()!]*![A-Z]{1,3}\d+|\(tanpa tempat\)|[A-Z][A-Za-z ]* baris \d+)\)")
"""The place of a value in the workbook, as messages name it: `` (Target!E2)``."""
_KELUARGA = ("REN", "IND", "TRG")
_PILIHAN: Mapping[tuple[type[Any], str], type[Any]] = {
    (Simpul, "jenis"): Jenis,
    (Indikator, "polaritas"): Polaritas,
    (Indikator, "jenis"): JenisIndikator,
    (Indikator, "akumulasi"): Akumulasi,
}
"""Fields that a form gives as text and the domain as a choice."""


@cache
def _pilihan() -> Pilihan:
    return Pilihan(pilih=tuple(a.kode for a in muat_aturan() if a.tahap is Tahap.RENCANA and a.keluarga in _KELUARGA))


def stored_dokumen(tahun_kinerja: TahunKinerja) -> Dokumen | None:
    """The frozen document of the year as last computed; one query. None before the first computation."""
    isi = HasilTahun.objects.filter(tahun_kinerja=tahun_kinerja).values_list("dokumen", flat=True).first()
    return load(bytes(isi)) if isi else None


def plan_findings(dokumen: Dokumen) -> tuple[Temuan, ...]:
    """Everything the rules of the plan find; they read neither figures nor report. Cells of the workbook are left out."""
    temuan = review(dokumen, cast(Pengukuran, None), cast(Naskah, None), _pilihan())
    return without_cells(temuan)


def without_cells(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Findings as a page shows them: a link leads to the entry, so that they need not name its cell in the workbook."""
    return tuple(replace(t, pesan=_SEL.sub("", t.pesan), saran=_SEL.sub("", t.saran)) for t in temuan)


def findings_about(dokumen: Dokumen | None, *daftar_kode: str) -> tuple[Temuan, ...]:
    """The findings about objects of these codes."""
    if dokumen is None:
        return ()
    return tuple(t for t in plan_findings(dokumen) if t.objek in daftar_kode)


def with_node(dokumen: Dokumen, *, kode_lama: str, isi: Mapping[str, Any]) -> Dokumen:
    """The document with a node changed or added. ``isi`` has fields of the domain; ``induk`` is a code."""
    ada = dokumen.pohon.cari(kode_lama) if kode_lama else None
    kode = str(isi.get("kode") or kode_lama)
    if ada is None:
        baru = Simpul(**_milik(Simpul, {"kode": kode, "jenis": Jenis.PROGRAM, "nama": ""} | dict(isi)))
        return replace(dokumen, pohon=replace(dokumen.pohon, daftar_simpul=(*dokumen.pohon.daftar_simpul, baru)))
    daftar = tuple(
        replace(s, **_milik(Simpul, isi)) if s is ada else replace(s, induk=kode) if s.induk == kode_lama else s
        for s in dokumen.pohon.daftar_simpul
    )
    indikator = tuple(replace(i, simpul=kode) if i.simpul == kode_lama else i for i in dokumen.daftar_indikator)
    return replace(dokumen, pohon=replace(dokumen.pohon, daftar_simpul=daftar), daftar_indikator=indikator)


def with_indicator(dokumen: Dokumen, *, kode_lama: str, isi: Mapping[str, Any]) -> Dokumen:
    """The document with an indicator changed or added; ``isi`` as the forms clean it, ``simpul`` a code."""
    bersih = _milik(Indikator, {k: v for k, v in isi.items() if k != "skala"})
    if isi.get("skala"):
        bersih["skala"] = parser_kolom(LEMBAR["Indikator"].kolom("skala"))(isi["skala"])
    elif "skala" in isi:
        bersih["skala"] = ()
    ada = dokumen.indikator(kode_lama) if kode_lama else None
    if ada is None:
        baru = Indikator(**({"kode": kode_lama, "simpul": "", "nama": ""} | bersih))
        return replace(dokumen, daftar_indikator=(*dokumen.daftar_indikator, baru))
    kode = bersih.get("kode", kode_lama)
    if kode != kode_lama:
        bersih.pop("kode")  # other sheets still know it by the old code
    return replace(dokumen, daftar_indikator=tuple(replace(i, **bersih) if i is ada else i for i in dokumen.daftar_indikator))


def with_rkt(dokumen: Dokumen, target: Mapping[str, tuple[Nilai | None, str, str]]) -> Dokumen:
    """The document with RKT targets by indicator code: target, unit of measure, remark."""
    ada = {r.indikator: r for r in dokumen.daftar_rkt}
    hasil = dict(ada)
    for kode, (nilai, satuan, keterangan) in target.items():
        dasar = ada.get(kode) or TargetRkt(indikator=kode, target=None)
        hasil[kode] = replace(dasar, target=nilai, satuan=satuan, keterangan=keterangan)
    return replace(dokumen, daftar_rkt=tuple(hasil.values()))


def _milik(kelas: type[Any], isi: Mapping[str, Any]) -> dict[str, Any]:
    """The entries that are fields of a class, nothing as the field's default."""
    hasil: dict[str, Any] = {}
    for bidang in fields(kelas):
        if bidang.name in isi:
            nilai = isi[bidang.name]
            jenis = _PILIHAN.get((kelas, bidang.name))
            if nilai in (None, "") and jenis:
                continue
            hasil[bidang.name] = jenis(nilai) if jenis else nilai
    if hasil.get("iku", True) is None:
        hasil["iku"] = False
    return hasil
