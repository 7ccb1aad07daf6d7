"""The sheets for the person: instructions in front, example rows at the back; the reader passes over both."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from sakip.exchange.xlsx.gaya import Gaya, atur_tinggi
from sakip.exchange.xlsx.lembar import DAFTAR_LEMBAR, LEMBAR_CONTOH, LEMBAR_PETUNJUK

LANGKAH = (
    "Isi lembar Unit lebih dulu: nama unit kerja dan tahun laporan wajib ada.",
    "Isi lembar RPJMD, Renstra, dan Program, lalu Indikator; lembar lain mengacu pada kode dari lembar-lembar itu.",
    "Isi Target, RKT, PK, dan PK Target, lalu Realisasi dan lembar lain yang datanya sudah ada.",
    "Lembar yang belum ada datanya dibiarkan kosong. Contoh isian ada di lembar Contoh Isian; lembar itu tidak dibaca.",
)
ATURAN = (
    "Kolom bertanda * wajib diisi. Penjelasan tiap kolom muncul bila penunjuk diletakkan di atas judulnya.",
    "Angka ditulis 83 atau 83,5; ribuan 1.234.567; persen 87 atau 87 %. Rupiah ditulis bulat tanpa sen.",
    "Tanggal ditulis 25 Januari 2023 atau dipilih sebagai tanggal Excel.",
    "Sel kosong berarti belum ada data, bukan nol. Tanda - pada target PK berarti indikator dikeluarkan dari perjanjian.",
    "Kode boleh memakai huruf, angka, dan titik. Sel kode berformat Teks; jangan ubah formatnya.",
    "Tempel data sebagai nilai (Paste Special, Values). Jangan memakai rumus dan jangan menggabung sel.",
    "Judul kolom dikunci tanpa kata sandi; kolom boleh dipindah setelah perlindungan dibuka, asal judulnya tidak diubah.",
)
_LEBAR_CONTOH = 24


def tulis_petunjuk(buku: Any, gaya: Gaya) -> None:
    """Add the instruction sheet."""
    ws = buku.add_worksheet(LEMBAR_PETUNJUK)
    ws.set_column(0, 0, 24)
    ws.set_column(1, 1, 10)
    ws.set_column(2, 2, 110)
    ws.set_row(0, 26)
    ws.write_string(0, 0, "Buku kerja SAKIP", gaya.teks(bold=True, font_size=16, text_wrap=False))
    ws.write_string(1, 0, "Satu buku kerja untuk satu unit kerja dan satu tahun laporan.", gaya.teks(text_wrap=False))
    baris = 3
    for judul, daftar in (("Langkah", LANGKAH), ("Aturan pengisian", ATURAN)):
        ws.set_row(baris, 18)
        ws.write_string(baris, 0, judul, gaya.teks(bold=True, font_size=12))
        for nomor, kalimat in enumerate(daftar, 1):
            ws.write_string(baris + nomor, 0, f"{nomor}. {kalimat}", gaya.teks(text_wrap=False))
        baris += len(daftar) + 2
    for n, judul in enumerate(("Lembar", "Wajib", "Isi")):
        ws.write_string(baris, n, judul, gaya.judul())
    for nomor, lembar in enumerate(DAFTAR_LEMBAR, baris + 1):
        ws.write_string(nomor, 0, lembar.nama, gaya.label(lembar.wajib))
        ws.write_string(nomor, 1, "ya" if lembar.wajib else "tidak", gaya.label())
        ws.write_string(nomor, 2, lembar.bantuan, gaya.label())
        atur_tinggi(ws, nomor, ((lembar.bantuan, 110),))
    ws.hide_gridlines(2)
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)
    ws.protect("")


def tulis_contoh(buku: Any, gaya: Gaya) -> None:
    """Add the sheet of examples: for every table sheet its headers and some rows."""
    ws = buku.add_worksheet(LEMBAR_CONTOH)
    ws.set_column(0, 15, _LEBAR_CONTOH)
    baris = 0
    for lembar in DAFTAR_LEMBAR:
        ws.write_string(baris, 0, f"Lembar {lembar.nama}", gaya.teks(bold=True, font_size=12, text_wrap=False))
        if lembar.formulir:
            isi: list[tuple[str, ...]] = [(k.judul, k.contoh[0]) for k in lembar.daftar_kolom if k.contoh]
        else:
            tahun = [("2022", "81", "88"), ("2023", "82,5", "90")] if lembar.kolom_tahun else []
            ws.set_row(baris + 1, 28)
            for n, judul in enumerate([k.judul for k in lembar.daftar_kolom] + [t[0] for t in tahun]):
                ws.write_string(baris + 1, n, judul, gaya.judul())
            isi = list(zip_longest(*(k.contoh for k in lembar.daftar_kolom), *(t[1:] for t in tahun), fillvalue=""))
            baris += 1
        for nomor, nilai in enumerate(isi, baris + 1):
            for n, teks in enumerate(nilai):
                ws.write_string(nomor, n, teks, gaya.label())
            atur_tinggi(ws, nomor, ((teks, _LEBAR_CONTOH) for teks in nilai))
        baris += len(isi) + 3
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)
    ws.protect("")
