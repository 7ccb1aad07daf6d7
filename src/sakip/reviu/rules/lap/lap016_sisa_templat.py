"""LAP016 sisa-templat."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import daftar_teks, teks_rinci
from sakip.reviu.sisa_templat import cari_sisa
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_UKURAN = ("definisi", "formulasi")
_RESMI = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.SUB_KEGIATAN)
"""Named by the nomenclature."""


@aturan("LAP016", "sisa-templat", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def sisa_templat(dokumen: Dokumen) -> Iterator[Butir]:
    """Sisa templat tertinggal di dalam isian.

    Mengapa: Pilihan yang belum dicoret atau teks contoh membuat laporan tidak menyatakan apa-apa.

    Cara memperbaiki: Pilih salah satu, atau ganti dengan isi yang sebenarnya.
    """
    resmi = {s.kode: s.nama for s in dokumen.pohon.daftar_simpul if s.jenis in _RESMI}
    bergaris = [re.compile(re.escape(nama), re.IGNORECASE) for nama in set(resmi.values()) if "/" in nama]
    for objek, isian, teks, lokasi in chain(daftar_teks(dokumen), teks_rinci(dokumen)):
        nama_resmi = isian == "nama" and teks == resmi.get(objek)
        sendiri = teks if nama_resmi else _tanpa(teks, bergaris)
        sisa = cari_sisa(sendiri, nama_resmi=nama_resmi, uraian_ukuran=isian in _UKURAN)
        if sisa:
            yield Butir(
                pesan=f'{objek}: isian {isian} masih memuat sisa templat "{sisa}".',
                saran="Pilih salah satu atau ganti dengan isi yang sebenarnya.",
                at=lokasi,
                objek=objek,
                fakta=(isian, sisa),
            )


def _tanpa(teks: str, bergaris: Iterable[re.Pattern[str]]) -> str:
    """A text without the official names it quotes."""
    for pola in bergaris:
        teks = pola.sub(" ", teks)
    return teks
