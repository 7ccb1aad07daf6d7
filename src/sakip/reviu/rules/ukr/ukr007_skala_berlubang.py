"""UKR007 skala-berlubang."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from sakip.kernel.angka import format_angka
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_TERKECIL = Decimal("0.01")
"""A value is classed as displayed: 79,99 and 80 are neighbours."""


@aturan("UKR007", "skala-berlubang", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permendagri-86-2017#lampiran-skala",))
def skala_berlubang(dokumen: Dokumen) -> Iterator[Butir]:
    """Skala kategori berlubang atau tumpang tindih.

    Mengapa: Nilai di dalam lubang tidak mempunyai kategori, dan nilai pada tumpang tindih mempunyai dua.

    Cara memperbaiki: Tulis hanya batas bawah tiap kelas, misalnya Sangat Tinggi >=91; Tinggi >=76.
    """
    skala = sorted(dokumen.unit.pengaturan.skala_kategori, key=lambda k: k.bawah, reverse=True)
    for atas, bawah in pairwise(skala):
        if bawah.atas is None or 0 <= atas.bawah - bawah.atas <= _TERKECIL:
            continue
        jenis = "berlubang" if bawah.atas < atas.bawah else "tumpang tindih"
        yield Butir(
            pesan=f"Skala kategori {jenis} antara {bawah.label} (sampai {format_angka(bawah.atas)}) dan {atas.label} "
            f"(mulai {format_angka(atas.bawah)}).",
            saran=f"Tulis {bawah.label} sampai di bawah {format_angka(atas.bawah)}.",
            at=dokumen.unit.lokasi_isian("skala_kategori"),
            objek=bawah.label,
            fakta=(str(bawah.atas), str(atas.bawah)),
        )
