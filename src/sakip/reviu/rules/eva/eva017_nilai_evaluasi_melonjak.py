"""EVA017 nilai-evaluasi-melonjak."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.banding import compare_years
from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Lke
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import tempat_lalu
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA017", "nilai-evaluasi-melonjak", tahap=Tahap.EVALUASI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-88-2021#lhe",)
)
def nilai_evaluasi_melonjak(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Nilai berubah dua predikat atau lebih dari tahun sebelumnya.

    Mengapa: Akuntabilitas kinerja jarang berubah sebesar itu dalam setahun. Biasanya cara menilai, evaluatornya, atau
    nilai tahun lalu yang dimasukkan berbeda. Ambang dua predikat adalah kebiasaan, bukan ketentuan.

    Cara memperbaiki: Periksa nilai tahun lalu dan nilai tiap subkomponen; bila perubahannya nyata, uraikan sebabnya
    dalam LHE.
    """
    baris = compare_years(lke, hasil)
    if not (hasil.lengkap and len(baris) > 1 and abs(baris[-1].naik_kelas) >= 2):
        return
    lalu, kini = baris[-2:]
    yield Butir(
        pesan=f"Nilai {kini.arah} dari {format_angka(lalu.nilai, 2)} ({lalu.predikat.kode}) pada {lalu.tahun} menjadi "
        f"{format_angka(kini.nilai, 2)} ({kini.predikat.kode}).",
        saran="Periksa nilai tahun lalu dan tiap subkomponen, atau uraikan sebabnya dalam LHE.",
        at=tempat_lalu(next(n for n in lke.daftar_lalu if n.tahun == lalu.tahun), "nilai"),
        objek=str(lalu.tahun),
        fakta=(str(lalu.nilai), str(kini.nilai)),
    )
