"""LAP021 bukan-unit-pelapor, on a printed report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.baris_teks import of_region
from sakip.reviu.cetak.milik_daerah import speaks_of_region
from sakip.reviu.temuan import Butir

_DAERAH = re.compile(r"\b((?:Kabupaten|Kota|Provinsi)\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2})")
_UNIT = re.compile(r"^(?:Kecamatan|Kelurahan|Dinas|Badan|Bagian|Sekretariat|Inspektorat|Satuan|Rumah Sakit|RSUD|Kantor)\b")


@muka_cetak("LAP021")
def bukan_unit_pelapor_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Uraian laporan perangkat daerah yang menyebut kinerja atau anggaran sebagai milik pemerintah daerahnya.

    Diam pada laporan pemerintah daerah dan kementerian, pada kalimat tentang tujuan daerah yang didukung unit, dan pada APBD.
    """
    daerah = _daerah(laporan)
    if not daerah or not _UNIT.match(laporan.unit) or of_region(laporan):
        return
    for narasi in laporan.daftar_narasi:
        if narasi.bab == "I":
            continue
        if kata := speaks_of_region(narasi.teks, daerah):
            yield Butir(
                pesan=f"menyebut “{kata}”, padahal yang melapor {laporan.unit}.",
                saran=f"Sebut {laporan.unit}, atau jelaskan hubungannya dengan daerah.",
                at=narasi.lokasi,
                objek=narasi.judul,
                fakta=(kata, laporan.unit),
            )


def _daerah(laporan: LaporanTercetak) -> str:
    """The region named most often."""
    hitung = Counter(_DAERAH.findall(laporan.seluruh_teks))
    dasar = Counter(
        {" ".join(n.split()[:2]): sum(k for m, k in hitung.items() if m.startswith(" ".join(n.split()[:2]))) for n in hitung}
    )
    return dasar.most_common(1)[0][0] if dasar else ""
