"""LAP027 peraturan-tidak-tercantum."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.dasar_hukum_cetak import citations, citations_in, legal_basis
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_NASIONAL = ("undang-undang", "peraturan pemerintah", "peraturan presiden", "permendagri", "pmk", "permenpan", "permen")


@aturan(
    "LAP027",
    "peraturan-tidak-tercantum",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SARAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def peraturan_tidak_tercantum(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Peraturan yang dikutip dalam uraian tidak ada di daftar dasar hukum.

    Mengapa: Daftar dasar hukum memuat peraturan yang dipakai laporan; yang dikutip tetapi tidak terdaftar membuat pembaca
    bertanya mana yang dipakai. Peraturan daerah dan peraturan kepala daerah tentang organisasi tidak dipersoalkan.

    Cara memperbaiki: Tambahkan ke daftar, atau hapus kutipannya.
    """
    dasar = legal_basis(laporan)
    if dasar is None or len(dasar.daftar) < 2:
        return
    dikenal = {kunci[1:] for teks, _ in dasar.daftar for kunci, _, _ in citations_in(teks)}
    for k in citations(laporan):
        if k.kunci[0] in _NASIONAL and k.kunci[1:] not in dikenal and k.bab in ("", "I", "II", "III"):
            dikenal.add(k.kunci[1:])
            yield Butir(
                pesan=f"“{k.teks}” dikutip, tidak ada di daftar {dasar.judul.teks}.",
                saran="Tambahkan ke daftar dasar hukum, atau hapus kutipannya.",
                at=k.lokasi,
                objek="/".join(k.kunci),
                fakta=k.kunci,
            )
