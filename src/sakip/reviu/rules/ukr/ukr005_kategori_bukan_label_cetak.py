"""UKR005 kategori-bukan-label, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.kernel.kosakata import ratakan
from sakip.kernel.lokasi import Lokasi
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.skala import printed_categories, printed_scale, scale_in_force
from sakip.reviu.temuan import Butir

_KATEGORI = re.compile(r"kat[ae]gori\s*[“\"']([A-Za-z ]{4,30})[”\"']", re.I)
_KURUNG = re.compile(r"\d\s*%?\s*\(\s*kat[ae]gori\s*:?\s*([A-Za-z ]{4,80})\)", re.I)


@muka_cetak("UKR005")
def kategori_tercetak_bukan_label(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kategori di samping capaian, dan yang dikutip dalam uraian tabel, dicari pada skala yang tercetak.

    Tanpa tabel skala, kategori di tabel dicari pada skala Permendagri 86/2017.

    Diam bila laporan memakai label lain secara taat asas tanpa mencetak skalanya.
    """
    skala = scale_in_force(laporan)
    daftar = list(printed_categories(laporan))
    label = [nama for nama, _ in skala]
    asing = [k for k in daftar if not any(k.cocok(nama) for nama in label)]
    if not skala or len(asing) * 2 > len(daftar) > 0:
        return
    for k in asing:
        yield _butir(k.label, label, k.lokasi, k.capaian.objek)
    if printed_scale(laporan):
        yield from _uraian(laporan, label)


def _uraian(laporan: LaporanTercetak, label: list[str]) -> Iterator[Butir]:
    """Labels in quotation marks behind the word, or in brackets behind a figure; only where the report prints its scale."""
    for narasi in laporan.daftar_narasi:
        for cocok in (*(_KATEGORI.finditer(narasi.teks) if narasi.tentang else ()), *_KURUNG.finditer(narasi.teks)):
            if not any(ratakan(cocok[1]) == ratakan(nama) for nama in label):
                yield _butir(cocok[1], label, narasi.lokasi, narasi.judul)


def _butir(kata: str, label: list[str], at: Lokasi, objek: str) -> Butir:
    return Butir(
        pesan=f"Kategori “{kata}” tidak ada pada skala laporan ({', '.join(label)}).",
        saran="Pakai salah satu label skala itu.",
        at=at,
        objek=objek,
        fakta=(kata, *label),
    )
