"""REN024 sasaran-berbeda-antardokumen."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, Peran
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.himpunan import names_of
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_DOKUMEN = (
    (JenisTabel.RENSTRA, "Renstra"),
    (JenisTabel.IKU, "IKU"),
    (JenisTabel.RKT, "RKT"),
    (JenisTabel.PK, "Perjanjian Kinerja"),
)


@aturan(
    "REN024",
    "sasaran-berbeda-antardokumen",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permendagri-86-2017#renstra", "permenpanrb-53-2014#lampiran-i"),
)
def sasaran_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Sasaran pada tabel IKU, RKT, atau Perjanjian Kinerja tidak ada pada tabel Renstra.

    Mengapa: Yang diperjanjikan setiap tahun ialah sasaran Renstra. Sasaran yang muncul di tengah jalan tidak mempunyai target
    jangka menengah, dan kemajuannya tidak dapat dinilai. Perbedaan ejaan tidak dipersoalkan.

    Cara memperbaiki: Pakai sasaran Renstra di semua dokumen, atau tunjukkan Renstra perubahan yang memuatnya.
    """
    acuan = {n.entitas for n in names_of(laporan, JenisTabel.RENSTRA, Peran.SASARAN)}
    dikenal = set(acuan)
    for jenis, nama in _DOKUMEN[1:] if acuan else ():
        for n in names_of(laporan, jenis, Peran.SASARAN):
            if n.entitas not in dikenal:
                dikenal.add(n.entitas)
                yield Butir(
                    pesan=f"Sasaran “{n.teks}” pada tabel {nama} tidak ada pada tabel Renstra.",
                    saran="Pakai sasaran Renstra, atau sajikan Renstra perubahan yang memuatnya.",
                    at=n.lokasi,
                    objek=n.teks,
                    fakta=(nama, n.teks),
                )
