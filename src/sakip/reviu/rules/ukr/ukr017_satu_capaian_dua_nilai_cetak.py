"""UKR017, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import BarisMakna, Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.satu_fakta import differences
from sakip.reviu.cetak.sebut import name_of, places
from sakip.reviu.temuan import Butir


@muka_cetak("UKR017")
def capaian_tercetak_berbeda(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Capaian satu indikator pada satu tahun dibandingkan di semua tabel; yang dibulatkan atau dipotong dianggap sama.

    Juga satu sasaran yang barisnya di satu tabel memuat beberapa capaian tanpa menyebut indikator atau programnya.
    """
    for beda in differences(laporan, (Peran.CAPAIAN,)):
        for kelompok in beda.daftar_kelompok[1:]:
            f = kelompok[0]
            yield Butir(
                pesan=f"capaian {f.tahun} {name_of(f)} tertulis {f.teks}, sedangkan di "
                f"{places(beda.daftar_kelompok[0])} {beda.acuan.teks}.",
                saran="Samakan semua tabel dengan hasil pengukuran.",
                at=f.lokasi,
                objek=f.objek,
                fakta=(str(f.tahun), f.teks, beda.acuan.teks),
            )
    for tabel in laporan.daftar_tabel:
        yield from _sasaran(tabel)


def _sasaran(tabel: TabelMakna) -> Iterator[Butir]:
    """A goal's further rows name nothing of their own, and print other achievements."""
    if tabel.kolom(Peran.INDIKATOR, Peran.PROGRAM):
        return
    per: dict[int, list[Fakta]] = {}
    for baris in tabel.isi:
        f = baris.fakta(Peran.CAPAIAN)
        if f and f.jenis_objek is Peran.SASARAN and f.nilai is not None and (f.entitas not in per or _tanpa_nama(baris)):
            per.setdefault(f.entitas, []).append(f)
    for daftar in per.values():
        if len({f.nilai for f in daftar}) > 1:
            isi = ", ".join(f.teks for f in daftar)
            yield Butir(
                pesan=f"sasaran {name_of(daftar[0])} mempunyai {len(daftar)} capaian ({isi}), tanpa indikator atau program.",
                saran="Satu sasaran mempunyai satu capaian, rata-rata indikatornya; atau sebutkan indikator setiap baris.",
                at=daftar[1].lokasi,
                objek=daftar[0].objek,
                fakta=(tabel.sebutan, *(f.teks for f in daftar)),
            )


def _tanpa_nama(baris: BarisMakna) -> bool:
    return not any(re.search(r"[A-Za-z]{3}", s) for s in baris.sel)
