"""IND003 satuan-kosong."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("IND003", "satuan-kosong", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-20-2008#umum",))
def satuan_kosong(dokumen: Dokumen) -> Iterator[Butir]:
    """Indikator tidak mempunyai satuan.

    Mengapa: Angka tanpa satuan tidak berarti: 83 dapat berarti 83 persen, nilai 83 atau 83 dokumen.

    Cara memperbaiki: Isi kolom satuan di lembar Indikator.
    """
    for indikator in dokumen.daftar_indikator:
        if not indikator.satuan.strip():
            yield Butir(
                pesan=f"{indikator.kode} {indikator.nama} tidak mempunyai satuan.",
                saran="Isi satuan indikator, misalnya %, Nilai atau Dokumen.",
                at=indikator.lokasi.pada("satuan"),
                objek=indikator.kode,
                fakta=("satuan kosong",),
            )
