"""SKM035 mutu-tidak-sesuai-ikm, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.nilai_berpredikat import labelled_values, pattern
from sakip.reviu.temuan import Butir
from sakip.survei.mutu import classify_ikm

_POLA = pattern(
    r"\b(?:IKM|(?:nilai\s+)?indeks\s+kepuasan\s+masyarakat|(?:nilai\s+)?konversi)\b",
    r"\bmutu(?:nya)?(?:\s+(?:unit\s+)?(?:pe)?layanan(?:nya)?)?(?:\s+(?:adalah|yaitu))?",
    r"[ABCD]",
)


@muka_cetak("SKM035")
def mutu_tercetak_tidak_sesuai(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Mutu pelayanan di samping nilai IKM, dalam uraian dan dalam tabel, dibandingkan dengan mutu nilai itu."""
    yield from _tabel(laporan)
    for n in labelled_values(laporan, _POLA):
        benar = classify_ikm(n.nilai).mutu
        if n.nilai >= 25 and n.sebutan != benar:
            yield Butir(
                pesan=f"disebut mutu {n.sebutan}, sedangkan IKM {n.teks} bermutu {benar}.",
                saran="Perbaiki mutu atau nilainya.",
                at=n.lokasi,
                objek="mutu",
                fakta=(n.sebutan, n.teks),
            )


def _tabel(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Tables with a column for the IKM and one for its mutu."""
    for tabel in laporan.daftar_tabel:
        nilai = next((k for k in tabel.daftar_kolom if re.search(r"\b(?:IKM|kepuasan|konversi)\b", k.judul, re.I)), None)
        mutu = next((k for k in tabel.daftar_kolom if re.search(r"\bmutu\b", k.judul, re.I) and k is not nilai), None)
        for baris in tabel.daftar_baris if nilai and mutu else ():
            if nilai is None or mutu is None or max(nilai.indeks, mutu.indeks) >= len(baris.sel):
                continue
            angka, sebutan = read_cell(baris.sel[nilai.indeks]), baris.sel[mutu.indeks].strip().upper()
            if angka is None or not 25 <= angka.nilai <= 100 or sebutan not in ("A", "B", "C", "D"):
                continue
            benar = classify_ikm(angka.nilai).mutu
            if sebutan != benar:
                yield Butir(
                    pesan=f"tertulis mutu {sebutan}, sedangkan IKM {angka.teks} bermutu {benar}.",
                    saran="Perbaiki mutu atau nilainya.",
                    at=tabel.sel(baris, mutu),
                    objek="mutu",
                    fakta=(sebutan, angka.teks),
                )
