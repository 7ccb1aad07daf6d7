"""LAP016 sisa-templat."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import daftar_teks
from sakip.reviu.sisa_templat import cari_sisa
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan("LAP016", "sisa-templat", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def sisa_templat(dokumen: Dokumen) -> Iterator[Butir]:
    """Sisa templat tertinggal di dalam isian.

    Mengapa: Pilihan yang belum dicoret atau teks contoh membuat laporan tidak menyatakan apa-apa.

    Cara memperbaiki: Pilih salah satu, atau ganti dengan isi yang sebenarnya.
    """
    for objek, isian, teks, lokasi in daftar_teks(dokumen):
        sisa = cari_sisa(teks)
        if sisa:
            yield Butir(
                pesan=f'{objek}: isian {isian} masih memuat sisa templat "{sisa}".',
                saran="Pilih salah satu atau ganti dengan isi yang sebenarnya.",
                at=lokasi,
                objek=objek,
                fakta=(isian, sisa),
            )
