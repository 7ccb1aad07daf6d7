"""NAR001 angka-naskah-basi, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.kutipan import explained, quotes
from sakip.reviu.temuan import Butir


@muka_cetak("NAR001")
def angka_uraian_tidak_ada_di_tabel(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Angka tepat di belakang kata capaian, realisasi, target, kemajuan, serapan, atau efisiensi dicari di tabel yang dijelaskan.

    Bila tabel itu tidak memuat ukurannya, dicari di semua tabel. Rata-rata kolom dan serapan atas jumlah dihitung juga; angka
    yang dibulatkan atau dipotong dianggap sama. Tahun, selisih, dan angka di tempat lain dalam kalimat tidak dipersoalkan.
    """
    for narasi in laporan.daftar_narasi:
        if narasi.bab == "I" or (narasi.bab in ("", "II", "LAMPIRAN") and not narasi.tentang):
            continue
        for k in quotes(narasi):
            if explained(laporan, k) is not False:
                continue
            tempat = laporan.daftar_tabel[narasi.tentang[0]].sebutan if narasi.tentang else "tabel mana pun"
            yield Butir(
                pesan=f"{k.kata} disebut {k.angka.teks}, tidak ada di {tempat}.",
                saran="Samakan angka dalam uraian dengan tabelnya.",
                at=narasi.lokasi,
                objek=narasi.judul,
                fakta=(k.kata, k.angka.teks, tempat),
            )
