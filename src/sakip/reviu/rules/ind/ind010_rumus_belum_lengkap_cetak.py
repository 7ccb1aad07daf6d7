"""IND010 rumus-belum-lengkap, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import texts_beside
from sakip.reviu.rules.ind.ind010_rumus_belum_lengkap import missing_in_formula
from sakip.reviu.temuan import Butir

_BAGIAN = re.compile(r"\bjumlah\b|\bbanyaknya\b|\btotal\b|[+=∑Σ]", re.I)


@muka_cetak("IND010")
def rumus_tercetak_belum_lengkap(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Formula persentase pada tabel IKU yang tidak menyebut pembilang dan penyebut.

    Diam bila formulanya menyebut jumlah apa pun: garis pecahan sering hilang dari berkas PDF.
    """
    for b in texts_beside(laporan, Peran.FORMULA):
        kurang = missing_in_formula(b.indikator)
        if kurang and b.tabel.jenis is JenisTabel.IKU and not _BAGIAN.search(b.teks):
            yield Butir(
                pesan=f"rumus “{b.indikator.nama}”, “{b.teks[:100]}”, {kurang}.",
                saran="Tulis (jumlah yang memenuhi / jumlah seluruhnya) × 100.",
                at=b.lokasi,
                objek=b.indikator.nama,
                fakta=(b.teks,),
            )
