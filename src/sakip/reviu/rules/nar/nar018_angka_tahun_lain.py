"""NAR018 angka-tahun-lain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.cetakan.angka_cetak import AngkaCetak, read_text
from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran
from sakip.reviu.aturan import aturan
from sakip.reviu.cetak.kutipan import is_quoted
from sakip.reviu.cetak.sebut import name_of
from sakip.reviu.cetak.sebutan_entitas import Sebutan, entities_of, sentences
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SESUDAH = re.compile(r"^(?:\s+(?!poin|dari|menjadi|target)[a-z]+){0,1}\s+(?:pada\s+)?(?:akhir\s+)?tahun\s+(20\d\d)\b", re.I)
_SEBELUM = re.compile(r"\btahun\s+(20\d\d)\s*(?:sebesar|yaitu|yakni|adalah|mencapai|tercatat|\()\s*$", re.I)
_SELISIH = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|kenaikan|penurunan|peningkatan|sebanyak)\s+(?:sebesar\s+)?$",
    re.I,
)
_UKURAN = (Peran.REALISASI, Peran.CAPAIAN, Peran.TARGET, Peran.TARGET_AKHIR, Peran.BASELINE, Peran.KEMAJUAN)
_HASIL = (Peran.REALISASI, Peran.CAPAIAN)
_PANJANG = 1200
_JAUH = 80


@aturan(
    "NAR018",
    "angka-tahun-lain",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def angka_tahun_lain(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Uraian menyebut hasil suatu tahun dengan angka yang di tabel adalah hasil tahun lain.

    Mengapa: Kalimat perbandingan disalin dari laporan lalu, sehingga tahunnya atau angkanya tertinggal. Hanya kalimat dengan satu
    indikator yang dilihat, dan hanya bila tabel memuat hasil indikator itu pada kedua tahun.

    Cara memperbaiki: Samakan tahun dan angka dalam uraian dengan tabel perbandingan.
    """
    entitas = entities_of(laporan)
    for narasi in laporan.daftar_narasi:
        for _, kalimat in sentences(narasi.teks) if narasi.bab != "I" else ():
            angka = [(a, t) for a in read_text(kalimat) if (t := _tahun(kalimat, a))] if len(kalimat) < _PANJANG else []
            sebutan = entitas.mentions(kalimat) if angka else ()
            if len(sebutan) != 1 or not all(e.peran is Peran.INDIKATOR for e in sebutan[0].daftar_entitas):
                continue
            for a, tahun in angka:
                if lain := _tertukar(sebutan[0], a, tahun):
                    benar, salah = lain
                    yield Butir(
                        pesan=f"{name_of(benar)} tahun {tahun} disebut {a.teks}, yang di tabel adalah angka tahun {salah.tahun}; "
                        f"tahun {tahun} {benar.teks} ({benar.lokasi}).",
                        saran="Samakan tahun dan angkanya dengan tabel.",
                        at=narasi.lokasi,
                        objek=benar.objek,
                        fakta=(a.teks, str(tahun), benar.teks),
                    )


def _tahun(kalimat: str, a: AngkaCetak) -> int:
    """The year the sentence gives right beside a figure, 0 for none or for a difference."""
    akhir = a.awal + len(a.teks)
    sebelum, sesudah = kalimat[max(0, a.awal - _JAUH) : a.awal], kalimat[akhir : akhir + _JAUH]
    cocok = _SEBELUM.search(sebelum) or _SESUDAH.match(sesudah)
    return 0 if cocok is None or _SELISIH.search(sebelum) or a.rupiah else int(cocok[1])


def _tertukar(sebutan: Sebutan, a: AngkaCetak, tahun: int) -> tuple[Fakta, Fakta] | None:
    """(the result of that year, the result of another year that is the quoted one)."""
    semua = [f for f in sebutan.fakta(*_UKURAN) if f.nilai is not None]
    tahun_itu = [f for f in semua if f.tahun == tahun]
    hasil = next((f for f in tahun_itu if f.ukuran is Peran.REALISASI and not f.triwulan), None)
    if hasil is None or any(f.nilai is not None and is_quoted(a, f.nilai, f.desimal) for f in tahun_itu):
        return None
    lain = [f for f in semua if f.tahun not in (0, tahun) and f.ukuran in _HASIL and f.nilai == a.nilai]
    return (hasil, lain[0]) if lain else None
