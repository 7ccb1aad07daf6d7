"""A figure as another document states it, held against the computed one at the number of decimals it was printed with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal

from sakip.kernel.angka import bulatkan, format_angka
from sakip.pengukuran.capaian import capaian_indikator
from sakip.pengukuran.hasil import AngkaTerhitung, Pengukuran
from sakip.pengukuran.pecahan import bagi, persen
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator, Nilai, Polaritas
from sakip.rencana.realisasi import AngkaPembanding

UKURAN_UANG = ("anggaran sebelum", "anggaran sesudah", "realisasi anggaran")
UKURAN_CAPAIAN = ("capaian persen", "kemajuan persen", "rata-rata capaian persen")
_AWALAN = {
    "anggaran sebelum": "anggaran-sebelum",
    "anggaran sesudah": "anggaran",
    "realisasi anggaran": "realisasi-anggaran",
    "serapan persen": "serapan",
    "capaian persen": "capaian",
    "kemajuan persen": "kemajuan",
    "rata-rata capaian persen": "capaian",
    "efisiensi": "efisiensi",
}
_OPERAN = {
    "serapan persen": ("realisasi anggaran", "anggaran sesudah"),
    "capaian persen": ("realisasi", "target"),
    "kemajuan persen": ("realisasi", "target akhir"),
}
_BATAS = (Decimal(100), Decimal(110), Decimal(120), Decimal(150))


@dataclass(frozen=True, slots=True, kw_only=True)
class Terhitung:
    """What a stated figure should be, unrounded, and whence; ``lain``: what other customs make of the same operands."""

    nilai: Decimal
    asal: str
    lain: tuple[tuple[Decimal, str], ...] = ()


def desimal(nilai: Decimal) -> int:
    """How many decimals a figure was printed with."""
    eksponen = nilai.as_tuple().exponent
    return max(0, -eksponen) if isinstance(eksponen, int) else 0


def tampil(nilai: Decimal) -> str:
    """A figure as it was printed: its own decimals."""
    return format_angka(nilai, desimal(nilai))


def cocok(nilai: Decimal, hitung: Decimal) -> bool:
    """True where the printed figure is the computed one, rounded half-up to the printed decimals."""
    return bulatkan(hitung, desimal(nilai)) == nilai


def aturan_lain(nilai: Decimal, hitung: Terhitung) -> str:
    """The other rule that explains a printed figure (truncation, a cap, another formula), "" if none does."""
    if hitung.nilai.quantize(Decimal(1).scaleb(-desimal(nilai)), rounding=ROUND_DOWN) == nilai:
        return "dipotong, bukan dibulatkan setengah ke atas"
    if nilai in _BATAS and hitung.nilai > nilai:
        return f"dibatasi paling tinggi {format_angka(nilai)}"
    return next((cara for angka, cara in hitung.lain if cocok(nilai, angka)), "")


def kode_angka(dokumen: Dokumen, angka: AngkaPembanding) -> str:
    """The code of the computed figure that a stated one speaks of; "" where none is computed."""
    awalan = _AWALAN.get(angka.ukuran, "")
    if not awalan:
        return ""
    if angka.ukuran == "capaian persen" and angka.tahun not in (None, dokumen.unit.tahun):
        return f"lalu:{angka.objek}:{angka.tahun}"
    if angka.tahun not in (None, dokumen.unit.tahun):
        return ""
    return f"{awalan}:{angka.objek or 'unit'}"


def terhitung(dokumen: Dokumen, pengukuran: Pengukuran, angka: AngkaPembanding) -> Terhitung | None:
    """What the figure should be: from the operands stated at the same place, else as the workbook computes it."""
    if angka.ukuran in _OPERAN:
        sebelah = {
            a.ukuran: a.nilai
            for a in dokumen.daftar_pembanding
            if (a.tempat, a.objek, a.tahun) == (angka.tempat, angka.objek, angka.tahun)
        }
        atas, bawah = (sebelah.get(u) for u in _OPERAN[angka.ukuran])
        if isinstance(atas, Decimal) and isinstance(bawah, Decimal):
            return _dari_operan(dokumen, angka, atas, bawah)
    hasil = pengukuran.angka.get(kode_angka(dokumen, angka))
    if hasil is None or hasil.angka is None:
        return None
    lain = [] if hasil.mentah is None else [(hasil.mentah, "sebelum batas capaian yang ditetapkan di Pengaturan")]
    indikator, diukur = dokumen.indikator(angka.objek), pengukuran.indikator.get(angka.objek)
    if angka.ukuran == "capaian persen" and indikator and diukur and angka.tahun in (None, dokumen.unit.tahun):
        lain += _rumus_lain(dokumen, indikator, diukur.target, diukur.realisasi)
    if angka.ukuran == "efisiensi":
        lain += _operan_bulat(dokumen, hasil)
    return Terhitung(nilai=hasil.angka, asal="hasil hitungan buku kerja", lain=tuple(lain))


def _dari_operan(dokumen: Dokumen, angka: AngkaPembanding, atas: Decimal, bawah: Decimal) -> Terhitung | None:
    """By the indicator's own formula and the cap in force where the object is an indicator, else the quotient."""
    indikator = dokumen.indikator(angka.objek)
    if indikator is None or angka.ukuran == "serapan persen":
        rumus = f"{format_angka(atas)} ÷ {format_angka(bawah)} × 100"
        return Terhitung(nilai=persen(atas, bawah), asal=f"{rumus} di tempat yang sama") if bawah else None
    dibatasi = angka.ukuran == "capaian persen"
    hasil = capaian_indikator(indikator, dokumen.unit.pengaturan, bawah, atas, dibatasi=dibatasi)
    if not isinstance(hasil.nilai, Decimal):
        return None
    rumus = hasil.rumus.replace("realisasi", format_angka(atas)).replace("target", format_angka(bawah))
    lain = [] if hasil.mentah is None else [(hasil.mentah, "sebelum batas capaian yang ditetapkan di Pengaturan")]
    lain += _rumus_lain(dokumen, indikator, bawah, atas)
    return Terhitung(nilai=hasil.nilai, asal=f"{rumus} di tempat yang sama", lain=tuple(lain))


def _rumus_lain(
    dokumen: Dokumen, indikator: Indikator, target: Nilai | None, realisasi: Nilai | None
) -> list[tuple[Decimal, str]]:
    """For a ``minimum`` indicator, the other of the two formulas in use."""
    if indikator.polaritas is not Polaritas.MINIMUM:
        return []
    pengaturan = dokumen.unit.pengaturan
    lain = replace(pengaturan, rumus_minimum="selisih" if pengaturan.rumus_minimum == "rasio" else "rasio")
    hasil = capaian_indikator(indikator, lain, target, realisasi)
    return [(hasil.nilai, f"memakai rumus {hasil.rumus}")] if isinstance(hasil.nilai, Decimal) else []


def _operan_bulat(dokumen: Dokumen, efisiensi: AngkaTerhitung) -> list[tuple[Decimal, str]]:
    """Efficiency from operands already rounded to 2, 1 or 0 decimals; [] for the formula of the ministry of finance."""
    operan = [o.nilai for o in efisiensi.operan if isinstance(o.nilai, Decimal)]
    cara = dokumen.unit.pengaturan.cara_efisiensi
    if len(operan) != 2 or cara not in ("rasio", "selisih"):
        return []
    hasil = []
    for letak in (2, 1, 0):
        capaian, serapan = (bulatkan(o, letak) for o in operan)
        sebutan = f"dihitung dari capaian {format_angka(capaian)} dan serapan {format_angka(serapan)} yang sudah dibulatkan"
        if cara == "selisih":
            hasil.append((capaian - serapan, sebutan))
        elif serapan:
            hasil.append((bagi(capaian, serapan), sebutan))
    return hasil


def daftar_angka(dokumen: Dokumen, *ukuran: str) -> Iterator[tuple[AngkaPembanding, Decimal]]:
    """The stated numbers of some measures."""
    for angka in dokumen.daftar_pembanding:
        if angka.ukuran in ukuran and isinstance(angka.nilai, Decimal):
            yield angka, angka.nilai


def sebut_objek(dokumen: Dokumen, kode: str) -> str:
    """``7.01.02 Program …`` for a message; the unit's name for ""."""
    if not kode:
        return dokumen.unit.nama
    simpul = dokumen.pohon.cari(kode)
    indikator = dokumen.indikator(kode)
    nama = simpul.nama if simpul else indikator.nama if indikator else ""
    return f"{kode} {nama}".strip()
