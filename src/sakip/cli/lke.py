"""``sakip lke``: the evaluation of SAKIP from the command line."""

from __future__ import annotations

from importlib import import_module

import click

DAFTAR_ANAK = ("hitung", "periksa", "laporan", "templat")
"""In the order of use; each is a file ``lke_<name>.py``."""


class _Kelompok(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(DAFTAR_ANAK)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in DAFTAR_ANAK:
            return None
        anak: click.Command = import_module(f"sakip.cli.lke_{cmd_name}").perintah
        return anak


@click.command(
    "lke",
    cls=_Kelompok,
    short_help="Hitung dan periksa lembar kerja evaluasi (LKE), tulis LHE.",
    subcommand_metavar="PERINTAH [PILIHAN]...",
    options_metavar="[PILIHAN]",
)
def perintah() -> None:
    """Evaluasi AKIP menurut PermenPANRB 88/2021: dari lembar kerja evaluasi ke nilai, predikat, dan laporan hasil evaluasi.

    Berkasnya buku kerja dari sakip lke templat, atau CSV dengan kolom subkomponen (1.a sampai 4.c) dan nilai (AA sampai E).
    """
