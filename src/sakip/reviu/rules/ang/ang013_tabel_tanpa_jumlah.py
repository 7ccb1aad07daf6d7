"""ANG013 tabel-tanpa-jumlah."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, TabelMakna
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.jumlah import money_columns
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_PENDAPATAN = re.compile(r"pendapatan|penerimaan|pembiayaan|surplus|defisit", re.I)
"""Revenue and expenditure are not added up."""
_TAHUN = re.compile(r"^(?:tahun|ta\.?)?\s*20\d\d$", re.I)
_UANG = (JenisTabel.ANGGARAN, JenisTabel.PROGRAM_ANGGARAN, JenisTabel.EFISIENSI)


@aturan(
    "ANG013",
    "tabel-tanpa-jumlah",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SARAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def tabel_tanpa_jumlah(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tabel anggaran tanpa baris jumlah.

    Mengapa: Pembaca tidak dapat mencocokkan anggaran program dengan jumlah DPA, dan kesalahan satu baris tidak terlihat.

    Cara memperbaiki: Tambahkan baris jumlah di akhir tabel.
    """
    dilaporkan: set[int] = set()
    for j in money_columns(laporan):
        if j.tabel.indeks in dilaporkan or j.tercetak or j.tabel.jenis not in _UANG:
            continue
        if any(_PENDAPATAN.match(f.objek) for f in j.tabel.fakta(j.kolom.peran)) or _bertahun(j.tabel):
            continue
        dilaporkan.add(j.tabel.indeks)
        yield Butir(
            pesan=f"{j.tabel.sebutan} memuat anggaran {len(j.tabel.isi)} baris tanpa jumlah.",
            saran="Tambahkan baris jumlah.",
            at=j.tabel.lokasi,
            objek=j.tabel.sebutan,
            fakta=(j.tabel.sebutan, str(len(j.tabel.isi))),
        )


def _bertahun(tabel: TabelMakna) -> bool:
    """True where each row is a year: years are not added up."""
    return bool(tabel.isi) and all(any(_TAHUN.match(s) for s in b.sel[:2]) for b in tabel.isi)
