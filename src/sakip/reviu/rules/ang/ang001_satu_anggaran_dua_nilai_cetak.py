"""ANG001 satu-anggaran-dua-nilai, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.hitung_ulang import cocok
from sakip.reviu.cetak.pasangan import Pasangan, pairs
from sakip.reviu.cetak.satu_fakta import Perbedaan, differences
from sakip.reviu.cetak.sebut import name_of, places
from sakip.reviu.temuan import Butir


@muka_cetak("ANG001")
def satu_anggaran_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Anggaran atau realisasi satu program dibandingkan di semua tabel; nilai sebelum perubahan dibandingkan tersendiri.

    Tabel menurut sasaran dicocokkan dengan tabel program hanya bila baris-barisnya sama banyak dan sebagian besar angkanya sama.
    """
    pasangan = {f.lokasi: p for p in pairs(laporan) for f in (p.pembilang, p.penyebut) if p.hasil.ukuran is Peran.SERAPAN}
    for beda in differences(laporan, (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN)):
        acuan, sebab = _acuan(beda, pasangan)
        for kelompok in beda.daftar_kelompok:
            f = kelompok[0]
            if kelompok is acuan:
                continue
            keadaan = {"sebelum": " sebelum perubahan", "kumulatif": " kumulatif"}.get(f.keadaan, "")
            yield Butir(
                pesan=f"{f.ukuran.value}{keadaan} {name_of(f)} tertulis {f.teks}{_juga(kelompok)}, sedangkan di "
                f"{places(acuan)} {acuan[0].teks}{sebab}.",
                saran="Samakan dengan DPA atau laporan realisasi anggaran.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(f.ukuran.value, str(f.tahun), f.keadaan, f.teks, acuan[0].teks),
            )


def _juga(kelompok: tuple[Fakta, ...]) -> str:
    return f" (juga di {places(kelompok[1:])})" if len(kelompok) > 1 else ""


def _acuan(beda: Perbedaan, pasangan: Mapping[Lokasi, Pasangan]) -> tuple[tuple[Fakta, ...], str]:
    """The value to hold the others against: the only one that gives the absorption printed in the rows, else the commonest."""
    baris = [p for k in beda.daftar_kelompok for f in k if (p := pasangan.get(f.lokasi))]
    calon = [(k, p) for k in beda.daftar_kelompok if (p := next((p for p in baris if _menghasilkan(p, k[0])), None))]
    if len(calon) != 1:
        return beda.daftar_kelompok[0], ""
    kelompok, p = calon[0]
    return kelompok, f"; hanya {kelompok[0].teks} cocok dengan serapan yang tercetak ({p.hasil.teks})"


def _menghasilkan(p: Pasangan, f: Fakta) -> bool:
    atas = f.nilai if f.ukuran is Peran.REALISASI_ANGGARAN else p.pembilang.nilai
    bawah = f.nilai if f.ukuran is Peran.ANGGARAN else p.penyebut.nilai
    if not bawah or atas is None or p.hasil.nilai is None:
        return False
    return cocok(p.hasil.nilai, p.hasil.desimal, atas / bawah * 100)
