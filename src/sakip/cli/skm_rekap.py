"""``sakip skm rekap``: IKM by unit, service and period from Parquet or CSV with millions of answers."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sakip.rekap.skm import HasilRekap

BENTUK = ("tabel", "json", "csv", "parquet")


def _pisah(ctx: click.Context, param: click.Parameter, nilai: str) -> tuple[str, ...]:
    kata = tuple(k.strip() for k in nilai.split(",") if k.strip())
    if len(set(kata)) < len(kata):
        raise click.BadParameter("kolom disebut dua kali")
    return kata


def _pasangan(ctx: click.Context, param: click.Parameter, nilai: tuple[str, ...]) -> dict[str, str]:
    hasil = {}
    for isi in nilai:
        nama, _, kolom = isi.partition("=")
        if not nama.strip() or not kolom.strip():
            raise click.BadParameter(f'"{isi}" harus berbentuk nama=kolom, misalnya unit=nama_unit')
        hasil[nama.strip()] = kolom.strip()
    return hasil


@click.command("rekap", short_help="Rekap IKM jutaan jawaban per unit, layanan, periode.", options_metavar="[PILIHAN]")
@click.argument("berkas", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--menurut",
    default="unit,layanan,periode",
    show_default=True,
    callback=_pisah,
    help="Kolom pengelompok, dipisah koma; kosong berarti satu baris untuk semua.",
)
@click.option("--kolom", "pemetaan", multiple=True, callback=_pasangan, help="Nama kolom lain, misalnya --kolom U1=jawaban_1.")
@click.option("--bobot", type=click.Choice(["sama", "0,11"]), default="sama", show_default=True, help="Bobot unsur.")
@click.option(
    "--kosong",
    type=click.Choice(["terisi", "lengkap"]),
    default="terisi",
    show_default=True,
    help="Jawaban tidak lengkap: bagi tiap unsur dengan yang terisi, atau hitung hanya yang lengkap.",
)
@click.option("--jumlah", "bertingkat", is_flag=True, help="Tambahkan baris jumlah untuk setiap tingkat.")
@click.option("--memori", default="", help="Batas memori mesin, misalnya 2GB.")
@click.option("--utas", type=click.IntRange(1, 256), help="Banyaknya utas mesin; bawaan semua inti.")
@click.option("--format", "bentuk", type=click.Choice(BENTUK), default="tabel", show_default=True, help="Bentuk keluaran.")
@click.option("-o", "--output", "tujuan", type=click.Path(path_type=Path), help="Tulis ke berkas ini, bukan ke layar.")
def perintah(
    berkas: tuple[Path, ...],
    menurut: tuple[str, ...],
    pemetaan: dict[str, str],
    bobot: str,
    kosong: str,
    bertingkat: bool,
    memori: str,
    utas: int | None,
    bentuk: str,
    tujuan: Path | None,
) -> None:
    """Rekap IKM dari BERKAS Parquet atau CSV berkolom unit, layanan, periode, U1 sampai U9.

    Nilai unsur 1 sampai 4, kosong bila tidak dijawab. Nilai lain ditolak dengan menyebut kolom dan banyaknya. Memerlukan
    DuckDB: pip install sakip[rekap].
    """
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.kernel.berkas import write_atomic
    from sakip.rekap.mesin import RekapDitolak
    from sakip.rekap.skm import results_from_parquet
    from sakip.survei.survei import AturanKosong, Bobot

    if bentuk == "parquet" and tujuan is None:
        tolak("Parquet tidak dapat ditulis ke layar", "sebut berkas tujuan dengan -o")
    try:
        hasil = results_from_parquet(
            berkas,
            menurut=menurut,
            pemetaan=pemetaan,
            bobot=Bobot(bobot),
            aturan_kosong=AturanKosong(kosong),
            jumlah_bertingkat=bertingkat,
            memori=memori,
            utas=utas or 0,
        )
        keluaran = _tulis(hasil, bentuk)
    except RekapDitolak as galat:
        tolak(str(galat), galat.saran)
    if tujuan is None:
        click.echo(keluaran.decode(), nl=False)
        return
    try:
        write_atomic({tujuan: keluaran})
    except OSError as galat:
        tolak(f"{tujuan} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    click.echo(tujuan)


def _tulis(hasil: HasilRekap, bentuk: str) -> bytes:
    from sakip.rekap.tulis import csv_text, json_text, parquet_bytes

    if bentuk == "parquet":
        return parquet_bytes(hasil)
    if bentuk == "csv":
        return csv_text(hasil).encode()
    return (json_text(hasil) if bentuk == "json" else _tabel(hasil)).encode() + b"\n"


def _tabel(hasil: HasilRekap) -> str:
    from sakip.kernel.angka import format_angka
    from sakip.rekap.tulis import daftar_teks

    kepala = (*(m.capitalize() for m in hasil.menurut), "Responden", "IKM", "Mutu", "Kinerja")
    baris = [
        (
            *(_pendek(b[m]) for m in hasil.menurut),
            b["responden"],
            b["ikm"].replace(".", ","),
            b["mutu"],
            b["kinerja"] or b["alasan"],
        )
        for b in daftar_teks(hasil)
    ]
    lebar = [max(map(len, kolom)) for kolom in zip(kepala, *baris, strict=True)]
    kanan = {len(hasil.menurut), len(hasil.menurut) + 1}
    isi = (kepala, tuple("-" * w for w in lebar), *baris)
    garis = [
        "  ".join(s.rjust(w) if n in kanan else s.ljust(w) for n, (s, w) in enumerate(zip(b, lebar, strict=True))).rstrip()
        for b in isi
    ]
    jawaban, tidak = format_angka(Decimal(hasil.jawaban)), format_angka(Decimal(hasil.tidak_dihitung))
    return "\n".join((*garis, "", f"{jawaban} jawaban, {tidak} tidak dihitung."))


def _pendek(teks: str, panjang: int = 40) -> str:
    return teks if len(teks) <= panjang else teks[: panjang - 1] + "…"
