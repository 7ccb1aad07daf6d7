"""Read a Naskah as a reader does: tables by code, text by heading."""

import re
from collections.abc import Iterator

from sakip.laporan.telusur import isi_blok, polos, semua_isi
from sakip.naskah.simpul import AngkaTeks, Bagan, Blok, Daftar, Grafik, Judul, Naskah, Paragraf, Rujuk, Tabel


def semua_blok(naskah: Naskah) -> list[Blok]:
    return [blok for bagian in naskah.daftar_bagian for blok in bagian.isi]


def tabel(naskah: Naskah, kode: str) -> Tabel:
    return next(b for b in semua_blok(naskah) if isinstance(b, Tabel) and b.kode == kode)


def baris_teks(t: Tabel) -> list[list[str]]:
    return [[polos(sel.isi) for sel in baris] for baris in (*t.baris, *t.kaki)]


def teks_bagian(naskah: Naskah, kode_judul: str) -> str:
    """Paragraphs and lists from a heading to the next one."""
    hasil, di_dalam = [], False
    for blok in semua_blok(naskah):
        if isinstance(blok, Judul):
            di_dalam = blok.kode == kode_judul
        elif di_dalam and isinstance(blok, Paragraf | Daftar):
            hasil += [polos(isi) for isi in isi_blok(blok)]
    return " ".join(hasil)


def semua_teks(naskah: Naskah) -> str:
    return "\n".join(polos(isi) for _, isi in semua_isi(naskah))


def kode_angka(naskah: Naskah) -> set[str]:
    return {s.kode for _, isi in semua_isi(naskah) for s in isi if isinstance(s, AngkaTeks) and s.kode}


def rujukan(naskah: Naskah) -> set[str]:
    return {s.kode for _, isi in semua_isi(naskah) for s in isi if isinstance(s, Rujuk)}


def bernomor(naskah: Naskah) -> dict[str, Tabel | Grafik | Bagan]:
    return {b.kode: b for b in semua_blok(naskah) if isinstance(b, Tabel | Grafik | Bagan) and b.nomor}


def kalimat(naskah: Naskah) -> Iterator[str]:
    """The sentences of running text before the attachments; those around a cross-reference too."""
    for blok in semua_blok(naskah):
        if isinstance(blok, Judul) and blok.kode == "lampiran":
            return
        if isinstance(blok, Paragraf) and blok.gaya != "keterangan":
            yield from (k for k in re.split(r"(?<=[.])\s+", polos(blok.isi)) if len(k) > 12)


def kisi(t: Tabel) -> list[str]:
    """What is wrong with the grid of a table: cells that do not fill it exactly."""
    salah = []
    for bagian in (t.kepala, (*t.baris, *t.kaki)):
        sisa = [0] * len(t.kolom)
        for n, baris in enumerate(bagian):
            terisi = [s > 0 for s in sisa]
            sisa = [max(s - 1, 0) for s in sisa]
            posisi = 0
            for sel in baris:
                while posisi < len(terisi) and terisi[posisi]:
                    posisi += 1
                if posisi + sel.rentang_kolom > len(terisi) or any(terisi[posisi : posisi + sel.rentang_kolom]):
                    salah.append(f"{t.kode} baris {n}: sel melampaui kisi")
                    break
                for kolom in range(posisi, posisi + sel.rentang_kolom):
                    terisi[kolom] = True
                    sisa[kolom] = sel.rentang_baris - 1
            if not all(terisi):
                salah.append(f"{t.kode} baris {n}: ada kolom tanpa sel")
        if any(sisa):
            salah.append(f"{t.kode}: rentang baris melewati akhir tabel")
    return salah
