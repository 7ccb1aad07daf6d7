"""UKR007 skala-berlubang, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import printed_scale
from sakip.reviu.temuan import Butir

_TERKECIL = Decimal("0.01")
"""Achievements are shown with two decimals: a smaller step leaves no value without a class."""


@muka_cetak("UKR007")
def skala_tercetak_berlubang(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Batas kelas pada tabel skala kategori: setiap nilai dua desimal harus masuk tepat satu kelas."""
    for atas, bawah in pairwise(printed_scale(laporan)):
        if atas.bawah is None or bawah.atas is None:
            continue
        selisih = atas.bawah - bawah.atas
        if (0 < selisih <= _TERKECIL) or (selisih == 0):
            continue
        jenis = "berlubang" if selisih > 0 else "tumpang tindih"
        yield Butir(
            pesan=f"skala kategori {jenis} antara {bawah.label} (sampai {format_angka(bawah.atas)}) dan "
            f"{atas.label} (mulai {format_angka(atas.bawah)}).",
            saran=f"Tulis batas bawahnya saja, misalnya {atas.label} ≥ {format_angka(atas.bawah)}; di bawahnya {bawah.label}.",
            at=bawah.lokasi,
            objek=bawah.label,
            fakta=(str(bawah.atas), str(atas.bawah)),
        )
