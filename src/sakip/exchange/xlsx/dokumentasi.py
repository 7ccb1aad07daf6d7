"""The workbook's documentation, generated from its definition."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.exchange.xlsx.bentuk import JenisIsi, Kolom, Lembar
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, LEMBAR_BUKAN_DATA
from sakip.exchange.xlsx.petunjuk import ATURAN, LANGKAH


def _sel(teks: str) -> str:
    return " ".join(teks.split()).replace("|", "\\|")


def _isi(kolom: Kolom) -> str:
    if kolom.jenis is JenisIsi.YA_TIDAK or not kolom.pilihan:
        return kolom.jenis.value
    return f"{kolom.jenis.value}: {', '.join(kolom.pilihan)}"


def _baris(kolom: Kolom) -> str:
    contoh = next(filter(None, kolom.contoh), "")
    kepingan = (kolom.judul, f"`{kolom.field}`", "ya" if kolom.wajib else "", _isi(kolom), kolom.bantuan, contoh)
    return f"| {' | '.join(_sel(k) for k in kepingan)} |"


def describe() -> str:
    """All sheets and columns as Markdown."""
    bagian = [
        "# Buku kerja SAKIP",
        "",
        "Satu buku kerja (`.xlsx`) memuat data satu unit kerja untuk satu tahun laporan.",
        "",
        "## Pengisian",
        "",
    ]
    bagian += [f"{n}. {kalimat}" for n, kalimat in enumerate(LANGKAH, 1)]
    bagian += ["", *(f"- {kalimat}" for kalimat in ATURAN)]
    bagian += ["", f"Lembar {', '.join(LEMBAR_BUKAN_DATA)} tidak dibaca."]
    return "\n".join((*bagian, *describe_sheets(DAFTAR_LEMBAR))) + "\n"


def describe_sheets(daftar_lembar: Iterable[Lembar]) -> list[str]:
    """A section of Markdown lines for each sheet."""
    bagian: list[str] = []
    for lembar in daftar_lembar:
        wajib = " Lembar ini wajib ada." if lembar.wajib else ""
        bentuk = "Satu isian satu baris: nama isian di kolom A, isinya di kolom B." if lembar.formulir else ""
        kunci = ", ".join(lembar.kolom(f).judul for f in lembar.kunci)
        tunggal = f"Tidak boleh ada dua baris dengan {kunci} yang sama." if kunci else ""
        tahun = (
            "Sesudah kolom-kolom itu satu kolom tiap tahun Renstra; judulnya tahun, misalnya 2023." if lembar.kolom_tahun else ""
        )
        bagian += ["", f"## {lembar.nama}", "", lembar.bantuan + wajib, ""]
        bagian += ["| Judul | Nama isian | Wajib | Isi | Penjelasan | Contoh |", "|---|---|---|---|---|---|"]
        bagian += [_baris(k) for k in lembar.daftar_kolom]
        bagian += [f"\n{kalimat}" for kalimat in (bentuk, tahun, tunggal) if kalimat]
    return bagian
