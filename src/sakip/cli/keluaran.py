"""Where a command writes: its options, and files that appear together or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

FORMAT = ("docx", "pdf", "html", "teks")
Perintah = Callable[..., Any]


def pisah_pilihan(boleh: tuple[str, ...]) -> Callable[[click.Context, click.Parameter, str], tuple[str, ...]]:
    """Split a comma-separated option into the named choices; unknown ones are refused."""

    def pisah(ctx: click.Context, param: click.Parameter, nilai: str) -> tuple[str, ...]:
        pilihan = tuple(dict.fromkeys(kata.strip().lower() for kata in nilai.split(",") if kata.strip()))
        asing = [kata for kata in pilihan if kata not in boleh]
        if asing or not pilihan:
            raise click.BadParameter(f"{', '.join(asing) or 'kosong'}; pilih dari {', '.join(boleh)}")
        return pilihan

    return pisah


def opsi_laporan(fungsi: Perintah) -> Perintah:
    """``-o FOLDER`` and ``--format docx,pdf,html``, as ``folder`` and ``daftar_format``."""
    bentuk = click.option(
        "--format",
        "daftar_format",
        default="docx,pdf,html",
        show_default=True,
        callback=pisah_pilihan(FORMAT),
        help="Bentuk berkas, dipisah koma: docx, pdf, html, teks.",
    )
    folder = click.option(
        "-o",
        "--output",
        "folder",
        type=click.Path(path_type=Path),
        default=Path("hasil"),
        show_default=True,
        help="Folder tujuan.",
    )
    return folder(bentuk(fungsi))


def opsi_templat(bawaan: str) -> Callable[[Perintah], Perintah]:
    """``-o BERKAS`` with its usual name, and ``--timpa``, as ``tujuan`` and ``timpa``."""

    def pasang(fungsi: Perintah) -> Perintah:
        timpa = click.option("--timpa", is_flag=True, help="Timpa berkas yang sudah ada.")
        tujuan = click.option(
            "-o",
            "--output",
            "tujuan",
            type=click.Path(path_type=Path),
            default=Path(bawaan),
            show_default=True,
            help="Berkas tujuan.",
        )
        return tujuan(timpa(fungsi))

    return pasang


def tulis_laporan(keluaran: Mapping[Path, bytes], folder: Path) -> None:
    """Write all files or none, and name them; ends the command where the folder cannot be written."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.kernel.berkas import write_atomic

    try:
        write_atomic(dict(keluaran))
    except OSError as galat:
        saran = "tutup berkas yang terbuka atau pilih folder lain dengan -o"
        tolak(f"{folder} tidak dapat ditulis ({galat.strerror or galat})", saran, KODE_TULIS)
    for path in keluaran:
        click.echo(path)


def tulis_templat(tujuan: Path, isi: bytes, *, timpa: bool) -> None:
    """Write a new file and name it; ends the command where it exists (without ``timpa``) or cannot be written."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.kernel.berkas import write_atomic

    if tujuan.exists() and not timpa:
        tolak(f"{tujuan} sudah ada", "pilih nama lain dengan -o, atau tambahkan --timpa", KODE_TULIS)
    try:
        write_atomic({tujuan: isi})
    except OSError as galat:
        tolak(f"{tujuan} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    click.echo(tujuan)
