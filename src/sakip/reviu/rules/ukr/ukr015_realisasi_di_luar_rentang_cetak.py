"""UKR015 realisasi-di-luar-rentang, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir


@muka_cetak("UKR015")
def realisasi_tercetak_di_luar_rentang(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Realisasi “Persentase …” atau nilai berskala seratus harus antara 0 dan 100; setiap indikator dan tahun sekali.

    Diam pada pertumbuhan, rasio, kenaikan, dan besaran lain yang wajar melewati seratus.
    """
    dilaporkan: set[tuple[int, int]] = set()
    for f in laporan.fakta(Peran.REALISASI):
        if f.nilai is None or 0 <= f.nilai <= 100 or (f.entitas, f.tahun) in dilaporkan or not _berbatas(f):
            continue
        dilaporkan.add((f.entitas, f.tahun))
        yield Butir(
            pesan=f"realisasi {name_of(f)} {f.teks} di luar rentang 0 sampai 100.",
            saran="Periksa realisasi atau satuan indikator.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(str(f.tahun), f.teks),
        )


def _berbatas(f: Fakta) -> bool:
    nama = f.objek.casefold()
    if f.jenis_objek is not Peran.INDIKATOR or cari_frasa(nama, daftar_kata("lebih_dari_seratus")):
        return False
    return nama.startswith(("persentase", "prosentase", "persen ")) or bool(
        nama.startswith(("nilai", "indeks")) and cari_frasa(nama, daftar_kata("paling_tinggi_seratus"))
    )
