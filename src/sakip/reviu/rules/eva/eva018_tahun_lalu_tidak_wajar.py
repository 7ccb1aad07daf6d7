"""EVA018 tahun-lalu-tidak-wajar."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke, NilaiLaluLke
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import tempat_lalu
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("EVA018", "tahun-lalu-tidak-wajar", tahap=Tahap.EVALUASI, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-88-2021#lhe",))
def tahun_lalu_tidak_wajar(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Nilai tahun lalu bertahun sama atau sesudah tahun yang dievaluasi, atau satu tahun bernilai dua.

    Mengapa: Perbandingan memerlukan tepat satu nilai untuk setiap tahun sebelumnya. Tahun yang salah ketik membuat
    perkembangan terbalik.

    Cara memperbaiki: Perbaiki tahunnya, dan sisakan satu nilai untuk setiap tahun.
    """
    dilihat: dict[int, NilaiLaluLke] = {}
    for n in lke.daftar_lalu:
        if lke.tahun and n.tahun >= lke.tahun:
            pesan = f"Nilai tahun lalu bertahun {n.tahun}, sedangkan yang dievaluasi tahun {lke.tahun}."
        elif n.tahun in dilihat and dilihat[n.tahun].nilai != n.nilai:
            pesan = f"Tahun {n.tahun} bernilai dua: {format_angka(dilihat[n.tahun].nilai)} dan {format_angka(n.nilai)}."
        else:
            dilihat[n.tahun] = n
            continue
        yield Butir(
            pesan=pesan,
            saran="Perbaiki tahunnya, dan sisakan satu nilai untuk setiap tahun.",
            at=tempat_lalu(n, "tahun"),
            objek=str(n.tahun),
            fakta=(str(n.tahun), str(n.nilai)),
        )
