"""ANG014 tambah-kurang-tidak-cocok."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.cetakan.angka_cetak import read_cell
from sakip.cetakan.makna import BarisMakna, KolomMakna, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SELISIH = re.compile(r"bertambah|berkurang|selisih|naik\W+turun|penambahan|pengurangan", re.I)


@aturan(
    "ANG014",
    "tambah-kurang-tidak-cocok",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.SALAH,
    rujukan=("permenpanrb-53-2014#lampiran-ii-bab-iii",),
)
def tambah_kurang_tidak_cocok(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Kolom bertambah/berkurang pada tabel anggaran sebelum dan sesudah perubahan bukan selisih kedua kolomnya.

    Mengapa: Pembaca menilai besarnya pergeseran anggaran dari kolom itu.

    Cara memperbaiki: Hitung kembali anggaran sesudah dikurangi anggaran sebelum perubahan.
    """
    for tabel in laporan.daftar_tabel:
        anggaran = tabel.kolom(Peran.ANGGARAN)
        kolom = next((k for k in tabel.daftar_kolom if k.peran in (Peran.LAIN, Peran.SISA) and _SELISIH.search(k.judul)), None)
        if kolom is None or len(anggaran) != 2 or tabel.kolom(Peran.REALISASI_ANGGARAN, Peran.SERAPAN):
            continue
        isi = [(b, *h) for b in tabel.daftar_baris if (h := _hitung(b, anggaran, kolom))]
        salah = [(b, tertulis, benar) for b, tertulis, benar in isi if abs(tertulis) != abs(benar)]
        if len(salah) * 2 <= len(isi):
            yield from (_butir(tabel, kolom, b, benar) for b, _, benar in salah)


def _hitung(baris: BarisMakna, anggaran: tuple[KolomMakna, ...], kolom: KolomMakna) -> tuple[Decimal, Decimal] | None:
    """(as printed, after minus before)."""
    sel = [baris.sel[k.indeks] if k.indeks < len(baris.sel) else "" for k in (*anggaran, kolom)]
    angka = [read_cell(s, uang=True) for s in sel]
    if angka[0] is None or angka[1] is None or angka[2] is None:
        return None
    return angka[2].nilai, angka[1].nilai - angka[0].nilai


def _butir(tabel: TabelMakna, kolom: KolomMakna, baris: BarisMakna, benar: Decimal) -> Butir:
    tertulis, judul = baris.sel[kolom.indeks], kolom.judul.rpartition(" / ")[2]
    return Butir(
        pesan=f"{judul} tertulis {tertulis}, sedangkan selisih kedua anggarannya {format_angka(benar)}.",
        saran="Hitung kembali selisihnya, atau perbaiki anggarannya.",
        at=tabel.sel(baris, kolom),
        objek=tabel.sebutan,
        fakta=(tabel.sebutan, tertulis, str(benar)),
    )
