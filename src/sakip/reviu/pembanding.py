"""A figure as another document states it, held against the computed one at the number of decimals it was printed with."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from sakip.kernel.angka import bulatkan, format_angka
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
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


def aturan_lain(nilai: Decimal, hitung: Decimal) -> str:
    """The other rule that explains a printed figure (truncation, a cap), "" if none does."""
    if hitung.quantize(Decimal(1).scaleb(-desimal(nilai)), rounding=ROUND_DOWN) == nilai:
        return "dipotong, bukan dibulatkan setengah ke atas"
    if nilai in _BATAS and hitung > nilai:
        return f"dibatasi paling tinggi {format_angka(nilai)}"
    return ""


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


def terhitung(dokumen: Dokumen, pengukuran: Pengukuran, angka: AngkaPembanding) -> tuple[Decimal, str] | None:
    """What the figure should be and whence: from the operands stated at the same place, else from the computed figure."""
    if angka.ukuran in _OPERAN:
        sebelah = {
            a.ukuran: a.nilai
            for a in dokumen.daftar_pembanding
            if (a.tempat, a.objek, a.tahun) == (angka.tempat, angka.objek, angka.tahun)
        }
        atas, bawah = (sebelah.get(u) for u in _OPERAN[angka.ukuran])
        if isinstance(atas, Decimal) and isinstance(bawah, Decimal) and bawah:
            return atas / bawah * 100, f"{format_angka(atas)} ÷ {format_angka(bawah)} × 100 di tempat yang sama"
    hasil = pengukuran.angka.get(kode_angka(dokumen, angka))
    return (hasil.angka, "hasil hitungan buku kerja") if hasil and hasil.angka is not None else None


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
