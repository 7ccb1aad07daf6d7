"""LAP021 bukan-unit-pelapor."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.milik_daerah import speaks_of_region
from sakip.reviu.isian_teks import teks_analisis
from sakip.reviu.temuan import Butir, Tahap, Tingkat


def _seluruh_daerah(dokumen: Dokumen) -> bool:
    """True where the reporting unit is the region itself."""
    unit = dokumen.unit
    return (
        not unit.pemda.strip()
        or unit.jenis.casefold() in {"pemda", "kabupaten", "kota", "provinsi"}
        or unit.nama.strip()
        in (
            unit.pemda.strip(),
            f"Pemerintah {unit.pemda.strip()}",
            f"Pemerintah Daerah {unit.pemda.strip()}",
        )
    )


@aturan(
    "LAP021", "bukan-unit-pelapor", tahap=Tahap.RENCANA, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-53-2014#lampiran-ii",)
)
def bukan_unit_pelapor(dokumen: Dokumen) -> Iterator[Butir]:
    """Naskah menyebut kinerja seluruh daerah, bukan unit pelapor.

    Mengapa: Laporan unit mempertanggungjawabkan unitnya; kalimat dari laporan daerah menyesatkan pembaca.

    Cara memperbaiki: Ganti nama daerah dengan nama unit, atau sebut bahwa unit mendukung tujuan daerah.
    """
    if _seluruh_daerah(dokumen):
        return
    narasi = ((n.bagian, "teks", n.teks, n.lokasi.pada("teks")) for n in dokumen.daftar_narasi)
    for objek, isian, teks, lokasi in (*narasi, *teks_analisis(dokumen)):
        if kata := speaks_of_region(teks, dokumen.unit.pemda):
            yield Butir(
                pesan=f'{objek}: isian {isian} menyebut "{kata}", padahal yang melapor {dokumen.unit.nama}.',
                saran=f"Sebut {dokumen.unit.nama}, atau jelaskan hubungannya dengan daerah.",
                at=lokasi,
                objek=objek,
                fakta=(isian, kata),
            )
