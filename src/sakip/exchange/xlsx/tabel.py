"""Read the rows of a sheet: each cell through its column's parser, every problem with its cell."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from sakip.exchange.xlsx.bentuk import Kolom, Lembar, huruf_kolom
from sakip.exchange.xlsx.isi import IsiDitolak, Parser, kutip, parse_nilai, parser_kolom
from sakip.exchange.xlsx.judul import cari_judul, peta_judul, rapikan
from sakip.exchange.xlsx.kisi import Kisi
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah


class Baris:
    """One read row: parsed values by field (years as int), its place, and the fields whose cells were refused."""

    __slots__ = ("lokasi", "nilai", "rusak")

    def __init__(self, nilai: dict[Any, Any], lokasi: Lokasi, rusak: tuple[Any, ...] = ()) -> None:
        self.nilai = nilai
        self.lokasi = lokasi
        self.rusak = rusak


def masalah_isi(galat: IsiDitolak, lokasi: Lokasi, judul: str) -> Masalah:
    """The problem of a refused (or doubtful) cell."""
    bobot = Bobot.GALAT if galat.nilai is None else Bobot.PERINGATAN
    return Masalah(kode=galat.kode, pesan=f"{judul}: {galat.pesan}", saran=galat.saran, lokasi=lokasi, bobot=bobot)


def baca_tabel(lembar: Lembar, kisi: Kisi, daftar_masalah: list[Masalah]) -> list[Baris]:
    """The rows of a table sheet that can be used; empty rows are passed over."""
    judul = cari_judul(lembar, kisi.daftar_baris, daftar_masalah)
    if not judul.lengkap:
        return []
    rencana: list[tuple[int, Any, Parser, str]] = [
        (n, k, parse_nilai, str(k)) if isinstance(k, int) else (n, k.field, parser_kolom(k), k.judul)
        for n, k in judul.kolom.items()
    ]
    tanpa_judul = [
        n for n in range(len(kisi.daftar_baris[0])) if n not in judul.kolom and not rapikan(kisi.daftar_baris[judul.baris][n])
    ]
    kolom_field = {str(field): huruf_kolom(n) for n, field, _, _ in rencana}
    wajib = [k for k in lembar.daftar_kolom if k.wajib]
    hasil: list[Baris] = []
    terpakai: dict[Any, int] = {}
    for nomor, isi in enumerate(kisi.daftar_baris[judul.baris + 1 :], judul.baris + 2):
        nilai: dict[Any, Any] = {}
        rusak: list[tuple[Any, str, IsiDitolak]] = []
        for n, field, parser, teks_judul in rencana:
            sel = isi[n]
            if sel == "" or sel is None or (type(sel) is str and sel.isspace()):
                continue
            try:
                nilai[field] = parser(sel)
            except IsiDitolak as galat:
                if galat.nilai is not None:
                    nilai[field] = galat.nilai
                rusak.append((field, teks_judul, galat))
        for n in tanpa_judul:
            if isi[n] not in ("", None):
                daftar_masalah.append(_tanpa_judul(lembar, n, nomor, isi[n]))
                tanpa_judul = [t for t in tanpa_judul if t != n]
        if not nilai and not rusak:
            continue
        lokasi = Lokasi(lembar=lembar.nama, baris=nomor, kolom_field=kolom_field)
        for field, teks_judul, ditolak in rusak:
            daftar_masalah.append(masalah_isi(ditolak, lokasi.pada(str(field)), teks_judul))
        field_rusak = tuple(field for field, _, _ in rusak)
        if _lengkap(wajib, nilai, field_rusak, lokasi, daftar_masalah) and _tunggal(
            lembar, nilai, lokasi, terpakai, daftar_masalah
        ):
            hasil.append(Baris(nilai, lokasi, field_rusak))
    return hasil


def _lengkap(
    wajib: Iterable[Kolom], nilai: dict[Any, Any], rusak: tuple[Any, ...], lokasi: Lokasi, daftar: list[Masalah]
) -> bool:
    lengkap = True
    for kolom in wajib:
        if kolom.field not in nilai:
            lengkap = False
            if kolom.field not in rusak:
                daftar.append(
                    Masalah(
                        kode="isi-kosong",
                        pesan=f"{kolom.judul} kosong; baris ini tidak dibaca",
                        saran=f"isi {kolom.judul}, atau kosongkan seluruh baris",
                        lokasi=lokasi.pada(kolom.field),
                    )
                )
    return lengkap


def _tunggal(lembar: Lembar, nilai: dict[Any, Any], lokasi: Lokasi, terpakai: dict[Any, int], daftar: list[Masalah]) -> bool:
    if not lembar.kunci:
        return True
    kunci = tuple([nilai.get(f) for f in lembar.kunci])
    awal = terpakai.setdefault(kunci, lokasi.baris)
    if awal == lokasi.baris:
        return True
    tampil = ", ".join(f"{lembar.kolom(f).judul} {k}" for f, k in zip(lembar.kunci, kunci, strict=True) if k is not None)
    daftar.append(
        Masalah(
            kode="baris-ganda",
            pesan=f"{tampil} sudah dipakai di baris {awal}; baris ini tidak dibaca",
            saran="gabungkan kedua baris atau ubah kodenya",
            lokasi=lokasi.pada(lembar.kunci[-1]),
        )
    )
    return False


def _tanpa_judul(lembar: Lembar, n: int, nomor: int, sel: Any) -> Masalah:
    return Masalah(
        kode="kolom-tanpa-judul",
        pesan=f"{kutip(sel)} berada di kolom tanpa judul; kolom {huruf_kolom(n)} tidak dibaca",
        saran="beri judul kolom (untuk target: tahunnya) atau kosongkan kolom itu",
        lokasi=Lokasi(lembar=lembar.nama, baris=nomor, sel=f"{huruf_kolom(n)}{nomor}"),
    )


def baca_formulir(lembar: Lembar, kisi: Kisi, daftar_masalah: list[Masalah]) -> tuple[dict[str, Any], dict[str, Lokasi]]:
    """The values and places of a form sheet: labels in column A, values in column B."""
    peta = peta_judul(lembar.daftar_kolom)
    nilai: dict[str, Any] = {}
    tempat: dict[str, Lokasi] = {}
    rusak: set[str] = set()
    for nomor, isi in enumerate(kisi.daftar_baris, 1):
        label, sel = (*isi, "", "")[:2]
        kolom = peta.get(rapikan(label))
        lokasi = Lokasi(lembar=lembar.nama, baris=nomor, sel=f"B{nomor}")
        if kolom is None:
            if nomor > 1 and rapikan(label):
                daftar_masalah.append(_isian_asing(label, lokasi, {rapikan(k.judul): k for k in lembar.daftar_kolom}))
            continue
        if kolom.field in tempat:
            daftar_masalah.append(_isian_ganda(kolom, tempat[kolom.field], lokasi))
            continue
        tempat[kolom.field] = Lokasi(lembar=lembar.nama, baris=nomor, sel=f"B{nomor}", isian=kolom.field)
        if sel == "" or sel is None or (type(sel) is str and sel.isspace()):
            continue
        try:
            nilai[kolom.field] = parser_kolom(kolom)(sel)
        except IsiDitolak as galat:
            if galat.nilai is not None:
                nilai[kolom.field] = galat.nilai
            rusak.add(kolom.field)
            daftar_masalah.append(masalah_isi(galat, tempat[kolom.field], kolom.judul))
    for kolom in lembar.daftar_kolom:
        if kolom.wajib and kolom.field not in nilai and kolom.field not in rusak:
            daftar_masalah.append(
                Masalah(
                    kode="isi-kosong",
                    pesan=f"{kolom.judul} kosong",
                    saran=f"isi {kolom.judul}" if kolom.field in tempat else f'tambahkan baris "{kolom.judul}" di kolom A',
                    lokasi=tempat.get(kolom.field, Lokasi(lembar=lembar.nama)),
                )
            )
    return nilai, tempat


def _isian_asing(label: Any, lokasi: Lokasi, peta: dict[str, Kolom]) -> Masalah:
    mirip = get_close_matches(rapikan(label), peta, 1)
    return Masalah(
        kode="isian-asing",
        pesan=f"isian {kutip(label)} tidak dikenal dan tidak dibaca",
        saran=f'ubah namanya menjadi "{peta[mirip[0]].judul}"' if mirip else "hapus baris ini atau pakai nama isian dari templat",
        lokasi=Lokasi(lembar=lokasi.lembar, baris=lokasi.baris, sel=f"A{lokasi.baris}"),
        bobot=Bobot.PERINGATAN,
    )


def _isian_ganda(kolom: Kolom, awal: Lokasi, lokasi: Lokasi) -> Masalah:
    return Masalah(
        kode="isian-ganda",
        pesan=f"{kolom.judul} sudah diisi di {awal.sel}; baris ini tidak dibaca",
        saran="hapus salah satu",
        lokasi=lokasi,
    )
