"""IND007 serapan-sebagai-kinerja, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import texts_beside
from sakip.reviu.temuan import Butir


@muka_cetak("IND007")
def serapan_tercetak_sebagai_kinerja(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Nama, definisi, dan formula indikator pada tabel IKU dicari kata serapan atau realisasi anggaran."""
    for peran in (Peran.INDIKATOR, Peran.DEFINISI, Peran.FORMULA):
        for b in texts_beside(laporan, peran):
            if not b.tabel.kolom(Peran.DEFINISI, Peran.FORMULA):
                continue
            if (frasa := cari_frasa(b.teks, daftar_kata("serapan"))) and not _sebagian(b.teks, frasa):
                yield Butir(
                    pesan=f"“{b.indikator.nama}”: {peran.value} “{b.teks[:100]}” mengukur {frasa}, bukan kinerja.",
                    saran="Ganti dengan ukuran hasil.",
                    at=b.lokasi,
                    objek=b.indikator.nama,
                    fakta=(peran.value, b.teks),
                )


def _sebagian(teks: str, frasa: str) -> bool:
    """True for spending of a kind, a measure of what it was spent on: ``realisasi belanja sesuai DPA : total belanja``."""
    return bool(re.search(rf"{re.escape(frasa)}\s+(?:yang\s+)?(?:sesuai|tepat|wajib|mandatori|produk|pdn|untuk)\b", teks, re.I))
