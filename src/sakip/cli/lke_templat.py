"""``sakip lke templat``: the empty LKE workbook."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("templat", short_help="Tulis buku kerja LKE kosong (XLSX).", options_metavar="[PILIHAN]")
@click.option(
    "-o",
    "--output",
    "tujuan",
    type=click.Path(path_type=Path),
    default=Path("lke.xlsx"),
    show_default=True,
    help="Berkas tujuan.",
)
@click.option("--timpa", is_flag=True, help="Timpa berkas yang sudah ada.")
def perintah(tujuan: Path, timpa: bool) -> None:
    """Tulis buku kerja LKE kosong: 80 kriteria, pilihan jawaban dan nilai, rekomendasi, dan nilai tahun lalu."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.exchange.lke import write_lke
    from sakip.kernel.berkas import write_atomic

    if tujuan.exists() and not timpa:
        tolak(f"{tujuan} sudah ada", "pilih nama lain dengan -o, atau tambahkan --timpa", KODE_TULIS)
    try:
        write_atomic({tujuan: write_lke()})
    except OSError as galat:
        tolak(f"{tujuan} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    click.echo(tujuan)
