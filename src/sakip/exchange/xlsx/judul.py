"""Match headers to columns by their text; a person may move, omit and misspell columns, and is told of the last two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from sakip.exchange.xlsx.bentuk import Kolom, Lembar, huruf_kolom
from sakip.exchange.xlsx.isi import kutip
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah

_TAHUN = re.compile(r"(?:target)?((?:19|20|21)\d\d)(?:0)?")
_BATAS_CARI = 10
"""The header is looked for in so many first rows."""


def rapikan(teks: Any) -> str:
    """Text for comparing: lower case, letters and digits only. A year stored as 2023.0 reads 2023."""
    return re.sub(r"[^a-z0-9]", "", str(teks).removesuffix(".0").lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class Judul:
    """The header of a table: its 0-based row and, by 0-based column, the definition's column or a year."""

    baris: int
    kolom: dict[int, Kolom | int]
    lengkap: bool
    """False: a required column is missing, so no row can be read."""


def peta_judul(daftar_kolom: Iterable[Kolom]) -> dict[str, Kolom]:
    """Header and field name, made comparable, to column."""
    peta = {rapikan(k.field): k for k in daftar_kolom}
    return peta | {rapikan(k.judul): k for k in daftar_kolom}


def cari_judul(lembar: Lembar, daftar_baris: Sequence[Sequence[Any]], daftar_masalah: list[Masalah]) -> Judul:
    """The header row of a table, with problems of missing, unknown and doubled columns."""
    peta = peta_judul(lembar.daftar_kolom)

    def cocok(nomor: int) -> int:
        return len({id(peta.get(rapikan(sel))) for sel in daftar_baris[nomor] if rapikan(sel) in peta})

    calon = range(min(_BATAS_CARI, len(daftar_baris)))
    penuh = bool(daftar_baris) and 2 * cocok(0) > len(lembar.daftar_kolom)
    baris = 0 if penuh else max(calon, key=lambda n: (cocok(n), -n), default=0)
    kolom: dict[int, Kolom | int] = {}
    asing: list[tuple[int, Any]] = []
    for nomor, sel in enumerate(daftar_baris[baris] if daftar_baris else ()):
        teks = rapikan(sel)
        tahun = _TAHUN.fullmatch(teks) if lembar.kolom_tahun else None
        isi = int(tahun[1]) if tahun else peta.get(teks)
        if isi is None and teks:
            asing.append((nomor, sel))
        elif isi in kolom.values():
            daftar_masalah.append(_ganda(lembar, baris, nomor, sel))
        elif isi is not None:
            kolom[nomor] = isi
    belum = {rapikan(k.judul): k for k in lembar.daftar_kolom if k not in kolom.values()}
    daftar_masalah.extend(_asing(lembar, baris, nomor, sel, belum) for nomor, sel in asing)
    hilang = [k for k in belum.values() if k.wajib]
    daftar_masalah.extend(_hilang(lembar, baris, k, [sel for _, sel in asing]) for k in hilang)
    return Judul(baris=baris, kolom=kolom, lengkap=not hilang)


def _lokasi(lembar: Lembar, baris: int, nomor: int) -> Lokasi:
    return Lokasi(lembar=lembar.nama, baris=baris + 1, sel=f"{huruf_kolom(nomor)}{baris + 1}")


def _ganda(lembar: Lembar, baris: int, nomor: int, sel: Any) -> Masalah:
    return Masalah(
        kode="kolom-ganda",
        pesan=f"judul kolom {kutip(sel)} muncul dua kali; kolom ini tidak dibaca",
        saran="hapus salah satu kolom atau perbaiki judulnya",
        lokasi=_lokasi(lembar, baris, nomor),
    )


def _asing(lembar: Lembar, baris: int, nomor: int, sel: Any, belum: dict[str, Kolom]) -> Masalah:
    mirip = get_close_matches(rapikan(sel), belum, 1)
    return Masalah(
        kode="kolom-asing",
        pesan=f"judul kolom {kutip(sel)} tidak dikenal; kolom ini tidak dibaca",
        saran=f'ubah judulnya menjadi "{belum[mirip[0]].judul}"' if mirip else "hapus kolom ini atau pakai judul dari templat",
        lokasi=_lokasi(lembar, baris, nomor),
        bobot=Bobot.PERINGATAN,
    )


def _hilang(lembar: Lembar, baris: int, kolom: Kolom, asing: list[Any]) -> Masalah:
    peta = {rapikan(sel): sel for sel in asing}
    mirip = get_close_matches(rapikan(kolom.judul), peta, 1) or get_close_matches(rapikan(kolom.field), peta, 1)
    return Masalah(
        kode="kolom-hilang",
        pesan=f'kolom wajib "{kolom.judul}" tidak ada, sehingga lembar ini tidak dapat dibaca',
        saran=f'ubah judul {kutip(peta[mirip[0]])} menjadi "{kolom.judul}"'
        if mirip
        else f'tambahkan kolom berjudul "{kolom.judul}"',
        lokasi=Lokasi(lembar=lembar.nama, baris=baris + 1),
    )
