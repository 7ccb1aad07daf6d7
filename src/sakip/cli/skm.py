"""``sakip skm``: the survey of public satisfaction from the command line."""

from __future__ import annotations

from importlib import import_module

import click

DAFTAR_ANAK = ("hitung", "laporan", "periksa", "templat", "rekap")
"""In the order of use; each is a file ``skm_<name>.py``."""


class _Kelompok(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(DAFTAR_ANAK)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in DAFTAR_ANAK:
            return None
        anak: click.Command = import_module(f"sakip.cli.skm_{cmd_name}").perintah
        return anak


@click.command(
    "skm",
    cls=_Kelompok,
    short_help="Hitung dan laporkan survei kepuasan masyarakat (SKM).",
    subcommand_metavar="PERINTAH [PILIHAN]...",
    options_metavar="[PILIHAN]",
)
def perintah() -> None:
    """Survei kepuasan masyarakat menurut PermenPANRB 14/2017: dari berkas jawaban ke IKM, laporan, dan poster.

    Berkas jawaban adalah CSV atau XLSX: ekspor Google Forms, tabel berkolom U1 sampai U9, atau templat dari sakip skm templat.
    """
