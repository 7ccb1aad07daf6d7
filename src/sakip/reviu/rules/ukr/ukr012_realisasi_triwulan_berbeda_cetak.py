"""UKR012 realisasi-triwulan-berbeda, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import BarisMakna, Fakta, JenisTabel, LaporanTercetak, Peran
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.banding import same_number, same_value
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_UKURAN = (Peran.TARGET, Peran.REALISASI, Peran.REALISASI_ANGGARAN, Peran.ANGGARAN)


@muka_cetak("UKR012")
def realisasi_triwulan_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target, realisasi, dan anggaran keempat triwulan dibandingkan dengan kolom setahun di baris yang sama.

    Yang setahun harus sama dengan triwulan IV, jumlah, rata-rata, atau yang terbesar dari keempatnya. Diam bila satu triwulan
    kosong.
    """
    for tabel in laporan.daftar_tabel:
        for baris in tabel.isi:
            for ukuran in _UKURAN:
                yield from _baris(baris, ukuran)
    yield from _kumulatif(laporan)


def _baris(baris: BarisMakna, ukuran: Peran) -> Iterator[Butir]:
    daftar = [f for f in baris.daftar_fakta if f.ukuran is ukuran and not f.keadaan]
    triwulan = {f.triwulan: f for f in daftar if f.triwulan and f.nilai is not None}
    tahunan = [f for f in daftar if not f.triwulan and f.nilai is not None]
    if len(triwulan) < 4 or len(tahunan) != 1 or len([f for f in daftar if f.triwulan]) != 4:
        return
    f = tahunan[0]
    desimal = max(t.desimal for t in triwulan.values())
    if any(same_number(f.nilai or Decimal(0), f.desimal, n, d) for n, d in _wajar(triwulan, desimal)):
        return
    isi = ", ".join(triwulan[n].teks for n in (1, 2, 3, 4))
    jumlah = sum((t.nilai or Decimal(0) for t in triwulan.values()), Decimal(0))
    yield Butir(
        pesan=f"{ukuran.value} setahun {name_of(f)} tertulis {f.teks}, bukan triwulan IV ({triwulan[4].teks}) dan bukan jumlah "
        f"triwulan ({format_angka(jumlah, max(desimal, 0))}).",
        saran="Samakan dengan laporan triwulanan, atau perbaiki salah satunya.",
        at=f.lokasi,
        objek=f.objek,
        fakta=(ukuran.value, f.teks, isi),
    )


def _wajar(triwulan: dict[int, Fakta], desimal: int) -> Iterator[tuple[Decimal, int]]:
    nilai = [triwulan[n].nilai or Decimal(0) for n in (1, 2, 3, 4)]
    yield triwulan[4].nilai or Decimal(0), triwulan[4].desimal
    yield sum(nilai, Decimal(0)), desimal
    yield sum(nilai, Decimal(0)) / 4, 6
    yield max(nilai), desimal


def _kumulatif(laporan: LaporanTercetak) -> Iterator[Butir]:
    """The cumulative result of the fourth quarter is the year's, as the table of achievements prints it."""
    setahun = {
        f.entitas: f
        for t in laporan.tabel(JenisTabel.CAPAIAN)
        for f in t.fakta(Peran.REALISASI)
        if f.entitas >= 0 and not f.triwulan and not f.keadaan and f.nilai is not None
    }
    for f in laporan.fakta(Peran.REALISASI):
        tahunan = setahun.get(f.entitas)
        if f.triwulan != 4 or f.keadaan != "kumulatif" or f.nilai is None or tahunan is None or tahunan.tabel == f.tabel:
            continue
        if tahunan.tahun == f.tahun and not same_value(f, tahunan):
            yield Butir(
                pesan=f"realisasi kumulatif triwulan IV {name_of(f)} tertulis {f.teks}, sedangkan setahun {tahunan.teks} "
                f"({tahunan.lokasi}).",
                saran="Samakan dengan laporan triwulanan, atau perbaiki salah satunya.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(f.teks, tahunan.teks),
            )
