"""NAR002 sebab-belum-disebut, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak, Peran
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.frasa_kosong import tanpa_isi
from sakip.reviu.temuan import Butir


@muka_cetak("NAR002")
def sebab_tercetak_belum_disebut(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom analisis dan kolom solusi yang hanya mengulang hasil atau berjanji tanpa isi; sel kosong diurus aturan lain."""
    for tabel in laporan.daftar_tabel:
        for kolom in tabel.kolom(Peran.ANALISIS, Peran.SOLUSI):
            for baris in tabel.isi:
                teks = baris.sel[kolom.indeks].strip() if kolom.indeks < len(baris.sel) else ""
                if len(teks) > 3 and tanpa_isi(teks):
                    yield Butir(
                        pesan=f"{kolom.peran.value} “{teks}” tidak menyebut {_kurang(kolom.peran)}.",
                        saran="Tulis apa yang terjadi, mengapa, dan apa yang dilakukan.",
                        at=tabel.sel(baris, kolom),
                        objek=baris.nama.get(Peran.INDIKATOR, ""),
                        fakta=(kolom.peran.value, teks),
                    )


def _kurang(peran: Peran) -> str:
    return "sebab" if peran is Peran.ANALISIS else "tindakan"
