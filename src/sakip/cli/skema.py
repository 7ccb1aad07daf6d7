"""``sakip skema``: the workbook's documentation."""

from __future__ import annotations

import click


@click.command("skema", short_help="Dokumentasi lembar dan kolom buku kerja.", options_metavar="[PILIHAN]")
def perintah() -> None:
    """Tampilkan dokumentasi buku kerja: setiap lembar dan kolom, isi, dan contohnya (Markdown)."""
    from sakip.exchange.xlsx import describe

    click.echo(describe())
