"""Read a report of unknown origin in a process of its own, so that a hostile file ends that process and no other."""

from __future__ import annotations

from typing import Any

from sakip.cetakan.bentuk import Alinea, BlokCetak, Cetakan, TabelCetak
from sakip.exchange.lkjip.ocr import DETIK_SEMUA
from sakip.exchange.lkjip.terpisah import DETIK, run_worker


def read_isolated(isi: bytes, nama: str, *, ocr: bool = False) -> Cetakan:
    """What `baca.read_report` gives, within limits of time and memory. Raises BerkasTidakTerbaca."""
    hasil = run_worker("pekerja_baca", isi, nama, ["--ocr"] if ocr else [], DETIK_SEMUA + DETIK if ocr else DETIK)
    return Cetakan(
        jenis=hasil["jenis"],
        nama=nama,
        daftar_blok=tuple(_blok(b) for b in hasil["daftar_blok"]),
        jumlah_halaman=hasil["jumlah_halaman"],
        dikenali_mesin=hasil["dikenali_mesin"],
    )


def plain_report(cetakan: Cetakan) -> dict[str, Any]:
    """The report as plain data, for `read_isolated` at the other end."""
    return {
        "jenis": cetakan.jenis,
        "daftar_blok": [_polos(b) for b in cetakan.daftar_blok],
        "jumlah_halaman": cetakan.jumlah_halaman,
        "dikenali_mesin": cetakan.dikenali_mesin,
    }


def _polos(blok: BlokCetak) -> list[Any]:
    if isinstance(blok, Alinea):
        return [blok.teks, blok.tingkat, blok.halaman, blok.nomor]
    return [blok.baris, blok.halaman, blok.rentang, blok.nomor, blok.judul]


def _blok(isi: list[Any]) -> BlokCetak:
    if isinstance(isi[0], str):
        teks, tingkat, halaman, nomor = isi
        return Alinea(teks=teks, tingkat=tingkat, halaman=halaman, nomor=nomor)
    baris, daftar_halaman, rentang, nomor, judul = isi
    return TabelCetak(
        baris=tuple(tuple(b) for b in baris),
        halaman=tuple(daftar_halaman),
        rentang=tuple(((b, k), (tinggi, lebar)) for (b, k), (tinggi, lebar) in rentang),
        nomor=nomor,
        judul=judul,
    )
