"""UKR004 diukur-tanpa-janji, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import BarisMakna, Fakta, JenisTabel, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.kemiripan import sama_maksud
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.himpunan import indicators_of
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

RENCANA = (
    JenisTabel.RENSTRA,
    JenisTabel.IKU,
    JenisTabel.RKT,
    JenisTabel.PK,
    JenisTabel.PROGRAM_ANGGARAN,
    JenisTabel.RPJMD,
    JenisTabel.RENCANA_AKSI,
)


@muka_cetak("UKR004")
def diukur_tercetak_tanpa_janji(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Indikator pada tabel capaian dicari pada tabel Renstra, IKU, RKT, PK, dan program.

    Hanya bila lebih dari separuh indikator tabel itu ditemukan di sana: tabel indikator kegiatan sering tidak direncanakan
    dalam laporan yang sama. Diam pada nama yang kata-katanya hampir sama.
    """
    rencana = {n.entitas: n.teks for j in RENCANA for n in indicators_of(laporan, j)}
    dilaporkan: set[int] = set()
    for tabel in laporan.tabel(JenisTabel.CAPAIAN) if rencana else ():
        diukur = [f for b in tabel.isi if (f := _realisasi(b, tabel))]
        asing = [f for f in diukur if not _dikenal(f, rencana)]
        if len(asing) * 2 >= len(diukur):
            continue
        for f in asing:
            if f.entitas not in dilaporkan:
                dilaporkan.add(f.entitas)
                yield Butir(
                    pesan=f"{name_of(f)} diukur, tetapi tidak ada pada tabel Renstra, IKU, RKT, dan PK laporan ini.",
                    saran="Muat targetnya pada tabel perencanaan, atau keluarkan dari capaian yang diperjanjikan.",
                    at=f.lokasi,
                    objek=f.objek,
                    fakta=(tabel.sebutan, f.objek),
                )


def _realisasi(baris: BarisMakna, tabel: TabelMakna) -> Fakta | None:
    f = baris.fakta(Peran.REALISASI)
    return f if f and f.jenis_objek is Peran.INDIKATOR and f.entitas >= 0 else None


def _dikenal(f: Fakta, rencana: dict[int, str]) -> bool:
    return f.entitas in rencana or any(sama_maksud(f.objek, nama) for nama in rencana.values())
