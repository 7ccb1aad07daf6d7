"""UKR002 pembulatan-lain, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.cara_lain import KolomCaraLain, columns_by_other_rule
from sakip.reviu.temuan import Butir


@muka_cetak("UKR002")
def pembulatan_lain_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Persentase yang hanya cocok bila dipotong, dibatasi, dibulatkan lebih dahulu, atau dihitung dengan rumus lain, per kolom.

    Diam bila laporan menyebut cara itu, dan bila angkanya cocok dengan operan yang belum dibulatkan.
    """
    for k in columns_by_other_rule(laporan):
        f, benar = k.daftar[0]
        yield Butir(
            pesan=f"{f.ukuran.value} {_banyak(k)} {k.cara}: tertulis {f.teks}, nilainya {format_angka(benar, f.desimal + 2)}.",
            saran="Bulatkan setengah ke atas, atau sebutkan cara yang dipakai di bawah tabel.",
            at=f.lokasi,
            objek=k.tabel.sebutan,
            fakta=(k.tabel.sebutan, f.ukuran.value, k.cara, *(g.teks for g, _ in k.daftar)),
        )


def _banyak(k: KolomCaraLain) -> str:
    if k.semua and k.banyak > 1:
        return f"di seluruh kolom ({k.banyak} angka)"
    return f"pada {len(k.daftar)} dari {k.banyak} angka kolom"
