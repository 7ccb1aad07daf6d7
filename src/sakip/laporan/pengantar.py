"""Kata pengantar and the generated lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sakip.laporan.draf.umum import draf_pengantar
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import isi_bagian
from sakip.laporan.tanda_tangan import penutup_laporan
from sakip.naskah.simpul import Bagan, Bagian, Blok, DaftarOtomatis, Grafik, Judul, Tabel


def susun_pengantar(k: Konteks) -> Iterator[Blok]:
    """The preface, signed."""
    yield Judul(tingkat=1, teks="KATA PENGANTAR", kode="kata-pengantar")
    yield from isi_bagian(k, "pengantar", lambda: draf_pengantar(k))
    yield penutup_laporan(k)


def jenis_daftar(tubuh: Iterable[Bagian]) -> tuple[str, ...]:
    """The lists a body needs: contents always, tables and figures where it holds any."""
    blok = [b for bagian in tubuh for b in bagian.isi]
    tabel = any(isinstance(b, Tabel) and b.nomor for b in blok)
    gambar = any(isinstance(b, Grafik | Bagan) for b in blok)
    return ("isi", *(["tabel"] if tabel else []), *(["gambar"] if gambar else []))


def susun_daftar(jenis: tuple[str, ...]) -> Iterator[Blok]:
    """Contents, tables and figures, those that exist; figures on the page of the tables."""
    for nama in jenis:
        teks = "DAFTAR ISI" if nama == "isi" else f"DAFTAR {nama.upper()}"
        bersama = nama == "gambar" and "tabel" in jenis
        yield Judul(tingkat=2 if bersama else 1, teks=teks, kode=f"daftar-{nama}")
        yield DaftarOtomatis(jenis=nama)
