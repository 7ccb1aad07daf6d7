"""REN025 indikator-sasaran-berganti."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from sakip.cetakan.makna import JenisTabel, LaporanTercetak, NamaCetak, Peran
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.himpunan import indicators_beside
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_DOKUMEN: Mapping[Peran, tuple[tuple[str, tuple[JenisTabel, ...]], ...]] = {
    Peran.SASARAN: (
        ("Renstra", (JenisTabel.RENSTRA,)),
        ("IKU", (JenisTabel.IKU,)),
        ("RKT", (JenisTabel.RKT,)),
        ("Perjanjian Kinerja", (JenisTabel.PK,)),
        ("program penunjang", (JenisTabel.PENUNJANG,)),
    ),
    Peran.PROGRAM: (
        ("program dan anggaran", (JenisTabel.PROGRAM_ANGGARAN,)),
        ("program penunjang", (JenisTabel.PENUNJANG,)),
    ),
}


@aturan(
    "REN025",
    "indikator-sasaran-berganti",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-i", "permenpan-per-09-2007#syarat"),
)
def indikator_sasaran_berganti(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Satu sasaran atau program diukur dengan indikator yang sama sekali lain di tabel lain.

    Mengapa: Renstra, IKU, RKT, dan Perjanjian Kinerja menjawab pertanyaan yang sama: dari mana diketahui sasaran tercapai. Bila
    jawabannya berganti, kinerjanya tidak dapat dibandingkan. Tabel yang memuat indikator lebih sedikit atau lebih banyak tidak
    dipersoalkan.

    Cara memperbaiki: Pakai indikator sasaran yang sama, atau jelaskan penggantiannya.
    """
    for peran, daftar in _DOKUMEN.items():
        beside = [(nama, indicators_beside(laporan, peran, *jenis)) for nama, jenis in daftar]
        dikenal: set[tuple[int, frozenset[int]]] = set()
        for (satu, milik_satu), (dua, milik_dua) in combinations(beside, 2):
            for entitas in milik_satu.keys() & milik_dua.keys():
                a, b = milik_satu[entitas], milik_dua[entitas]
                if a.keys() & b.keys() or (entitas, frozenset(b)) in dikenal:
                    continue
                dikenal |= {(entitas, frozenset(a)), (entitas, frozenset(b))}
                yield _butir(laporan, peran, entitas, (satu, a), (dua, b))


def _butir(
    laporan: LaporanTercetak,
    peran: Peran,
    entitas: int,
    satu: tuple[str, dict[int, NamaCetak]],
    dua: tuple[str, dict[int, NamaCetak]],
) -> Butir:
    nama = next(n.teks for n in laporan.daftar_nama if n.entitas == entitas and n.peran is peran)
    (di_satu, a), (di_dua, b) = satu, dua
    return Butir(
        pesan=f"{peran.value} “{nama}” diukur dengan {_sebut(b)} pada tabel {di_dua}, dengan {_sebut(a)} pada tabel {di_satu}.",
        saran="Pakai indikator yang sama di semua tabel, atau jelaskan penggantiannya.",
        at=next(iter(b.values())).lokasi,
        objek=nama,
        fakta=(di_dua, *sorted(x.teks for x in b.values()), di_satu, *sorted(x.teks for x in a.values())),
    )


def _sebut(indikator: dict[int, NamaCetak]) -> str:
    return " dan ".join(f"“{n.teks}”" for n in indikator.values())
