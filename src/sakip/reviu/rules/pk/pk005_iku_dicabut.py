"""PK005 iku-dicabut."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "PK005",
    "iku-dicabut",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.PERINGATAN,
    rujukan=(
        "permenpan-per-09-2007#umum",
        "permenpanrb-53-2014#lampiran-i-revisi",
    ),
)
def iku_dicabut(dokumen: Dokumen) -> Iterator[Butir]:
    """IKU dikeluarkan dari Perjanjian Kinerja oleh perubahan.

    Mengapa: IKU menentukan keberhasilan unit selama Renstra berlaku. IKU yang dicabut pada akhir tahun menghilangkan ukuran
    utamanya, juga bila alasannya ditulis.

    Cara memperbaiki: Kembalikan IKU ke Perjanjian Kinerja, atau ubah penetapan IKU lebih dahulu.
    """
    pk = dokumen.pk_berlaku()
    for indikator in dokumen.daftar_iku:
        semula = [v for v in dokumen.daftar_pk if (j := v.target(indikator.kode)) and j.target is not None]
        kini = pk.target(indikator.kode) if pk else None
        if pk and semula and kini and kini.target is None:
            yield Butir(
                pesan=f"IKU {indikator.kode} {indikator.nama} dijanjikan dalam PK versi {semula[-1].versi} dan dicabut "
                f'oleh PK versi {pk.versi} dengan keterangan "{kini.keterangan}".',
                saran="Kembalikan IKU ini, atau ubah penetapan IKU.",
                at=kini.lokasi.pada("target"),
                objek=indikator.kode,
                fakta=(str(pk.versi), kini.keterangan),
            )
