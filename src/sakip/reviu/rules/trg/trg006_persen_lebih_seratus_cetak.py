"""TRG006 persen-lebih-seratus, on a printed report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.kernel.kosakata import cari_frasa, daftar_kata
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.deret_target import is_share
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.temuan import Butir

_RUPIAH = 1_000_000


@muka_cetak("TRG006")
def persen_tercetak_lebih_seratus(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Target persentase di atas 100 di semua tabel.

    Pertumbuhan, capaian dan rasio dikecualikan, juga indikator yang realisasinya pernah melewati 100: bukan bagian dari
    keseluruhan. Jumlah rupiah diurus TRG004.
    """
    target: dict[int, list[Fakta]] = defaultdict(list)
    lewat: set[int] = set()
    for tabel in laporan.daftar_tabel:
        for baris in tabel.isi:
            for f in baris.daftar_fakta:
                if f.jenis_objek is not Peran.INDIKATOR or f.entitas < 0 or f.nilai is None or f.nilai <= 100:
                    continue
                if f.ukuran is Peran.REALISASI:
                    lewat.add(f.entitas)
                elif f.ukuran in (Peran.TARGET, Peran.TARGET_AKHIR) and is_share(baris, f) and f.nilai < _RUPIAH:
                    target[f.entitas].append(f)
    for entitas, daftar in target.items():
        f = daftar[0]
        if entitas in lewat or cari_frasa(f.objek, daftar_kata("lebih_dari_seratus")):
            continue
        yield Butir(
            pesan=f"target{f' {f.tahun}' if f.tahun else ''} {name_of(f)} {f.teks} melebihi 100%.",
            saran="Perbaiki target atau satuannya.",
            at=f.lokasi,
            objek=f.objek,
            fakta=(f.teks,),
        )
