"""Write the LKE as a workbook: criteria locked, answers and grades as lists to choose from."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sakip.evaluasi.hitung import compute_lke
from sakip.evaluasi.kerangka import daftar_komponen
from sakip.evaluasi.lke import Lke, Rekomendasi, StatusRekomendasi
from sakip.evaluasi.nilai import daftar_nilai
from sakip.exchange.lke import bentuk

_JAWAB = ["ya", "tidak", "tidak berlaku"]
_LEBAR = (8, 70, 8, 12, 30, 12, 34, 9, 10, 34, 10, 30)
PETUNJUK = (
    "Jawab setiap kriteria dengan ya, tidak, atau tidak berlaku.",
    "Beri nilai setiap subkomponen dengan AA, A, BB, B, CC, C, D, atau E.",
    "Kolom unit diisi unit kerja (penilaian mandiri) beserta bukti; kolom evaluator dan kendali mutu diisi Inspektorat.",
    "Nilai kendali mutu, bila diisi, menggantikan nilai evaluator. Nilai A dan AA memerlukan alasan.",
    "Hitung: sakip lke hitung BERKAS. Laporan hasil evaluasi: sakip lke laporan BERKAS -o hasil.",
)


def write_lke(lke: Lke | None = None) -> bytes:
    """The workbook, empty or filled; XLSX."""
    import xlsxwriter

    lke = lke or Lke(unit="")
    keluar = io.BytesIO()
    buku = xlsxwriter.Workbook(keluar, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    buku.set_properties({"title": "Lembar kerja evaluasi AKIP", "created": datetime(lke.tahun or 2000, 1, 1)})
    try:
        gaya = {
            "judul": buku.add_format(
                {"bold": True, "bg_color": "#1F3864", "font_color": "white", "text_wrap": True, "border": 1}
            ),
            "komponen": buku.add_format({"bold": True, "bg_color": "#D9E2F3", "text_wrap": True, "valign": "top", "border": 1}),
            "sub": buku.add_format({"bold": True, "bg_color": "#F2F2F2", "text_wrap": True, "valign": "top", "border": 1}),
            "teks": buku.add_format({"text_wrap": True, "valign": "top", "border": 1}),
            "isi": buku.add_format(
                {"text_wrap": True, "valign": "top", "border": 1, "locked": False, "num_format": "@", "bg_color": "#FFFBE6"}
            ),
        }
        _petunjuk(buku, gaya)
        _identitas(buku, gaya, lke)
        _lke(buku, gaya, lke)
        _rekomendasi(buku, gaya, bentuk.LEMBAR_REKOMENDASI, lke.daftar_rekomendasi)
        _rekomendasi(buku, gaya, bentuk.LEMBAR_REKOMENDASI_LALU, lke.rekomendasi_lalu)
        lalu = [(str(n.tahun), str(n.nilai).replace(".", ","), n.predikat) for n in lke.daftar_lalu]
        _tabel(buku, gaya, bentuk.LEMBAR_LALU, [j for _, j in bentuk.LALU], lalu, (10, 14, 22), 20)
    finally:
        buku.close()
    return keluar.getvalue()


def _petunjuk(buku: Any, gaya: dict[str, Any]) -> None:
    lembar = buku.add_worksheet("Petunjuk")
    lembar.set_column(0, 0, 110)
    lembar.write(0, 0, "Lembar Kerja Evaluasi AKIP (PermenPANRB 88/2021)", gaya["komponen"])
    for n, teks in enumerate(PETUNJUK, 1):
        lembar.write_string(n, 0, f"{n}. {teks}", gaya["teks"])
    lembar.protect()


def _identitas(buku: Any, gaya: dict[str, Any], lke: Lke) -> None:
    lembar = buku.add_worksheet(bentuk.LEMBAR_IDENTITAS)
    lembar.set_column(0, 0, 38)
    lembar.set_column(1, 1, 60)
    lembar.write_row(0, 0, ("Isian", "Isi"), gaya["judul"])
    for n, (field, judul, contoh) in enumerate(bentuk.IDENTITAS, 1):
        nilai = getattr(lke, field)
        teks = nilai.isoformat() if field == "tanggal" and nilai else str(nilai or "")
        lembar.write_string(n, 0, judul, gaya["teks"])
        lembar.write_string(n, 1, teks, gaya["isi"])
        if contoh:
            lembar.write_comment(n, 1, f"Contoh: {contoh}")
    lembar.protect()


def _lke(buku: Any, gaya: dict[str, Any], lke: Lke) -> None:
    lembar = buku.add_worksheet(bentuk.LEMBAR_LKE)
    for n, lebar in enumerate(_LEBAR):
        lembar.set_column(n, n, lebar)
    lembar.write_row(0, 0, [j for _, j in bentuk.LKE], gaya["judul"])
    lembar.freeze_panes(1, 2)
    hasil = compute_lke(lke)
    huruf = [n.kode for n in daftar_nilai()]
    b = 1
    for komponen in daftar_komponen():
        lembar.write_row(b, 0, (komponen.kode, komponen.nama, float(komponen.bobot)), gaya["komponen"])
        b += 1
        for sub in komponen.daftar_subkomponen:
            p = lke.penilaian(sub.kode)
            lembar.write_row(b, 0, (sub.kode, sub.nama, float(sub.bobot)), gaya["sub"])
            for k, nilai in zip((7, 8, 9, 10, 11), (p.mandiri, p.evaluator, p.alasan, p.kendali, p.catatan_kendali), strict=True):
                lembar.write_string(b, k, nilai, gaya["isi"])
            for k in (7, 8, 10):
                lembar.data_validation(b, k, b, k, {"validate": "list", "source": huruf, "ignore_blank": True})
            if usulan := hasil.sub(sub.kode).usulan:
                lembar.write_comment(b, 8, f"Menurut bagian kriteria yang terpenuhi: {usulan}")
            b += 1
            for kriteria in sub.daftar_kriteria:
                j = lke.jawaban(kriteria.kode)
                lembar.write_row(b, 0, (kriteria.kode, kriteria.teks, ""), gaya["teks"])
                for k, nilai in zip((3, 4, 5, 6), (j.mandiri.value, j.bukti, j.evaluator.value, j.catatan), strict=True):
                    lembar.write_string(b, k, nilai, gaya["isi"])
                for k in (3, 5):
                    lembar.data_validation(b, k, b, k, {"validate": "list", "source": _JAWAB, "ignore_blank": True})
                b += 1
    lembar.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})


def _rekomendasi(buku: Any, gaya: dict[str, Any], nama: str, daftar: Sequence[Rekomendasi]) -> None:
    isi = [
        (
            r.komponen,
            r.uraian,
            r.penanggung_jawab,
            r.batas.isoformat() if r.batas else "",
            r.tindak_lanjut,
            r.bukti,
            r.status.value,
        )
        for r in daftar
    ]
    lembar = _tabel(buku, gaya, nama, [j for _, j in bentuk.REKOMENDASI], isi, (12, 60, 26, 14, 40, 30, 12), 40)
    lembar.data_validation(1, 0, 40, 0, {"validate": "list", "source": [k.kode for k in daftar_komponen()]})
    lembar.data_validation(1, 6, 40, 6, {"validate": "list", "source": [s.value for s in StatusRekomendasi]})


def _tabel(
    buku: Any, gaya: dict[str, Any], nama: str, judul: list[str], isi: Sequence[Sequence[str]], lebar: Sequence[int], kosong: int
) -> Any:
    lembar = buku.add_worksheet(nama)
    for n, w in enumerate(lebar):
        lembar.set_column(n, n, w)
    lembar.write_row(0, 0, judul, gaya["judul"])
    for b in range(max(kosong, len(isi))):
        for k in range(len(judul)):
            lembar.write_string(b + 1, k, isi[b][k] if b < len(isi) else "", gaya["isi"])
    lembar.protect("", {"insert_rows": True})
    return lembar
