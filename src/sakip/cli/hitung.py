"""``sakip hitung``: the achievements of a workbook or of a simple CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import click

KEPALA_CSV = ("indikator", "satuan", "polaritas", "target", "realisasi")
KEPALA_HASIL = (*KEPALA_CSV, "capaian_persen", "kategori", "alasan")
BATAS_CSV = 20_000_000
"""Bytes; a larger CSV is refused."""

Baris = dict[str, str]


@click.command("hitung", short_help="Hitung capaian dan kategori.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "--format", "bentuk", type=click.Choice(["tabel", "csv", "json"]), default="tabel", show_default=True, help="Bentuk keluaran."
)
def perintah(berkas: Path, bentuk: str) -> None:
    """Hitung capaian dan kategori dari buku kerja (.xlsx) atau CSV.

    CSV berkepala: indikator,satuan,polaritas,target,realisasi (polaritas maksimum atau minimum). Yang tidak dapat dihitung
    menyebut alasannya.
    """
    daftar = _dari_csv(berkas) if berkas.suffix.lower() == ".csv" else _dari_buku_kerja(berkas)
    if bentuk == "json":
        click.echo(json.dumps(daftar, ensure_ascii=False, indent=2))
    elif bentuk == "csv":
        click.echo(_csv(daftar), nl=False)
    else:
        click.echo(_tabel(daftar))


def _dari_csv(berkas: Path) -> list[Baris]:
    from sakip.cli.masukan import tolak
    from sakip.pengukuran.baris import measure_rows

    try:
        if berkas.stat().st_size > BATAS_CSV:
            tolak(f"{berkas.name} lebih besar dari {BATAS_CSV // 1_000_000} MB", "bagi berkas itu menjadi beberapa bagian")
        teks = berkas.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        tolak(f"{berkas.name} bukan teks UTF-8", 'simpan dari Excel sebagai "CSV UTF-8"')
    except OSError as galat:
        tolak(f"{berkas} tidak terbaca ({galat.strerror or galat})", "periksa nama dan letak berkas")
    baris_pertama = teks.partition("\n")[0]
    pembaca = csv.DictReader(io.StringIO(teks), delimiter=";" if baris_pertama.count(";") > baris_pertama.count(",") else ",")
    kepala = [(nama or "").strip().lower() for nama in pembaca.fieldnames or []]
    hilang = [nama for nama in KEPALA_CSV if nama not in kepala]
    if hilang:
        tolak(f"{berkas.name}: kolom {', '.join(hilang)} tidak ada", f"baris pertama harus berbunyi {','.join(KEPALA_CSV)}")
    pembaca.fieldnames = kepala
    try:
        baris_csv = list(pembaca)
    except csv.Error as galat:
        tolak(f"{berkas.name} baris {pembaca.line_num}: {galat}", "periksa tanda kutip dan pemisah pada baris itu")
    isi: list[Baris] = [{k: (b.get(k) or "").strip() for k in KEPALA_CSV} for b in baris_csv]
    hasil_baris = zip(isi, baris_csv, measure_rows(isi), strict=True)
    sisa: Any = None  # csv.DictReader keeps surplus cells under the key None
    return [{**masuk, **(_berlebih(b[sisa]) if b.get(sisa) else _teks(hasil))} for masuk, b, hasil in hasil_baris]


def _berlebih(sisa: Any) -> Baris:
    """A row with more cells than the header: a decimal comma split a number, and no figure of the row can be trusted."""
    alasan = f"baris berisi {len(sisa)} sel berlebih; tulis desimal dengan titik, apit dengan tanda kutip, atau pakai pemisah ;"
    return {"capaian_persen": "", "kategori": "", "alasan": alasan}


def _teks(hasil: object) -> Baris:
    return {k: str(getattr(hasil, k)) for k in ("capaian_persen", "kategori", "alasan")}


def _dari_buku_kerja(berkas: Path) -> list[Baris]:
    from sakip.cli.masukan import baca_buku_kerja, jumlah_galat, tampilkan_masalah
    from sakip.kernel.angka import bulatkan
    from sakip.pengukuran import measure

    dokumen, masalah = baca_buku_kerja(berkas)
    tampilkan_masalah(masalah)
    if jumlah := jumlah_galat(masalah):
        click.secho(f"{jumlah} galat: sel yang galat tidak ikut dihitung.", fg="red", err=True)
    pengukuran = measure(dokumen)
    daftar = []
    for indikator in dokumen.daftar_indikator:
        hasil = pengukuran.indikator.get(indikator.kode)
        if hasil is None:
            continue
        capaian = hasil.capaian.angka
        daftar.append(
            {
                "kode": indikator.kode,
                "indikator": indikator.nama,
                "satuan": indikator.satuan,
                "polaritas": indikator.polaritas.value,
                "target": "" if hasil.target is None else str(hasil.target),
                "realisasi": "" if hasil.realisasi is None else str(hasil.realisasi),
                "capaian_persen": "" if capaian is None else str(bulatkan(capaian)),
                "kategori": hasil.kategori,
                "alasan": hasil.capaian.alasan,
            }
        )
    return daftar


def _csv(daftar: list[Baris]) -> str:
    keluar = io.StringIO()
    penulis = csv.DictWriter(keluar, fieldnames=list(daftar[0]) if daftar else list(KEPALA_HASIL), lineterminator="\n")
    penulis.writeheader()
    penulis.writerows({k: aman(v) if k in ("kode", "indikator", "satuan") else v for k, v in baris.items()} for baris in daftar)
    return keluar.getvalue()


def aman(teks: str) -> str:
    """A text that a spreadsheet would run as a formula comes out as text."""
    return f"'{teks}" if teks[:1] in ("=", "+", "-", "@", "\t", "\r") else teks


def _tabel(daftar: list[Baris]) -> str:
    if not daftar:
        return "Tidak ada indikator yang diukur."
    baris = [
        (
            _pendek(b["indikator"]),
            b["satuan"],
            b["target"],
            b["realisasi"],
            b["capaian_persen"].replace(".", ","),
            b["kategori"] or b["alasan"],
        )
        for b in daftar
    ]
    kepala = ("Indikator", "Satuan", "Target", "Realisasi", "Capaian %", "Kategori")
    lebar = [max(len(b[i]) for b in (kepala, *baris)) for i in range(6)]
    return "\n".join(
        "  ".join(
            isi.rjust(w) if i in (2, 3, 4) else isi.ljust(w) for i, (isi, w) in enumerate(zip(b, lebar, strict=True))
        ).rstrip()
        for b in (kepala, tuple("-" * w for w in lebar), *baris)
    )


def _pendek(teks: str, panjang: int = 58) -> str:
    return teks if len(teks) <= panjang else teks[: panjang - 1] + "…"
