"""The documentation of a survey's workbook and of its options, generated from their definitions."""

from __future__ import annotations

from sakip.exchange.skm.tentang import DAFTAR_LEMBAR
from sakip.exchange.skm.tulis import LANGKAH
from sakip.exchange.xlsx.dokumentasi import describe_sheets
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.unsur import urutan_kuesioner


def describe() -> str:
    """All sheets, columns and official options as Markdown."""
    bagian = [
        "# Buku kerja survei",
        "",
        "Satu buku kerja (`.xlsx`) memuat satu survei dan jawabannya: `sakip skm templat -o skm.xlsx`.",
        "",
    ]
    bagian += [f"{n}. {kalimat}" for n, kalimat in enumerate(LANGKAH, 1)]
    bagian += describe_sheets(DAFTAR_LEMBAR)
    bagian += [
        "",
        "## Pertanyaan dan pilihan jawaban",
        "",
        "Menurut urutan kuesioner; nilainya 1 sampai 4 dari kiri ke kanan.",
        "",
    ]
    bagian += ["| Kode | Unsur | Pertanyaan | 1 | 2 | 3 | 4 |", "|---|---|---|---|---|---|---|"]
    bagian += [f"| {u.kode} | {u.nama} | {u.pertanyaan} | {' | '.join(u.pilihan)} |" for u in urutan_kuesioner()]
    bagian += ["", "| Profil | Pilihan |", "|---|---|"]
    bagian += [f"| {p.nama} | {', '.join(p.pilihan)} |" for p in DAFTAR_PROFIL]
    return "\n".join(bagian) + "\n"
