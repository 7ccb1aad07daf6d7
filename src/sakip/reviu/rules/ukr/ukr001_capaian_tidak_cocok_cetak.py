"""UKR001 capaian-tidak-cocok, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.hitung_ulang import aturan_lain, cocok, persen
from sakip.reviu.cetak.pasangan import Pasangan, pairs
from sakip.reviu.temuan import Butir


@muka_cetak("UKR001")
def capaian_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Capaian, kemajuan, atau perbandingan dengan standar dihitung ulang dari angka di baris yang sama.

    Diam bila angkanya dipotong, dibatasi (100, 110, 120, 150), dihitung dari operan yang belum dibulatkan, atau memakai rumus
    polaritas minimum; hal itu disebut aturan UKR002 sebagai saran.
    """
    for p in pairs(laporan):
        if p.hasil.ukuran is Peran.SERAPAN or salah(p) is None:
            continue
        benar = format_angka(salah(p) or Decimal(0), max(2, p.hasil.desimal))
        yield Butir(
            pesan=f"{p.hasil.ukuran.value} {sebut(p)} tertulis {p.hasil.teks}, seharusnya {benar} "
            f"({p.pembilang.teks} ÷ {p.penyebut.teks} × 100).",
            saran=f"Ganti dengan {benar}, atau perbaiki {p.pembilang.ukuran.value} atau {p.penyebut.ukuran.value}-nya.",
            at=p.hasil.lokasi,
            objek=p.hasil.objek,
            fakta=(p.tabel.sebutan, p.hasil.ukuran.value, p.hasil.teks, benar),
        )


def salah(p: Pasangan) -> Decimal | None:
    """The exact percentage where no known rule explains the printed one, else None."""
    if p.hasil.nilai is None or p.pembilang.nilai is None or p.penyebut.nilai is None:
        return None
    benar = persen(p.pembilang.nilai, p.penyebut.nilai)
    if benar is None or cocok(p.hasil.nilai, p.hasil.desimal, benar):
        return None
    operan = ((p.pembilang.nilai, p.pembilang.desimal), (p.penyebut.nilai, p.penyebut.desimal))
    if aturan_lain(p.hasil.nilai, p.hasil.desimal, benar, operan) or _minimum(p):
        return None
    return benar


def _minimum(p: Pasangan) -> bool:
    """True where a formula for "the less the better" gives the printed value."""
    if p.hasil.ukuran is not Peran.CAPAIAN or not p.pembilang.nilai or not p.penyebut.nilai or p.hasil.nilai is None:
        return False
    target, realisasi = p.penyebut.nilai, p.pembilang.nilai
    daftar = ((2 * target - realisasi) / target * 100, target / realisasi * 100)
    return target != realisasi and any(cocok(p.hasil.nilai, p.hasil.desimal, benar) for benar in daftar)


def sebut(p: Pasangan) -> str:
    """The thing as a reader knows it."""
    return f"“{p.hasil.objek}”" if p.hasil.objek else "baris itu"
