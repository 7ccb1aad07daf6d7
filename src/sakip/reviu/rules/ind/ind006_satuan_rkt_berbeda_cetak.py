"""IND006 satuan-rkt-berbeda, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.kernel.kosakata import daftar_kata, ratakan
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.indikator_cetak import BarisIndikator, texts_beside
from sakip.reviu.temuan import Butir


@muka_cetak("IND006")
def satuan_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Satuan satu indikator dibandingkan di semua tabel; "%", "persen", dan "persentase" dianggap sama."""
    pertama: dict[int, BarisIndikator] = {}
    for b in texts_beside(laporan, Peran.SATUAN):
        if b.entitas < 0 or b.teks[0].isdigit():
            continue
        acuan = pertama.setdefault(b.entitas, b)
        if _rata(acuan.teks) != _rata(b.teks):
            yield Butir(
                pesan=f"Satuan “{b.indikator.nama}” {b.teks}, sedangkan di {acuan.lokasi} {acuan.teks}.",
                saran="Pakai satu satuan di semua tabel.",
                at=b.lokasi,
                objek=b.indikator.nama,
                fakta=(b.teks, acuan.teks),
            )


def _rata(teks: str) -> str:
    kata = ratakan(teks)
    return "%" if kata in {ratakan(k) for k in daftar_kata("satuan_persen")} else kata
