"""EVA001 predikat-evaluasi-tidak-sesuai, on a printed report."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.cetakan.makna import LaporanTercetak
from sakip.evaluasi.nilai import classify_total, daftar_predikat
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.nilai_berpredikat import labelled_values, pattern
from sakip.reviu.temuan import Butir

_POLA = pattern(
    r"\b(?:nilai|hasil|skor)\s+(?:(?:hasil|evaluasi|implementasi|atas|akuntabilitas|kinerja)\s+){0,6}"
    r"(?:sakip|akip|akuntabilitas\s+kinerja)\b",
    r"\b(?:predikat|kategori|kriteria)(?:\s+(?:nilai|penilaian))?|\(",
    r"AA|A|BB|B|CC|C|D",
)


@muka_cetak("EVA001")
def predikat_tercetak_tidak_sesuai(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Predikat di samping nilai SAKIP dalam uraian dibandingkan dengan predikat nilai itu.

    Nilai yang tepat pada batas (70,00) tidak dipersoalkan: peraturan sebelum 2021 membacanya lain.
    """
    for n in labelled_values(laporan, _POLA):
        benar = classify_total(n.nilai).kode
        if n.sebutan != benar and n.nilai % 10 != 0 and n.sebutan in daftar_predikat():
            yield Butir(
                pesan=f"predikat tertulis {n.sebutan}, sedangkan nilai {n.teks} berpredikat {benar}.",
                saran="Cocokkan dengan LHE, lalu perbaiki nilai atau predikatnya.",
                at=n.lokasi,
                objek="predikat",
                fakta=(n.sebutan, n.teks),
            )
