"""REN007 iku-tidak-diperjanjikan."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN007",
    "iku-tidak-diperjanjikan",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permenpanrb-53-2014#lampiran-i",
        "permenpan-per-09-2007#umum",
    ),
)
def iku_tidak_diperjanjikan(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU tidak ada dalam RKT atau tidak pernah ada dalam Perjanjian Kinerja.

    Mengapa: IKU adalah ukuran keberhasilan unit. IKU yang tidak direncanakan dan tidak diperjanjikan tahun ini tidak
    mempunyai target untuk dipertanggungjawabkan.

    Cara memperbaiki: Masukkan IKU ke RKT dan Perjanjian Kinerja dengan targetnya, atau ubah penetapan IKU dengan keputusan
    pimpinan.
    """
    for indikator in dokumen.daftar_iku:
        tanpa = ["RKT"] if dokumen.daftar_rkt and not dokumen.target_rkt(indikator.kode) else []
        if dokumen.daftar_pk and not any(pk.target(indikator.kode) for pk in dokumen.daftar_pk):
            tanpa.append("Perjanjian Kinerja")
        if tanpa:
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama} adalah IKU, tetapi tidak ada dalam {' dan '.join(tanpa)} "
                f"{dokumen.unit.tahun}.",
                saran=f"Tambahkan {indikator.kode} ke {' dan '.join(tanpa)} dengan target tahun {dokumen.unit.tahun}.",
                at=indikator.lokasi.pada("iku"),
                objek=indikator.kode,
                fakta=tuple(tanpa),
            )
