"""REN004 target-tahunan-bolong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN004", "target-tahunan-bolong", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permendagri-86-2017#renstra",)
)
def target_tahunan_bolong(dokumen: Dokumen) -> Iterator[Butir]:
    """Target Renstra tidak lengkap untuk setiap tahun periode.

    Mengapa: Renstra memuat target setiap tahun sampai akhir periode. Tanpa target suatu tahun, RKT dan Perjanjian Kinerja
    tahun itu tidak mempunyai acuan, dan tanpa target tahun terakhir kemajuan tidak dapat dihitung.

    Cara memperbaiki: Isi kolom tahun yang kosong di lembar Target menurut Renstra.
    """
    unit = dokumen.unit
    for indikator in dokumen.daftar_indikator:
        terisi = {tahun for tahun, _ in indikator.target_renstra}
        if not terisi:
            continue
        mulai = max(unit.periode_awal, min((indikator.baseline_tahun or unit.periode_awal) + 1, min(terisi)))
        kosong = [tahun for tahun in range(mulai, unit.periode_akhir + 1) if tahun not in terisi]
        if kosong:
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama}: target tahun {', '.join(map(str, kosong))} kosong, padahal Renstra "
                f"berlaku sampai {unit.periode_akhir}.",
                saran="Isi target tahun itu menurut Renstra.",
                at=indikator.lokasi_target.pada(str(kosong[0])),
                objek=indikator.kode,
                fakta=tuple(map(str, kosong)),
            )
