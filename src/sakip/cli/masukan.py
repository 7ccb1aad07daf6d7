"""Read what a command is given and tell its problems; every refusal is an Indonesian sentence and a documented exit code."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from sakip.kernel.masalah import Masalah
    from sakip.rencana.dokumen import Dokumen

AKHIRAN_LAPORAN = (".docx", ".doc", ".pdf", ".txt", ".md", ".html", ".htm")
"""Names that a finished report goes by."""
PALING_BESAR = 100_000_000
"""Bytes: a report with many scanned pages stays below."""
KODE_TEMUAN = 1
KODE_MASUKAN = 2
KODE_TULIS = 3


def tolak(pesan: str, saran: str = "", kode: int = KODE_MASUKAN) -> NoReturn:
    """End the command with a message on stderr and an exit code."""
    click.secho(f"Tidak dapat dilanjutkan: {pesan}", fg="red", err=True)
    if saran:
        click.echo(f"  Perbaikan: {saran}", err=True)
    raise click.exceptions.Exit(kode)


def is_buku_kerja(berkas: Path) -> bool:
    """True for what is to be read as a workbook: by its name, or by its content where the name says nothing."""
    if berkas.suffix.lower() in AKHIRAN_LAPORAN:
        return False
    if berkas.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".ods", ".csv") or not berkas.is_file():
        return True
    with berkas.open("rb") as arus:
        return not arus.read(5).startswith(b"%PDF-")


def baca_isi(berkas: Path) -> bytes:
    """The bytes of a report; ends the command where there is no such file or it is beyond any report."""
    try:
        if berkas.stat().st_size > PALING_BESAR:
            tolak(
                f"{berkas.name} lebih besar dari {PALING_BESAR // 1_000_000} MB", "kecilkan gambarnya, atau pisahkan lampirannya"
            )
        return berkas.read_bytes()
    except OSError as galat:
        tolak(f"{berkas} tidak dapat dibaca ({galat.strerror or galat})", "periksa nama dan letak berkasnya")


def baca_buku_kerja(berkas: Path) -> tuple[Dokumen, tuple[Masalah, ...]]:
    """The document of a workbook and its problems; ends the command where nothing can be read."""
    from sakip.exchange.xlsx import read_workbook
    from sakip.kernel.masalah import BerkasTidakTerbaca

    if berkas.suffix.lower() in AKHIRAN_LAPORAN:
        tolak(f"{berkas.name} bukan buku kerja", "berikan berkas .xlsx; laporan jadi diperiksa dengan sakip periksa")
    try:
        dokumen, daftar = read_workbook(berkas)
    except BerkasTidakTerbaca as galat:
        tolak(galat.masalah.pesan, galat.masalah.saran)
    if dokumen is None:
        tampilkan_masalah(daftar)
        tolak(f"{berkas.name}: identitas unit tidak terbaca", "perbaiki lembar Unit menurut daftar di atas")
    return dokumen, daftar


def tampilkan_masalah(daftar: Iterable[Masalah]) -> None:
    """List the problems of reading on stderr, the graver first."""
    from sakip.kernel.masalah import Bobot

    for masalah in sorted(daftar, key=lambda m: m.bobot is not Bobot.GALAT):
        galat = masalah.bobot is Bobot.GALAT
        click.secho("GALAT      " if galat else "PERINGATAN ", fg="red" if galat else "yellow", err=True, nl=False)
        click.echo(f"{masalah.lokasi}: {masalah.pesan}", err=True)
        click.echo(f"           Perbaikan: {masalah.saran}", err=True)


def jumlah_galat(daftar: Iterable[Masalah]) -> int:
    """How many problems left a part of the input unread."""
    from sakip.kernel.masalah import Bobot

    return sum(m.bobot is Bobot.GALAT for m in daftar)
