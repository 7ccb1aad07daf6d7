"""Comparing the targets of one indicator along the chain Renstra, RKT, PK, measurement."""

from __future__ import annotations

from decimal import Decimal

from sakip.kernel.angka import format_angka
from sakip.kernel.kosakata import cari_frasa, daftar_kata, ratakan
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai, Polaritas
from sakip.rencana.pohon import Jenis

JENIS_STRATEGIS = (Jenis.TUJUAN, Jenis.SASARAN)
JENIS_RENSTRA = (Jenis.TUJUAN, Jenis.SASARAN, Jenis.PROGRAM)
_SEJUTA = Decimal(1_000_000)


def tampil(nilai: Nilai | None) -> str:
    """A target as a message shows it: ``87,15``, ``BB``, ``(kosong)``."""
    if nilai is None:
        return "(kosong)"
    return format_angka(nilai) if isinstance(nilai, Decimal) else nilai


def sama(satu: Nilai | None, dua: Nilai | None) -> bool:
    """Equal numbers, or equal labels whatever their case."""
    if isinstance(satu, str) and isinstance(dua, str):
        return satu.strip().casefold() == dua.strip().casefold()
    return satu == dua


def lebih_buruk(indikator: Indikator, nilai: Nilai | None, acuan: Nilai | None) -> bool:
    """True where ``nilai`` promises less than ``acuan`` by the indicator's polarity or scale; False where that cannot be said."""
    if isinstance(nilai, Decimal) and isinstance(acuan, Decimal):
        if indikator.polaritas is Polaritas.MINIMUM:
            return nilai > acuan
        return nilai < acuan if indikator.polaritas is Polaritas.MAKSIMUM else nilai != acuan
    if isinstance(nilai, str) and isinstance(acuan, str):
        urutan = [t.label.casefold() for t in indikator.skala]
        a, b = nilai.strip().casefold(), acuan.strip().casefold()
        return a in urutan and b in urutan and urutan.index(a) > urutan.index(b)
    return False


def bersatuan(indikator: Indikator, daftar: str) -> bool:
    """True where the indicator's unit is in a word list (``satuan_persen``, ``satuan_uang``)."""
    return ratakan(indikator.satuan) in {ratakan(s) for s in daftar_kata(daftar)}


def berawalan(indikator: Indikator, daftar: str) -> bool:
    """True where the indicator's name begins with a word of a list (``awalan_persen``)."""
    kata = ratakan(indikator.nama).split()
    return bool(kata) and kata[0] in daftar_kata(daftar)


def persen(indikator: Indikator) -> bool:
    """True where the indicator is a percentage, by its unit or its name."""
    return bersatuan(indikator, "satuan_persen") or berawalan(indikator, "awalan_persen")


def rupiah_sebagai_target(dokumen: Dokumen, indikator: Indikator, nilai: Nilai | None) -> bool:
    """True where a target of a non-money indicator is an amount of rupiah: its node's budget, or a percentage of a million."""
    uang_memang = bersatuan(indikator, "satuan_uang") or cari_frasa(indikator.nama, ("rupiah", "nilai rp"))
    if not isinstance(nilai, Decimal) or uang_memang:
        return False
    if persen(indikator) and nilai >= _SEJUTA:
        return True
    anggaran = dokumen.anggaran(indikator.simpul)
    uang = (anggaran.sebelum_rupiah, anggaran.sesudah_rupiah, anggaran.realisasi_rupiah) if anggaran else ()
    return nilai >= 10_000 and any(u is not None and nilai == u for u in uang)


def target_tahunan(dokumen: Dokumen, kode: str) -> tuple[Nilai | None, str]:
    """The year's target and the document that states it: PK in force, else RKT, else Renstra; (None, "") if none does."""
    pk = dokumen.pk_berlaku()
    janji = pk.target(kode) if pk else None
    if pk and janji and janji.target is not None:
        return janji.target, f"PK versi {pk.versi}"
    rkt = dokumen.target_rkt(kode)
    if rkt and rkt.target is not None:
        return rkt.target, "RKT"
    indikator = dokumen.indikator(kode)
    renstra = indikator.target_tahun(dokumen.unit.tahun) if indikator else None
    return (renstra, "Renstra") if renstra is not None else (None, "")
