"""``sakip contoh``: write the shipped examples."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("contoh", short_help="Tulis berkas contoh: Kecamatan Bluto 2023, survei, evaluasi.", options_metavar="[PILIHAN]")
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("contoh"), show_default=True, help="Folder tujuan."
)
@click.option("--timpa", is_flag=True, help="Timpa contoh yang sudah diubah.")
def perintah(folder: Path, timpa: bool) -> None:
    """Tulis dua buku kerja contoh, Kecamatan Bluto 2023 yang selaras dan yang apa adanya, sebuah survei, dan sebuah evaluasi.

    Survei dan evaluasi itu rekaan: ekspor formulir (skm-contoh.csv), buku kerja dengan keterangan survei (skm-contoh.xlsx),
    dan lembar kerja evaluasi AKIP yang terisi (lke-contoh.xlsx).
    """
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.contoh import tulis

    try:
        daftar = tulis(folder, timpa=timpa)
    except FileExistsError as galat:
        tolak(f"{galat} sudah ada dan isinya sudah diubah", "pilih folder lain dengan -o, atau tambahkan --timpa", KODE_TULIS)
    except OSError as galat:
        tolak(f"{folder} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    for path in daftar:
        click.echo(path)
