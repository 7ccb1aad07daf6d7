"""``sakip skm templat``: the offline workbook of a survey."""

from __future__ import annotations

from pathlib import Path

import click

from sakip.cli.keluaran import opsi_templat, tulis_templat


@click.command("templat", short_help="Tulis buku kerja kosong untuk jawaban survei.", options_metavar="[PILIHAN]")
@opsi_templat("skm.xlsx")
def perintah(tujuan: Path, timpa: bool) -> None:
    """Tulis buku kerja SKM yang kosong: keterangan survei, layanan, jawaban berpilihan resmi, dan tindak lanjut."""
    from sakip.exchange.skm import write_template

    tulis_templat(tujuan, write_template(), timpa=timpa)
