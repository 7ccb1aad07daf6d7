"""NAR008 bagian-dari-keseluruhan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.kernel.angka import bulatkan, format_angka
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.pembanding import desimal
from sakip.reviu.rantai import persen, tampil
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_DARI = re.compile(r"\b(\d{1,3}(?:\.\d{3})*|\d+)\s+(?:\w+\s+){0,2}dari\s+(\d{1,3}(?:\.\d{3})*|\d+)\b", re.IGNORECASE)


def _angka(teks: str) -> Decimal:
    return Decimal(teks.replace(".", ""))


@aturan(
    "NAR008",
    "bagian-dari-keseluruhan",
    tahap=Tahap.PENGUKURAN,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def bagian_dari_keseluruhan(dokumen: Dokumen, pengukuran: Pengukuran) -> Iterator[Butir]:
    """Penjelasan "a dari b" tidak menghasilkan realisasinya.

    Mengapa: Angka di penjelasan adalah bukti hitungan realisasi; keduanya harus cocok.

    Cara memperbaiki: Perbaiki penjelasan atau realisasi.
    """
    for realisasi in dokumen.daftar_realisasi:
        indikator = dokumen.indikator(realisasi.indikator)
        hasil = pengukuran.indikator.get(realisasi.indikator)
        nilai = hasil.realisasi if hasil else None
        if indikator is None or not persen(indikator) or not isinstance(nilai, Decimal):
            continue
        bagian = [(m, _angka(m[1]), _angka(m[2])) for m in _DARI.finditer(realisasi.penjelasan)]
        mungkin = [(m, a / b * 100) for m, a, b in bagian if b > 0 and a <= b]
        if not mungkin or any(bulatkan(hitung, desimal(nilai)) == nilai for _, hitung in mungkin):
            continue
        cocok, hitung = mungkin[0]
        yield Butir(
            pesan=f"{indikator.kode} {indikator.nama}: {cocok[1]} dari {cocok[2]} adalah {format_angka(hitung, 2)}%, "
            f"realisasinya {tampil(nilai)}.",
            saran="Perbaiki penjelasan atau realisasinya.",
            at=realisasi.lokasi.pada("penjelasan"),
            objek=indikator.kode,
            fakta=(cocok[0], tampil(nilai)),
        )
