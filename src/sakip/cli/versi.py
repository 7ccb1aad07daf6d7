"""``sakip versi``."""

from __future__ import annotations

import click


@click.command("versi", short_help="Tampilkan versi program.", options_metavar="[PILIHAN]")
def perintah() -> None:
    """Tampilkan versi program."""
    from sakip import __version__

    click.echo(f"sakip {__version__}")
