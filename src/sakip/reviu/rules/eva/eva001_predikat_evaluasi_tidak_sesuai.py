"""EVA001 predikat-evaluasi-tidak-sesuai."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.evaluasi.nilai import classify_total
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import tempat_lalu
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA001",
    "predikat-evaluasi-tidak-sesuai",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-88-2021#predikat",),
)
def predikat_evaluasi_tidak_sesuai(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Predikat yang ditulis tidak sesuai dengan nilainya.

    Mengapa: Predikat mengikuti nilai akhir: di atas 90 AA, 80 A, 70 BB, 60 B, 50 CC, 30 C, selebihnya D; nilai tepat
    pada batas termasuk predikat di bawahnya, dan pembulatan hanya untuk tampilan. Predikat yang lain dari nilainya
    membuat pembaca meragukan keduanya.

    Cara memperbaiki: Cocokkan dengan LHE tahun itu, lalu perbaiki nilai atau predikatnya.
    """
    for n in lke.daftar_lalu:
        benar = classify_total(n.nilai)
        tertulis = n.predikat.strip().upper()
        if tertulis and tertulis != benar.kode:
            yield Butir(
                pesan=f"Tahun {n.tahun}: predikat tertulis {tertulis}, sedangkan nilai {format_angka(n.nilai)} berpredikat "
                f"{benar.kode} ({benar.sebutan}).",
                saran="Cocokkan dengan LHE tahun itu, lalu perbaiki nilai atau predikatnya.",
                at=tempat_lalu(n, "predikat"),
                objek=str(n.tahun),
                fakta=(tertulis, str(n.nilai)),
            )
