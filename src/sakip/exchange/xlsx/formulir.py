"""Read a form sheet: labels in column A, values in column B."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from sakip.exchange.xlsx.bentuk import Kolom, Lembar
from sakip.exchange.xlsx.isi import IsiDitolak, kutip, parser_kolom
from sakip.exchange.xlsx.judul import peta_judul, rapikan
from sakip.exchange.xlsx.kisi import Kisi
from sakip.exchange.xlsx.tabel import masalah_isi
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.masalah import Bobot, Masalah


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
            daftar_masalah.append(_isian_kosong(lembar, kolom, tempat.get(kolom.field)))
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


def _isian_kosong(lembar: Lembar, kolom: Kolom, lokasi: Lokasi | None) -> Masalah:
    return Masalah(
        kode="isi-kosong",
        pesan=f"{kolom.judul} kosong",
        saran=f"isi {kolom.judul}" if lokasi else f'tambahkan baris "{kolom.judul}" di kolom A',
        lokasi=lokasi or Lokasi(lembar=lembar.nama),
    )
