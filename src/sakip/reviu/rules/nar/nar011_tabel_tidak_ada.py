"""NAR011 tabel-tidak-ada."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.naskah.simpul import Bagan, Grafik, Naskah, Tabel
from sakip.pengukuran.hasil import Pengukuran
from sakip.rencana.dokumen import Dokumen
from sakip.reviu.aturan import aturan
from sakip.reviu.isian_teks import teks_analisis
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_SEBUT = re.compile(r"\b(tabel|gambar|grafik|bagan)\s+((?:\d+|L)\.\d+)(?!\.?\d)", re.IGNORECASE)
_LUAR = re.compile(r"\b(?:renstra|rpjmd|rkpd|dpa|lkjip\s+(?:tahun\s+)?20\d\d|buku|lampiran|dokumen)\b", re.IGNORECASE)
"""A table of another document."""


def _nomor(naskah: Naskah) -> dict[str, set[str]]:
    """The numbers in use: of tables, and of figures of any kind."""
    blok = [b for bagian in naskah.daftar_bagian for b in bagian.isi]
    return {
        "tabel": {b.nomor for b in blok if isinstance(b, Tabel) and b.nomor},
        "gambar": {b.nomor for b in blok if isinstance(b, Grafik | Bagan) and b.nomor},
    }


@aturan("NAR011", "tabel-tidak-ada", tahap=Tahap.LAPORAN, tingkat=Tingkat.SALAH, rujukan=("permenpanrb-53-2014#lampiran-ii",))
def tabel_tidak_ada(dokumen: Dokumen, pengukuran: Pengukuran, naskah: Naskah) -> Iterator[Butir]:
    """Naskah menyebut tabel atau gambar yang tidak ada di laporan.

    Mengapa: Pembaca mencari tabel yang disebut; nomor yang tidak ada biasanya tertinggal dari laporan lama.

    Cara memperbaiki: Perbaiki nomornya, atau isi lembar yang menghasilkan tabel itu.
    """
    ada = _nomor(naskah)
    narasi = ((n.bagian, "teks", n.teks, n.lokasi.pada("teks")) for n in dokumen.daftar_narasi)
    for objek, isian, teks, lokasi in (*narasi, *teks_analisis(dokumen)):
        for cocok in _SEBUT.finditer(teks):
            jenis = "tabel" if cocok[1].casefold() == "tabel" else "gambar"
            if cocok[2].upper() in ada[jenis] or _LUAR.match(teks[cocok.end() :].lstrip(" ,(")):
                continue
            yield Butir(
                pesan=f"{objek}: isian {isian} menyebut {cocok[0]}, yang tidak ada di laporan.",
                saran="Perbaiki nomornya menurut daftar tabel dan daftar gambar.",
                at=lokasi,
                objek=objek,
                fakta=(isian, cocok[0]),
            )
