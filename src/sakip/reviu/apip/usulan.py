"""What data and findings say about an item of the checklist: a proposal with its evidence; a person decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sakip.kernel.angka import format_rupiah
from sakip.pengukuran.akumulasi import nilai_tahun
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.rencana.realisasi import KOSONG
from sakip.reviu.apip.butir import ButirPeriksa, JawabPeriksa, daftar_butir
from sakip.reviu.temuan import Temuan, Tingkat

PALING_BANYAK = 6
"""Findings quoted for one item, the first of each rule; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuktiUsulan:
    """A sentence of evidence, with the code of the rule that found it ("" for a figure)."""

    teks: str
    aturan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UsulanJawaban:
    """The proposal for an item; BELUM where data cannot decide."""

    butir: ButirPeriksa
    jawaban: JawabPeriksa
    daftar_bukti: tuple[BuktiUsulan, ...]


def propose(dokumen: Dokumen, daftar_temuan: Sequence[Temuan]) -> tuple[UsulanJawaban, ...]:
    """A proposal for every item: no where a finding contradicts it, yes where its rules found nothing grave."""
    return tuple(_usulan(b, dokumen, daftar_temuan) for b in daftar_butir())


def _usulan(butir: ButirPeriksa, dokumen: Dokumen, daftar_temuan: Sequence[Temuan]) -> UsulanJawaban:
    milik = [t for t in daftar_temuan if t.kode in butir.aturan or t.keluarga in butir.aturan]
    bukti = [*_angka(butir.data, dokumen), *_temuan(milik)]
    if not butir.aturan:
        jawaban = JawabPeriksa.BELUM
    elif any(t.tingkat is Tingkat.SALAH for t in milik):
        jawaban = JawabPeriksa.TIDAK
    else:
        jawaban = JawabPeriksa.YA
        if not milik:
            bukti.append(BuktiUsulan(teks=f"Tidak ada temuan dari aturan {', '.join(butir.aturan)}."))
    return UsulanJawaban(butir=butir, jawaban=jawaban, daftar_bukti=tuple(bukti))


def _temuan(milik: Sequence[Temuan]) -> Iterator[BuktiUsulan]:
    urut = sorted(milik, key=lambda t: list(Tingkat).index(t.tingkat))
    contoh = {t.kode: t for t in reversed(urut)}
    pilih = sorted(contoh.values(), key=urut.index)[:PALING_BANYAK]
    for t in pilih:
        yield BuktiUsulan(teks=f"{t.tingkat.value.capitalize()}: {t.pesan}", aturan=t.kode)
    if len(urut) > len(pilih):
        yield BuktiUsulan(teks=f"Dan {len(urut) - len(pilih)} temuan lain.")


def _angka(data: str, dokumen: Dokumen) -> Iterator[BuktiUsulan]:
    iku = dokumen.daftar_iku
    match data:
        case "target":
            ada = sum(any(r.indikator == i.kode and r.target is not None for r in dokumen.daftar_rkt) for i in iku)
            yield BuktiUsulan(teks=f"{ada} dari {len(iku)} IKU mempunyai target RKT tahun {dokumen.unit.tahun}.")
        case "capaian":
            aksi = {a.indikator: a.target_triwulan for a in dokumen.daftar_rencana_aksi}
            daftar_nilai = (nilai_tahun(dokumen.realisasi(i.kode), i.akumulasi, aksi.get(i.kode, KOSONG)) for i in iku)
            ada = sum(n.nilai is not None for n in daftar_nilai)
            yield BuktiUsulan(teks=f"{ada} dari {len(iku)} IKU mempunyai realisasi tahun {dokumen.unit.tahun}.")
        case "anggaran":
            program = {s.kode for s in dokumen.pohon.per_jenis(Jenis.PROGRAM)}
            daftar = [a for a in dokumen.daftar_anggaran if a.simpul in program and a.berlaku_rupiah is not None]
            ada = sum(a.realisasi_rupiah is not None for a in daftar)
            total = format_rupiah(sum(a.berlaku_rupiah or 0 for a in daftar))
            yield BuktiUsulan(teks=f"Anggaran {len(daftar)} program berjumlah Rp{total}; {ada} program mempunyai realisasi.")
        case "bukti":
            ada = sum(bool((r := dokumen.realisasi(i.kode)) and r.bukti) for i in iku)
            yield BuktiUsulan(teks=f"{ada} dari {len(iku)} IKU menyebut bukti realisasinya.")
