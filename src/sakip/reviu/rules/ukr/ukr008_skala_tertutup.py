"""UKR008 skala-tertutup."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.angka import format_angka
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "UKR008", "skala-tertutup", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#lampiran-skala",)
)
def skala_tertutup(dokumen: Dokumen) -> Iterator[Butir]:
    """Skala kategori tertutup di atas.

    Mengapa: Capaian dapat melebihi 100 persen; kelas teratas harus menampungnya.

    Cara memperbaiki: Tulis kelas teratas tanpa batas atas, misalnya Sangat Tinggi >=91.
    """
    skala = sorted(dokumen.unit.pengaturan.skala_kategori, key=lambda k: k.bawah)
    batas = dokumen.unit.pengaturan.batas_capaian
    if not skala or skala[-1].atas is None or (batas is not None and skala[-1].atas >= batas):
        return
    yield Butir(
        pesan=f"Kelas teratas {skala[-1].label} berhenti di {format_angka(skala[-1].atas)}; capaian di atasnya tidak "
        "mempunyai kategori.",
        saran=f"Tulis {skala[-1].label} >={format_angka(skala[-1].bawah)}.",
        at=dokumen.unit.lokasi_isian("skala_kategori"),
        objek=skala[-1].label,
        fakta=(str(skala[-1].atas),),
    )
