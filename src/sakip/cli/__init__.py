"""The ``sakip`` command; each subcommand is a file here and imports what it needs only when it runs."""

from __future__ import annotations

import gc
import os
import sys

import click

from sakip.cli import bahasa
from sakip.cli.kelompok import KelompokMalas

DAFTAR_PERINTAH = ("contoh", "templat", "periksa", "susun", "hitung", "telusur", "skm", "lke", "aturan", "skema", "web", "versi")
"""In the order a newcomer needs them."""
KODE_TULIS = 3
KODE_HENTI = 130


@click.command(
    "sakip",
    cls=KelompokMalas,
    daftar=DAFTAR_PERINTAH,
    awalan="sakip.cli.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    subcommand_metavar="PERINTAH [PILIHAN]...",
    options_metavar="[PILIHAN]",
    epilog="Mulai dari: sakip contoh -o contoh   lalu   sakip susun contoh/bluto-2023.xlsx -o hasil",
)
@click.version_option(package_name="sakip", prog_name="sakip", message="%(prog)s %(version)s", help="Tampilkan versi program.")
def kelompok() -> None:
    """SAKIP: satu buku kerja menjadi LKjIP yang dihitung, diperiksa, dan ditulis.

    Kode keluar: 0 berhasil; 1 ada temuan tingkat salah; 2 masukan atau perintah tidak dapat dipakai; 3 hasil tidak dapat
    ditulis; 130 dihentikan.
    """


def main() -> None:
    """The entry point: runs the command and ends the process with its documented exit code."""
    gc.set_threshold(100_000, 50, 50)  # a command lives for a second: collect rarely
    bahasa.pasang()
    for aliran in (sys.stdout, sys.stderr):
        reconfigure = getattr(aliran, "reconfigure", None)
        if reconfigure:  # a Windows console may not know every character of a report
            reconfigure(encoding="utf-8", errors="replace")
    try:
        kode = kelompok(prog_name="sakip", standalone_mode=False) or 0
        sys.stdout.flush()
        sys.exit(kode)
    except click.exceptions.Exit as selesai:
        sys.exit(selesai.exit_code)
    except click.ClickException as galat:
        galat.show()
        sys.exit(galat.exit_code)
    except OSError as galat:
        click.echo(f"Tidak dapat dilanjutkan: keluaran tidak dapat ditulis ({galat.strerror or galat}).", err=True)
        os._exit(KODE_TULIS)  # flushing the broken stream at exit would fail once more
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nDihentikan; tidak ada berkas yang setengah tertulis.", err=True)
        sys.exit(KODE_HENTI)
