"""SKM028 survei-terlambat-setahun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat
from sakip.survei.hasil import HasilSkm
from sakip.survei.survei import Survei

_TAHUN = re.compile(r"(?<!\d)20\d\d(?!\d)")


@aturan(
    "SKM028", "survei-terlambat-setahun", tahap=Tahap.SURVEI, tingkat=Tingkat.PERINGATAN, rujukan=("permenpanrb-14-2017#berkala",)
)
def survei_terlambat_setahun(survei: Survei, hasil: HasilSkm) -> Iterator[Butir]:
    """Survei sebelumnya lebih dari setahun yang lalu.

    Mengapa: Survei dilaksanakan berkala, paling sedikit sekali setahun. Tahun yang dilewati harus diakui dalam laporan.

    Cara memperbaiki: Isi hasil tahun yang dilewati bila surveinya ada, atau jelaskan dalam laporan mengapa tidak
    dilaksanakan.
    """
    tahun = [int(t) for lalu in survei.daftar_lalu for t in _TAHUN.findall(lalu.periode)]
    if tahun and survei.tahun - max(tahun) > 1:
        yield Butir(
            pesan=f"Survei terakhir sebelum {survei.tahun} adalah tahun {max(tahun)}; survei dilaksanakan paling sedikit "
            "sekali setahun.",
            saran="Isi hasil tahun yang dilewati, atau jelaskan dalam laporan.",
            at=Lokasi(lembar="Nilai Sebelumnya", isian="periode"),
            objek="tren",
            fakta=(str(survei.tahun), str(max(tahun))),
        )
