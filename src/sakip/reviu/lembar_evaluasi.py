"""What the rules for an evaluation share: its sub-components and where things stand."""

from __future__ import annotations

from sakip.evaluasi.hitung import HasilLke, HasilSub
from sakip.evaluasi.lke import JawabanKriteria, NilaiLaluLke, PenilaianSub, Rekomendasi
from sakip.kernel.lokasi import Lokasi

LEMBAR_IDENTITAS, LEMBAR_LKE, LEMBAR_LALU = "Identitas", "LKE", "Nilai Lalu"
LEMBAR_REKOMENDASI, LEMBAR_REKOMENDASI_LALU = "Rekomendasi", "Rekomendasi Lalu"
_PANJANG = 80


def daftar_sub(hasil: HasilLke) -> tuple[HasilSub, ...]:
    """The sub-components in order."""
    return tuple(s for k in hasil.daftar_komponen for s in k.daftar_sub)


def tempat_sub(penilaian: PenilaianSub, isian: str) -> Lokasi:
    """A field of a sub-component's row."""
    return _tempat(penilaian.lokasi, LEMBAR_LKE, isian)


def tempat_nilai(penilaian: PenilaianSub) -> Lokasi:
    """The cell of the grade that counts."""
    return tempat_sub(penilaian, "nilai_kendali" if penilaian.kendali else "nilai_evaluator")


def tempat_jawaban(jawaban: JawabanKriteria, isian: str) -> Lokasi:
    """A field of a criterion's row."""
    return _tempat(jawaban.lokasi, LEMBAR_LKE, isian)


def tempat_rekomendasi(rekomendasi: Rekomendasi, isian: str, lembar: str = LEMBAR_REKOMENDASI) -> Lokasi:
    """A field of a recommendation's row."""
    return _tempat(rekomendasi.lokasi, lembar, isian)


def tempat_lalu(nilai: NilaiLaluLke, isian: str) -> Lokasi:
    """A field of an earlier year's row."""
    return _tempat(nilai.lokasi, LEMBAR_LALU, isian)


def ringkas(teks: str) -> str:
    """A text short enough to quote."""
    teks = " ".join(teks.split())
    return teks if len(teks) <= _PANJANG else teks[: _PANJANG - 1].rsplit(" ", 1)[0] + "…"


def _tempat(lokasi: Lokasi, lembar: str, isian: str) -> Lokasi:
    """The cell where it was read from a file, else the field in its list."""
    return lokasi.pada(isian) if lokasi.lembar else Lokasi(lembar=lembar, isian=isian)
