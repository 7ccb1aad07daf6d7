"""LAP026 judul-peraturan-salah."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.hukum.rujukan import muat_peraturan
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.dasar_hukum_cetak import citations
from sakip.reviu.judul_peraturan import printed_title, title_slip
from sakip.reviu.kutipan_hukum import dikutip
from sakip.reviu.temuan import Butir, Tahap, Tingkat


@aturan(
    "LAP026",
    "judul-peraturan-salah",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def judul_peraturan_salah(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Judul peraturan ditulis dengan kata yang kurang, lebih, atau lain.

    Mengapa: Judul peraturan dikutip sebagaimana ditetapkan; kata yang hilang biasanya disalin turun-temurun dari laporan
    lama. Judul yang dipotong di akhir dan salah ketik satu huruf tidak dipersoalkan.

    Cara memperbaiki: Salin judul dari naskah peraturannya.
    """
    dikenal: set[tuple[str, str]] = set()
    for k in citations(laporan):
        for kode in dikutip(k.teks):
            beda = title_slip(muat_peraturan()[kode], printed_title(k.sesudah))
            if beda and (kode, beda) not in dikenal:
                dikenal.add((kode, beda))
                yield Butir(
                    pesan=f"Judul {muat_peraturan()[kode].singkatan} tertulis {beda}.",
                    saran=f"Tulis: {muat_peraturan()[kode].judul}.",
                    at=k.lokasi,
                    objek=kode,
                    fakta=(kode, beda),
                )
