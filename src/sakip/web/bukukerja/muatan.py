"""What the columns of the database can hold, told as problems of cells before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sakip.exchange.xlsx import places_of, rows_of
from sakip.exchange.xlsx.bentuk import Kolom, Lembar
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Masalah
from sakip.rencana.dokumen import Dokumen
from sakip.web.kinerja.daya_muat import column_of, misfit


def oversized(dokumen: Dokumen) -> Iterator[Masalah]:
    """Cells with more letters or larger numbers than can be stored."""
    rows, tempat = rows_of(dokumen), places_of(dokumen)
    for lembar in DAFTAR_LEMBAR:
        daftar = [rows[lembar.nama]] if lembar.formulir else rows[lembar.nama]
        for kolom in lembar.daftar_kolom:
            bidang = column_of(lembar.nama, kolom)
            for n, baris in enumerate(daftar) if bidang else ():
                if soal := misfit(kolom, bidang, baris.get(kolom.field)):
                    yield _masalah(lembar, kolom, soal, _lokasi(lembar, tempat, n))


def _lokasi(lembar: Lembar, tempat: Mapping[str, Any], n: int) -> Callable[[str], Lokasi]:
    if lembar.formulir:
        return lambda field: tempat[lembar.nama].get(field, Lokasi(lembar=lembar.nama))
    baris: Lokasi = tempat[lembar.nama][n]
    return lambda field: baris.pada(field)


def _masalah(lembar: Lembar, kolom: Kolom, soal: str, lokasi: Callable[[str], Lokasi]) -> Masalah:
    return Masalah(
        kode="tidak-muat",
        pesan=f'"{kolom.judul}" {soal}',
        saran="singkatkan isinya; uraian panjang dapat ditulis pada lembar Narasi" if "huruf" in soal else "periksa angkanya",
        lokasi=lokasi(kolom.field),
    )
