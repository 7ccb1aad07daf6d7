"""IND017 iku-bukan-hasil-unit."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import JenisIndikator
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    JENIS_STRATEGIS,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "IND017",
    "iku-bukan-hasil-unit",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permenpan-per-09-2007#umum",
        "permenpan-per-20-2008#umum",
    ),
)
def iku_bukan_hasil_unit(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU berada pada program atau kegiatan, atau mengukur keluaran.

    Mengapa: IKU mengukur keberhasilan tujuan dan sasaran strategis. Ukuran kegiatan dan keluaran menunjukkan pekerjaan,
    bukan keberhasilan unit.

    Cara memperbaiki: Pindahkan tanda IKU ke indikator hasil pada tujuan atau sasaran.
    """
    for indikator in dokumen.daftar_iku:
        simpul = dokumen.simpul_indikator(indikator)
        if simpul and simpul.jenis not in JENIS_STRATEGIS:
            sebab = f"berada pada {simpul.jenis.value} {simpul.kode}"
        elif indikator.jenis is not JenisIndikator.OUTCOME:
            sebab = f"berjenis {indikator.jenis.value}"
        else:
            continue
        yield Butir(
            pesan=f"IKU {indikator.kode} {indikator.nama} {sebab}.",
            saran="Pilih indikator hasil pada tujuan atau sasaran sebagai IKU.",
            at=indikator.lokasi.pada("iku"),
            objek=indikator.kode,
            fakta=(indikator.simpul, indikator.jenis.value),
        )
