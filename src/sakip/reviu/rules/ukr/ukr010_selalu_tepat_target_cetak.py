"""UKR010 selalu-tepat-target, on a printed report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("UKR010")
def selalu_tepat_target_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target dan realisasi setiap indikator dibandingkan tahun demi tahun; ditegur bila sama di semua tahun, sekurangnya dua.

    Diam pada 0 dan 100, pada target yang berupa predikat, dan bila targetnya tidak pernah berubah.
    """
    for daftar in _per_indikator(laporan).values():
        tahun = sorted(daftar)
        sama = [daftar[t] for t in tahun if daftar[t][0].nilai == daftar[t][1].nilai]
        if len(tahun) < 2 or len(sama) < len(tahun) or len({t.nilai for t, _ in sama}) < 2:
            continue
        if any(t.nilai in (0, 100) for t, _ in sama):
            continue
        realisasi = sama[-1][1]
        yield Butir(
            pesan=f"realisasi {name_of(realisasi)} tepat sama dengan target pada {', '.join(map(str, tahun))} "
            f"({', '.join(r.teks for _, r in sama)}).",
            saran="Periksa bukti pengukurannya; hasil ukur jarang tepat sama dengan target.",
            at=realisasi.lokasi,
            objek=realisasi.objek,
            fakta=tuple(f"{n}: {r.teks}" for n, (_, r) in zip(tahun, sama, strict=True)),
        )


def _per_indikator(laporan: LaporanTercetak) -> dict[int, dict[int, tuple[Fakta, Fakta]]]:
    """For each indicator its target and result of each year, where a row prints both; the first row counts."""
    hasil: dict[int, dict[int, tuple[Fakta, Fakta]]] = defaultdict(dict)
    for tabel in laporan.daftar_tabel:
        for baris in tabel.isi:
            for r in baris.daftar_fakta:
                if r.ukuran is not Peran.REALISASI or r.entitas < 0 or r.triwulan or r.keadaan or r.nilai is None or not r.tahun:
                    continue
                target = _target(baris.daftar_fakta, r)
                if target and r.jenis_objek is Peran.INDIKATOR:
                    hasil[r.entitas].setdefault(r.tahun, (target, r))
    return hasil


def _target(daftar: tuple[Fakta, ...], r: Fakta) -> Fakta | None:
    calon = [
        f
        for f in daftar
        if f.ukuran is Peran.TARGET and f.tahun == r.tahun and not f.keadaan and not f.triwulan and f.nilai is not None
    ]
    return next((f for f in calon if f.kelompok == r.kelompok), calon[0] if len(calon) == 1 else None)
