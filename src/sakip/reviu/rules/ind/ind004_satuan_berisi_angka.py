"""IND004 satuan-berisi-angka."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_ANGKA = re.compile(r"[\d.,]+\s*%?")


def _daftar(dokumen: Dokumen) -> Iterator[tuple[str, str, str, Lokasi]]:
    yield from ((i.kode, "Indikator", i.satuan, i.lokasi.pada("satuan")) for i in dokumen.daftar_indikator)
    yield from ((t.indikator, "RKT", t.satuan, t.lokasi.pada("satuan")) for t in dokumen.daftar_rkt)


@aturan("IND004", "satuan-berisi-angka", tahap=Tahap.RENCANA, tingkat=Tingkat.SALAH, rujukan=("permenpan-per-20-2008#umum",))
def satuan_berisi_angka(dokumen: Dokumen) -> Iterator[Butir]:
    """Kolom satuan berisi angka.

    Mengapa: Satuan menamai apa yang dihitung. Angka di kolom satuan biasanya target atau nilai tahun lalu yang salah kolom.

    Cara memperbaiki: Pindahkan angka itu ke kolom yang benar dan isi satuannya.
    """
    for kode, lembar, satuan, lokasi in _daftar(dokumen):
        if _ANGKA.fullmatch(satuan.strip()):
            yield Butir(
                pesan=f'Satuan {kode} di lembar {lembar} berisi angka "{satuan.strip()}".',
                saran="Isi nama satuan, dan pindahkan angka ke kolom target atau kondisi awal.",
                at=lokasi,
                objek=kode,
                fakta=(lembar, satuan.strip()),
            )
