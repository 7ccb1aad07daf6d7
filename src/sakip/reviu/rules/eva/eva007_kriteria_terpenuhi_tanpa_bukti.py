"""EVA007 kriteria-terpenuhi-tanpa-bukti."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.evaluasi.hitung import HasilLke
from sakip.evaluasi.lke import Jawab, JawabanKriteria, Lke
from sakip.reviu.aturan import aturan
from sakip.reviu.lembar_evaluasi import daftar_sub, tempat_jawaban
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "EVA007",
    "kriteria-terpenuhi-tanpa-bukti",
    tahap=Tahap.EVALUASI,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-88-2021#lke",),
)
def kriteria_terpenuhi_tanpa_bukti(lke: Lke, hasil: HasilLke) -> Iterator[Butir]:
    """Kriteria dinyatakan terpenuhi tanpa bukti.

    Mengapa: Jawaban ya berarti ada dokumen atau keadaan yang dapat dilihat orang lain. Tanpa bukti, jawaban itu tidak
    dapat diperiksa evaluator kedua atau evaluator pusat.

    Cara memperbaiki: Sebut dokumen, tautan, atau tempat buktinya disimpan.
    """
    for s in daftar_sub(hasil):
        kosong = [k.kode for k in s.sub.daftar_kriteria if _tanpa_bukti(lke.jawaban(k.kode))]
        if kosong:
            yield Butir(
                pesan=f"{s.sub.kode}: {len(kosong)} kriteria dinyatakan terpenuhi tanpa bukti ({', '.join(kosong)}).",
                saran="Sebut dokumen, tautan, atau tempat buktinya disimpan.",
                at=tempat_jawaban(lke.jawaban(kosong[0]), "bukti"),
                objek=s.sub.kode,
                fakta=tuple(kosong),
            )


def _tanpa_bukti(j: JawabanKriteria) -> bool:
    """Met, by the evaluator or so far by the unit only, and neither evidence nor a note says how."""
    terpenuhi = (j.mandiri if j.evaluator is Jawab.BELUM else j.evaluator) is Jawab.YA
    return terpenuhi and not (j.bukti.strip() or j.catatan.strip())
