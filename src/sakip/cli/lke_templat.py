"""``sakip lke templat``: the empty LKE workbook."""

from __future__ import annotations

from pathlib import Path

import click

from sakip.cli.keluaran import opsi_templat, tulis_templat


@click.command("templat", short_help="Tulis buku kerja LKE kosong (XLSX).", options_metavar="[PILIHAN]")
@opsi_templat("lke.xlsx")
def perintah(tujuan: Path, timpa: bool) -> None:
    """Tulis buku kerja LKE kosong: 80 kriteria, pilihan jawaban dan nilai, rekomendasi, dan nilai tahun lalu."""
    from sakip.exchange.lke import write_lke

    tulis_templat(tujuan, write_lke(), timpa=timpa)
