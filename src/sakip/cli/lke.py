"""``sakip lke``: the evaluation of SAKIP from the command line."""

from __future__ import annotations

import click

from sakip.cli.kelompok import KelompokMalas

DAFTAR_ANAK = ("hitung", "periksa", "laporan", "templat")
"""In the order of use; each is a file ``lke_<name>.py``."""


@click.command(
    "lke",
    cls=KelompokMalas,
    daftar=DAFTAR_ANAK,
    awalan="sakip.cli.lke_",
    short_help="Hitung dan periksa lembar kerja evaluasi (LKE), tulis LHE.",
    subcommand_metavar="PERINTAH [PILIHAN]...",
    options_metavar="[PILIHAN]",
)
def perintah() -> None:
    """Evaluasi AKIP menurut PermenPANRB 88/2021: dari lembar kerja evaluasi ke nilai, predikat, dan laporan hasil evaluasi.

    Berkasnya buku kerja dari sakip lke templat, atau CSV dengan kolom subkomponen (1.a sampai 4.c) dan nilai (AA sampai E).
    """
