"""UKR007 skala-berlubang, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import KelasCetak, printed_scale
from sakip.reviu.temuan import Butir

_TERKECIL = Decimal("0.01")
"""Achievements are shown with two decimals: a smaller step leaves no value without a class."""


@muka_cetak("UKR007")
def skala_tercetak_berlubang(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Batas kelas pada tabel skala kategori: setiap nilai dua desimal harus masuk tepat satu kelas; satu temuan setiap skala."""
    daftar = [(atas, bawah) for atas, bawah in pairwise(printed_scale(laporan)) if _selisih(atas, bawah)]
    if not daftar:
        return
    atas, bawah = daftar[0]
    yield Butir(
        pesan=f"skala kategori {'; '.join(_sebut(*pasangan) for pasangan in daftar)}.",
        saran=f"Tulis batas bawahnya saja, misalnya {atas.label} ≥ {_batas(atas.bawah)}; di bawahnya {bawah.label}.",
        at=bawah.lokasi,
        objek=bawah.label,
        fakta=tuple(f"{b.atas}/{a.bawah}" for a, b in daftar),
    )


def _selisih(atas: KelasCetak, bawah: KelasCetak) -> Decimal:
    """How far the lower bound of a class lies above the upper bound of the next; 0 where no displayed value falls between."""
    if atas.bawah is None or bawah.atas is None:
        return Decimal(0)
    selisih = atas.bawah - bawah.atas
    return Decimal(0) if 0 <= selisih <= _TERKECIL else selisih


def _sebut(atas: KelasCetak, bawah: KelasCetak) -> str:
    jenis = "berlubang" if _selisih(atas, bawah) > 0 else "tumpang tindih"
    return f"{jenis} antara {bawah.label} (sampai {_batas(bawah.atas)}) dan {atas.label} (mulai {_batas(atas.bawah)})"


def _batas(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_angka(nilai)
