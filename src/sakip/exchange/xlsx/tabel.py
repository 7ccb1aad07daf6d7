"""Read the rows of a sheet: each cell through its column's parser, every problem with its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any

from sakip.exchange.xlsx.bentuk import Kolom, Lembar, huruf_kolom
from sakip.exchange.xlsx.isi import IsiDitolak, Parser, desimal, kutip, parse_kode, parse_nilai, parse_teks, parser_kolom
from sakip.exchange.xlsx.judul import Judul, cari_judul, rapikan
from sakip.exchange.xlsx.kisi import Kisi
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah

Baris = dict[Any, Any]
"""One read row: parsed values by field (years as int), and its place as ``lokasi``."""


class _Kosong:
    """Stands for an empty cell."""


_KOSONG = _Kosong()
_BERSIH = re.compile(r"(?!.*(?:\r|_x000D_))\w(?:.*\S)?", re.S).fullmatch
"""Text that stands for itself: no outer blanks, no carriage return, no error sign in front."""
_BESAR = 1e15


def masalah_isi(galat: IsiDitolak, lokasi: Lokasi, judul: str) -> Masalah:
    """The problem of a refused (or doubtful) cell."""
    bobot = Bobot.GALAT if galat.nilai is None else Bobot.PERINGATAN
    return Masalah(kode=galat.kode, pesan=f"{judul}: {galat.pesan}", saran=galat.saran, lokasi=lokasi, bobot=bobot)


def baca_tabel(lembar: Lembar, kisi: Kisi, daftar_masalah: list[Masalah]) -> list[Baris]:
    """The rows of a table sheet that can be used; empty rows are passed over.

    Columns are parsed one after the other, each distinct value once: sheets repeat their codes, years and choices.
    """
    if not any(rapikan(sel) for baris in kisi.daftar_baris for sel in baris):
        daftar_masalah.append(_lembar_kosong(lembar))
        return []
    judul = cari_judul(lembar, kisi.daftar_baris, daftar_masalah)
    daftar_sel = list(zip(*kisi.daftar_baris[judul.baris + 1 :], strict=True))
    if not judul.lengkap or not daftar_sel:
        return []
    awal = judul.baris + 2
    for n in range(len(daftar_sel)):
        if n not in judul.kolom and not rapikan(kisi.daftar_baris[judul.baris][n]):
            daftar_masalah.extend(_tanpa_judul(lembar, n, awal, daftar_sel[n]))
    terbaca = _baca_semua_kolom(judul, daftar_sel)
    hasil = _susun_baris(lembar, terbaca, awal, daftar_masalah)
    kunci = list(zip(*(terbaca.kolom.get(f, repeat(None, len(daftar_sel[0]))) for f in lembar.kunci), strict=True))
    return hasil if len(set(kunci)) == len(kunci) else _tunggal(lembar, hasil, daftar_masalah)


class _Terbaca:
    """The parsed columns of a sheet by field, their letters, the refused cells by 0-based row, and the fields with gaps."""

    def __init__(self) -> None:
        self.kolom: dict[Any, Sequence[Any]] = {}
        self.huruf: dict[str, str] = {}
        self.rusak: dict[int, list[tuple[Any, str, IsiDitolak]]] = {}
        self.bolong: set[Any] = set()


def _baca_semua_kolom(judul: Judul, daftar_sel: Sequence[Sequence[Any]]) -> _Terbaca:
    terbaca = _Terbaca()
    for n, kolom in judul.kolom.items():
        parser, field, teks = (parse_nilai, kolom, str(kolom)) if isinstance(kolom, int) else _kunci(kolom)
        terbaca.kolom[field], ditolak, berlubang = baca_kolom(daftar_sel[n], parser)
        terbaca.huruf[str(field)] = huruf_kolom(n)
        if berlubang:
            terbaca.bolong.add(field)
        for baris, galat in ditolak.items():
            terbaca.rusak.setdefault(baris, []).append((field, teks, galat))
    return terbaca


def _susun_baris(lembar: Lembar, terbaca: _Terbaca, awal: int, daftar_masalah: list[Masalah]) -> list[Baris]:
    daftar_field = [*terbaca.kolom, "lokasi"]
    nama, huruf, rusak = lembar.nama, terbaca.huruf, terbaca.rusak
    jumlah = len(next(iter(terbaca.kolom.values())))
    daftar_lokasi = [Lokasi(lembar=nama, baris=n, kolom_field=huruf) for n in range(awal, awal + jumlah)]
    semua = zip(*terbaca.kolom.values(), daftar_lokasi, strict=True)
    if not terbaca.bolong and not rusak:
        return [dict(zip(daftar_field, isi, strict=True)) for isi in semua]
    wajib = [k for k in lembar.daftar_kolom if k.wajib and k.field in terbaca.bolong]
    hasil = []
    for nomor, isi in enumerate(semua):
        nilai = {f: v for f, v in zip(daftar_field, isi, strict=True) if v is not _KOSONG}
        lokasi = nilai["lokasi"]
        if nomor in rusak:
            daftar_masalah.extend(masalah_isi(galat, lokasi.pada(str(field)), teks) for field, teks, galat in rusak[nomor])
        elif len(nilai) == 1:
            continue
        if wajib and (hilang := [k for k in wajib if k.field not in nilai]):
            ditolak_di_sini = {field for field, _, _ in rusak.get(nomor, ())}
            daftar_masalah.extend(_isi_kosong(k, lokasi) for k in hilang if k.field not in ditolak_di_sini)
        else:
            hasil.append(nilai)
    return hasil


def _lembar_kosong(lembar: Lembar) -> Masalah:
    return Masalah(
        kode="lembar-kosong",
        pesan=f'lembar "{lembar.nama}" kosong, judul kolomnya pun tidak ada',
        saran="salin judul kolom dari templat",
        lokasi=Lokasi(lembar=lembar.nama),
        bobot=Bobot.GALAT if lembar.wajib else Bobot.PERINGATAN,
    )


def _kunci(kolom: Kolom) -> tuple[Parser, Any, str]:
    return parser_kolom(kolom), kolom.field, kolom.judul


def baca_kolom(daftar_sel: Sequence[Any], parser: Parser) -> tuple[Sequence[Any], dict[int, IsiDitolak], bool]:
    """The parsed cells of a column, the refused ones by 0-based position, and whether any cell is empty or refused."""
    berbeda = set(daftar_sel)
    if not berbeda.isdisjoint((0, 1)) and bool in set(map(type, daftar_sel)):  # True equals 1.0, and one would hide the other
        daftar_sel = [_Logika(s) if isinstance(s, bool) else s for s in daftar_sel]
        berbeda = set(daftar_sel)
    peta: dict[Any, Any] = {}
    galat: dict[Any, IsiDitolak] = {}
    if parser is parse_teks or parser is parse_kode:
        peta = {s: s for s in berbeda if type(s) is str and _BERSIH(s)}
    elif parser is parse_nilai:
        peta = {s: desimal(s) for s in berbeda if type(s) is float and -_BESAR < s < _BESAR}
    berbeda -= peta.keys()
    for sel in berbeda:
        peta[sel] = _KOSONG
        if sel == "" or sel is None or (type(sel) is str and sel.isspace()):
            continue
        try:
            peta[sel] = parser(sel.nilai if type(sel) is _Logika else sel)
        except IsiDitolak as ditolak:
            galat[sel] = ditolak
            if ditolak.nilai is not None:
                peta[sel] = ditolak.nilai
    isi = list(map(peta.__getitem__, daftar_sel))
    ditolak_pada = {n: galat[sel] for n, sel in enumerate(daftar_sel) if sel in galat} if galat else {}
    return isi, ditolak_pada, any(v is _KOSONG for v in peta.values())


class _Logika:
    """A logical value that equals no number."""

    __slots__ = ("nilai",)

    def __init__(self, nilai: bool) -> None:
        self.nilai = nilai


def _isi_kosong(kolom: Kolom, lokasi: Lokasi) -> Masalah:
    return Masalah(
        kode="isi-kosong",
        pesan=f"{kolom.judul} kosong; baris ini tidak dibaca",
        saran=f"isi {kolom.judul}, atau kosongkan seluruh baris",
        lokasi=lokasi.pada(kolom.field),
    )


def _tunggal(lembar: Lembar, daftar_baris: list[Baris], daftar: list[Masalah]) -> list[Baris]:
    """The rows without those that repeat the key of an earlier one."""
    semua = [tuple([b.get(f) for f in lembar.kunci]) for b in daftar_baris]
    awal: dict[Any, Baris] = {}
    for kunci, baris in zip(semua, daftar_baris, strict=True):
        if awal.setdefault(kunci, baris) is not baris:
            daftar.append(_baris_ganda(lembar, baris, awal[kunci]))
    return list(awal.values())


def _baris_ganda(lembar: Lembar, baris: Baris, awal: Baris) -> Masalah:
    tampil = ", ".join(f"{lembar.kolom(f).judul} {baris[f]}" for f in lembar.kunci if f in baris)
    return Masalah(
        kode="baris-ganda",
        pesan=f"{tampil} sudah dipakai di baris {awal['lokasi'].baris}; baris ini tidak dibaca",
        saran="gabungkan kedua baris atau ubah kodenya",
        lokasi=baris["lokasi"].pada(lembar.kunci[-1]),
    )


def _tanpa_judul(lembar: Lembar, n: int, awal: int, daftar_sel: Sequence[Any]) -> Iterator[Masalah]:
    for nomor, sel in enumerate(daftar_sel, awal):
        if sel not in ("", None):
            yield Masalah(
                kode="kolom-tanpa-judul",
                pesan=f"{kutip(sel)} berada di kolom tanpa judul; kolom {huruf_kolom(n)} tidak dibaca",
                saran="beri judul kolom (untuk target: tahunnya) atau kosongkan kolom itu",
                lokasi=Lokasi(lembar=lembar.nama, baris=nomor, sel=f"{huruf_kolom(n)}{nomor}"),
            )
            return
