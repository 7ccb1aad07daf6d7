"""``sakip contoh``: write the shipped examples."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("contoh", short_help="Tulis buku kerja contoh Kecamatan Bluto 2023.", options_metavar="[PILIHAN]")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("contoh"), show_default=True, help="Folder tujuan."
)
def perintah(folder: Path) -> None:
    """Tulis dua buku kerja contoh: Kecamatan Bluto 2023, yang selaras dan yang apa adanya."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.contoh import tulis

    try:
        daftar = tulis(folder)
    except OSError as galat:
        tolak(f"{folder} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    for path in daftar:
        click.echo(path)
