"""IND004 satuan-berisi-angka, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_ANGKA = re.compile(r"[\d.,]+\s*%?")


@muka_cetak("IND004")
def satuan_tercetak_berisi_angka(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Sel pada kolom satuan tidak boleh berupa angka."""
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(Peran.SATUAN):
            for baris in tabel.isi:
                satuan = baris.sel[kolom.indeks].strip() if kolom.indeks < len(baris.sel) else ""
                if satuan and _ANGKA.fullmatch(satuan):
                    nama = baris.nama.get(Peran.INDIKATOR, "")
                    yield Butir(
                        pesan=f"satuan{f' “{nama}”' if nama else ''} berisi angka “{satuan}”.",
                        saran="Isi nama satuan, dan pindahkan angka ke kolom target atau kondisi awal.",
                        at=tabel.sel(baris, kolom),
                        objek=nama,
                        fakta=(tabel.sebutan, satuan),
                    )
