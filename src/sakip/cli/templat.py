"""``sakip templat``: write an empty workbook."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("templat", short_help="Tulis buku kerja kosong.", options_metavar="[PILIHAN]")
@click.option("-o", "--output", "berkas", type=click.Path(path_type=Path), required=True, help="Berkas .xlsx yang akan ditulis.")
@click.option("--tahun", type=click.IntRange(2000, 2100), help="Tahun laporan.")
@click.option("--unit", "nama", default="", help='Nama unit kerja, misalnya "Kecamatan Bluto".')
@click.option("--timpa", is_flag=True, help="Timpa berkas yang sudah ada.")
def perintah(berkas: Path, tahun: int | None, nama: str, timpa: bool) -> None:
    """Tulis buku kerja kosong dengan petunjuk, pilihan, dan contoh isian."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.exchange.xlsx import write_template

    if berkas.suffix.lower() != ".xlsx":
        tolak(f"{berkas.name} tidak berakhiran .xlsx", "beri nama berkas yang berakhiran .xlsx")
    if berkas.exists() and not timpa:
        tolak(f"{berkas} sudah ada", "pilih nama lain, atau tambahkan --timpa bila isinya boleh diganti", KODE_TULIS)
    try:
        berkas.parent.mkdir(parents=True, exist_ok=True)
        write_template(berkas, tahun=tahun, nama=nama)
    except OSError as galat:
        tolak(
            f"{berkas} tidak dapat ditulis ({galat.strerror or galat})",
            "tutup berkas itu di Excel atau pilih folder lain",
            KODE_TULIS,
        )
    click.echo(berkas)
