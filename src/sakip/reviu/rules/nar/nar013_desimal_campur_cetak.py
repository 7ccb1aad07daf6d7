"""NAR013 desimal-campur, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.temuan import Butir

_PERSEN = (Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN, Peran.TERHADAP_STANDAR, Peran.EFISIENSI)


@muka_cetak("NAR013")
def desimal_tercetak_campur(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Banyak desimal pada satu kolom persentase; bilangan bulat seperti 100 tidak dihitung."""
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(*_PERSEN):
            fakta = [f for b in tabel.daftar_baris for f in b.daftar_fakta if f.lokasi.kolom == kolom.indeks + 1 and f.desimal]
            ragam = {f.desimal: f for f in fakta}
            if len(ragam) > 1:
                contoh = " dan ".join(ragam[d].teks for d in sorted(ragam))
                yield Butir(
                    pesan=f"kolom {kolom.judul.rpartition(' / ')[2]} memuat {contoh}, banyak desimalnya berbeda.",
                    saran="Pakai dua desimal di seluruh kolom.",
                    at=fakta[0].lokasi,
                    objek=tabel.sebutan,
                    fakta=(kolom.judul, contoh),
                )
