"""``sakip skm``: the survey of public satisfaction from the command line."""

from __future__ import annotations

import click

from sakip.cli.kelompok import KelompokMalas

DAFTAR_ANAK = ("hitung", "laporan", "periksa", "templat", "rekap")
"""In the order of use; each is a file ``skm_<name>.py``."""


@click.command(
    "skm",
    cls=KelompokMalas,
    daftar=DAFTAR_ANAK,
    awalan="sakip.cli.skm_",
    short_help="Hitung dan laporkan survei kepuasan masyarakat (SKM).",
    subcommand_metavar="PERINTAH [PILIHAN]...",
    options_metavar="[PILIHAN]",
)
def perintah() -> None:
    """Survei kepuasan masyarakat menurut PermenPANRB 14/2017: dari berkas jawaban ke IKM, laporan, dan poster.

    Berkas jawaban adalah CSV atau XLSX: ekspor Google Forms, tabel berkolom U1 sampai U9, atau templat dari sakip skm templat.
    """
