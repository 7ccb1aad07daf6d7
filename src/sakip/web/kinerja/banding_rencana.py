"""Two versions of a plan side by side: what was added, changed and removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sakip.kernel.angka import format_angka
from sakip.web.audit.catat import as_text
from sakip.web.kinerja.models import Indikator, Rencana, Simpul

_BIDANG_SIMPUL = ("jenis", "nama", "penanggung_jawab")
_BIDANG_INDIKATOR = (
    "nama", "satuan", "polaritas", "jenis", "akumulasi", "iku", "definisi", "alasan", "formulasi", "sumber_data",
    "penanggung_jawab", "batas_bawah", "batas_atas", "skala", "baseline_tahun", "baseline",
)  # fmt: skip
Isi = dict[str, tuple[str, dict[str, str]]]
"""By code: the name, and the compared entries by label as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbedaan:
    """One object that differs. ``status`` is ``ditambah``, ``dihapus`` or ``diubah``; ``rincian`` (label, before, after)."""

    apa: str
    kode: str
    nama: str
    status: str
    rincian: tuple[tuple[str, str, str], ...] = ()


def compare_plans(lama: Rencana, baru: Rencana) -> tuple[Perbedaan, ...]:
    """Differences of nodes, then of indicators with their targets, by code."""
    return (*_beda("Simpul", _simpul(lama), _simpul(baru)), *_beda("Indikator", _indikator(lama), _indikator(baru)))


def _simpul(rencana: Rencana) -> Isi:
    hasil: Isi = {}
    for s in Simpul.objects.filter(rencana=rencana).select_related("induk"):
        hasil[s.kode] = (f"{s.jenis}: {s.nama}", _isi(s, _BIDANG_SIMPUL) | {"induk": s.induk.kode if s.induk else ""})
    return hasil


def _indikator(rencana: Rencana) -> Isi:
    hasil: Isi = {}
    for i in Indikator.objects.filter(rencana=rencana).select_related("simpul").prefetch_related("daftar_target"):
        target = {f"target {t.tahun}": _teks(t.nilai) for t in i.daftar_target.all()}
        hasil[i.kode] = (i.nama, _isi(i, _BIDANG_INDIKATOR) | {"simpul": i.simpul.kode} | target)
    return hasil


def _isi(objek: Simpul | Indikator, bidang: tuple[str, ...]) -> dict[str, str]:
    return {str(objek._meta.get_field(b).verbose_name): _teks(getattr(objek, b)) for b in bidang}  # type: ignore[union-attr]


def _teks(nilai: Any) -> str:
    return format_angka(nilai) if hasattr(nilai, "quantize") else as_text(nilai) or ""


def _beda(apa: str, lama: Isi, baru: Isi) -> list[Perbedaan]:
    hasil = [Perbedaan(apa=apa, kode=k, nama=n, status="dihapus") for k, (n, _) in lama.items() if k not in baru]
    for kode, (nama, isi) in baru.items():
        if kode not in lama:
            hasil.append(Perbedaan(apa=apa, kode=kode, nama=nama, status="ditambah"))
        elif rincian := _rincian(lama[kode][1], isi):
            hasil.append(Perbedaan(apa=apa, kode=kode, nama=nama, status="diubah", rincian=rincian))
    return hasil


def _rincian(lama: Mapping[str, str], baru: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    return tuple((k, lama.get(k, ""), baru.get(k, "")) for k in {**lama, **baru} if lama.get(k, "") != baru.get(k, ""))
