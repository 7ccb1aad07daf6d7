"""Plain text: for reading aloud, for searching and for comparing what the formats say."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.kernel.teks import bersihkan
from sakip.naskah.sebutan import daftar_sebutan, sebut
from sakip.naskah.simpul import (
    AngkaTeks,
    Bagan,
    Blok,
    BlokTandaTangan,
    Daftar,
    DaftarOtomatis,
    GantiHalaman,
    Grafik,
    Isi,
    Judul,
    Naskah,
    Paragraf,
    Rujuk,
    Sampul,
    Tabel,
    Tautan,
    Teks,
)

NAMA = "teks"
MIMETYPE = "text/plain"
AKHIRAN = "txt"


def render(naskah: Naskah) -> bytes:
    """The document as UTF-8 text; cells are separated by tabs. Raises TypeError for a node it does not know."""
    blok = [b for bagian in naskah.daftar_bagian for b in bagian.isi]
    nomor = daftar_sebutan(naskah)
    baris = [baris for b in blok for baris in _blok(b, blok, nomor)]
    return bersihkan("\n".join(baris)).encode("utf-8") + b"\n"


def _blok(blok: Blok, semua: list[Blok], nomor: dict[str, str]) -> Iterator[str]:
    match blok:
        case Judul():
            yield from ("", f"{blok.nomor} {blok.teks}".strip(), "")
        case Paragraf():
            yield from (_isi(blok.isi, nomor), "")
        case Daftar():
            yield from _daftar(blok, nomor, "")
            yield ""
        case Tabel():
            if blok.nomor:
                yield f"{nomor[blok.kode]} {blok.judul}"
            for baris in (*blok.kepala, *blok.baris, *blok.kaki):
                yield "\t".join(_isi(sel.isi, nomor).replace("\n", " ") for sel in baris)
            yield from ([] if blok.baris else [blok.kosong])
            yield from ([blok.sumber, ""] if blok.sumber else [""])
        case Grafik():
            for seri in blok.seri:
                for kategori, nilai in zip(blok.kategori, seri.nilai, strict=False):
                    yield f"{kategori}\t{seri.nama}\t{'tidak dapat dihitung' if nilai is None else blok.tampil(nilai)}"
            yield from (f"{nomor.get(blok.kode, '')} {blok.judul}".strip(), "")
        case Bagan():
            yield from (f"{k.judul}\t{k.rincian}".rstrip() for k in blok.kotak)
            yield from (f"{nomor.get(blok.kode, '')} {blok.judul}".strip(), "")
        case BlokTandaTangan():
            for p in blok.penanda_tangan:
                baris_penanda = (p.pembuka, p.jabatan, p.nama, p.pangkat, f"NIP {p.nip}" if p.nip else "")
                yield from (*(baris for baris in baris_penanda if baris), "")
        case Sampul():
            yield from (*blok.judul, "", *blok.lembaga, blok.tahun, blok.catatan, "")
        case DaftarOtomatis():
            yield from _otomatis(blok, semua, nomor)
        case GantiHalaman():
            yield ""
        case _:
            raise TypeError(f"simpul {type(blok).__name__} tidak dikenal perender teks")


def _otomatis(daftar: DaftarOtomatis, semua: list[Blok], nomor: dict[str, str]) -> Iterator[str]:
    for b in semua:
        match b:
            case Judul() if daftar.jenis == "isi" and b.di_daftar_isi and b.tingkat <= 3:
                yield f"{b.nomor} {b.teks}".strip()
            case Tabel() if daftar.jenis == "tabel" and b.nomor:
                yield f"{nomor[b.kode]} {b.judul}"
            case Grafik() | Bagan() if daftar.jenis == "gambar" and b.nomor:
                yield f"{nomor[b.kode]} {b.judul}"
            case _:
                pass
    yield ""


def _daftar(daftar: Daftar, nomor: dict[str, str], takuk: str) -> Iterator[str]:
    for n, butir in enumerate(daftar.butir):
        tanda = {"angka": f"{n + 1}.", "huruf": f"{chr(ord('a') + n % 26)}.", "bulatan": "-"}[daftar.penanda]
        yield f"{takuk}{tanda} {_isi(butir.isi, nomor)}"
        if butir.anak:
            yield from _daftar(butir.anak, nomor, takuk + "   ")


def _isi(isi: Isi, nomor: dict[str, str]) -> str:
    hasil = []
    for s in isi:
        match s:
            case Teks(teks=teks) | AngkaTeks(teks=teks) | Tautan(teks=teks):
                hasil.append(teks)
            case Rujuk(kode=kode):
                hasil.append(sebut(nomor, kode))
            case _:
                raise TypeError(f"simpul {type(s).__name__} tidak dikenal perender teks")
    return "".join(hasil)
