"""REN012 bukan-nomenklatur."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.hukum.nomenklatur_daerah import nama_resmi
from sakip.kernel.kemiripan import baku
from sakip.rencana.dokumen import Dokumen
from sakip.rencana.pohon import Jenis
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "REN012",
    "bukan-nomenklatur",
    tahap=Tahap.RENCANA,
    tingkat=Tingkat.SALAH,
    rujukan=(
        "permendagri-90-2019#lampiran",
        "kepmendagri-900-1317-2023#lampiran",
    ),
)
def bukan_nomenklatur(dokumen: Dokumen) -> Iterator[Butir]:
    """Nama program atau kegiatan berbeda dari nomenklatur untuk kodenya.

    Mengapa: Kode dan nama program ditetapkan secara nasional. Nama yang lain untuk kode yang sama membuat laporan tidak
    cocok dengan DPA dan SIPD. Huruf besar atau kecil dan ejaan yang lazim tertukar tidak dipersoalkan, dan garis miring
    dalam nama resmi memang ada.

    Cara memperbaiki: Tulis nama resmi seperti dalam DPA, atau perbaiki kodenya.
    """
    for simpul in dokumen.pohon.daftar_simpul:
        resmi = nama_resmi(simpul.kode, dokumen.unit.tahun)
        if resmi is None or simpul.jenis not in (Jenis.PROGRAM, Jenis.KEGIATAN):
            continue
        if baku(simpul.nama).removeprefix("program ") != baku(resmi.nama).removeprefix("program "):
            yield Butir(
                pesan=f'{simpul.kode} dinamai "{simpul.nama}", nomenklatur menamainya "{resmi.nama}".',
                saran=f'Tulis "{resmi.nama}".',
                at=simpul.lokasi.pada("nama"),
                objek=simpul.kode,
                fakta=(simpul.nama, resmi.nama),
            )
