"""REN025 indikator-sasaran-berganti."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, NamaCetak
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.himpunan import indicators_beside
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_DOKUMEN = (
    (JenisTabel.RENSTRA, "Renstra"),
    (JenisTabel.IKU, "IKU"),
    (JenisTabel.RKT, "RKT"),
    (JenisTabel.PK, "Perjanjian Kinerja"),
)


@aturan(
    "REN025",
    "indikator-sasaran-berganti",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-i", "permenpan-per-09-2007#syarat"),
)
def indikator_sasaran_berganti(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Satu sasaran diukur dengan indikator yang sama sekali lain di dokumen lain.

    Mengapa: Renstra, IKU, RKT, dan Perjanjian Kinerja menjawab pertanyaan yang sama: dari mana diketahui sasaran tercapai. Bila
    jawabannya berganti, kinerja sasaran itu tidak dapat dibandingkan. Dokumen yang memuat indikator lebih sedikit atau lebih
    banyak tidak dipersoalkan.

    Cara memperbaiki: Pakai indikator sasaran yang sama, atau jelaskan penggantiannya.
    """
    beside = [(nama, indicators_beside(laporan, jenis)) for jenis, nama in _DOKUMEN]
    dikenal: set[tuple[int, frozenset[int]]] = set()
    for (satu, milik_satu), (dua, milik_dua) in combinations(beside, 2):
        for sasaran in milik_satu.keys() & milik_dua.keys():
            a, b = milik_satu[sasaran], milik_dua[sasaran]
            kunci = (sasaran, frozenset(b))
            if a.keys() & b.keys() or kunci in dikenal or kunci[1] == frozenset(a):
                continue
            dikenal |= {kunci, (sasaran, frozenset(a))}
            n = next(iter(b.values()))
            nama = next(x.teks for x in laporan.daftar_nama if x.entitas == sasaran)
            yield Butir(
                pesan=f"Sasaran “{nama}” diukur dengan {_sebut(b)} pada tabel {dua}, dengan {_sebut(a)} pada tabel {satu}.",
                saran="Pakai indikator sasaran yang sama di semua dokumen, atau jelaskan penggantiannya.",
                at=n.lokasi,
                objek=nama,
                fakta=(dua, *sorted(x.teks for x in b.values()), satu, *sorted(x.teks for x in a.values())),
            )


def _sebut(indikator: dict[int, NamaCetak]) -> str:
    return " dan ".join(f"“{n.teks}”" for n in indikator.values())
