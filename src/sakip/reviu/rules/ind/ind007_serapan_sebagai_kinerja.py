"""IND007 serapan-sebagai-kinerja."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.indikator import JenisIndikator
from sakip.reviu.aturan import aturan
from sakip.reviu.rantai import (
    JENIS_RENSTRA,
)
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "IND007", "serapan-sebagai-kinerja", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-09-2007#syarat",)
)
def serapan_sebagai_kinerja(dokumen: Dokumen) -> Iterator[Butir]:
    """Penyerapan anggaran dipakai sebagai indikator kinerja.

    Mengapa: Uang yang habis bukan hasil. Indikator kinerja menggambarkan hasil, sedangkan serapan sudah dilaporkan dalam
    realisasi anggaran. Serapan sebagai kinerja juga membuat efisiensi selalu satu.

    Cara memperbaiki: Ukur hasil yang dibeli dengan anggaran itu, dan perbaiki nama, definisi atau formulasinya. Bila yang
    diukur memang masukan, beri jenis input.
    """
    for indikator in dokumen.indikator_jenis(*JENIS_RENSTRA):
        if indikator.jenis is JenisIndikator.INPUT:
            continue
        isian = {"nama": indikator.nama, "definisi": indikator.definisi, "formulasi": indikator.formulasi}
        for nama, isi in isian.items():
            frasa = cari_frasa(isi, daftar_kata("serapan"))
            if frasa:
                yield Butir(
                    pesan=f'{indikator.kode} {indikator.nama}: {nama} "{isi}" mengukur {frasa}, bukan kinerja.',
                    saran="Ganti dengan ukuran hasil, atau tandai sebagai indikator input.",
                    at=indikator.lokasi.pada(nama),
                    objek=indikator.kode,
                    fakta=(nama, isi),
                )
                break
