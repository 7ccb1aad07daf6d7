"""IND005 satuan-tidak-cocok."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import Indikator
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    berawalan,
    bersatuan,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_POLA = (
    ("awalan_persen", "satuan_persen", True, "%"),
    ("awalan_nilai", "satuan_persen", False, "Nilai atau Indeks"),
    ("awalan_jumlah", "satuan_persen", False, "nama benda yang dihitung"),
    ("awalan_rasio", "satuan_rasio", True, "Rasio"),
)


@aturan("IND005", "satuan-tidak-cocok", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpan-per-20-2008#umum",))
def satuan_tidak_cocok(dokumen: Dokumen) -> Iterator[Butir]:
    """Satuan tidak cocok dengan nama indikator.

    Mengapa: "Persentase ..." diukur dengan %, "Nilai ..." dan "Indeks ..." dengan nilai, "Jumlah ..." dengan benda yang
    dihitung, "Rasio ..." dengan rasio. Nilai survei 83 yang ditulis 83% dibaca sebagai bagian dari seratus orang.

    Cara memperbaiki: Ganti satuannya, atau ganti nama indikator bila yang diukur memang lain.
    """
    for indikator in dokumen.daftar_indikator:
        satuan = indikator.satuan.strip()
        for saran in unit_misfits(indikator):
            yield Butir(
                pesan=f'{indikator.kode} "{indikator.nama}" bersatuan "{satuan}".',
                saran=f"Satuan yang cocok: {saran}.",
                at=indikator.lokasi.pada("satuan"),
                objek=indikator.kode,
                fakta=(indikator.nama, satuan),
            )


def unit_misfits(indikator: Indikator) -> Iterator[str]:
    """The units that would fit, for each way the unit does not fit the indicator's first word."""
    satuan = indikator.satuan.strip()
    if not satuan or satuan[0].isdigit() or cari_frasa(indikator.nama, daftar_kata("rasio_dalam_persen")):
        return
    for awalan, daftar, harus, saran in _POLA:
        if berawalan(indikator, awalan) and bersatuan(indikator, daftar) is not harus:
            yield saran
