"""``sakip susun``: write the report."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sakip.cli.keluaran import opsi_laporan, pisah_pilihan, tulis_laporan

if TYPE_CHECKING:
    from sakip.pipeline import Hasil

DOKUMEN = ("lkjip", "perjanjian-kinerja", "rencana-aksi")


@click.command("susun", short_help="Susun LKjIP, PK, dan rencana aksi (DOCX, PDF, HTML).", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@opsi_laporan
@click.option(
    "--dokumen",
    "daftar_dokumen",
    default=",".join(DOKUMEN),
    show_default=True,
    callback=pisah_pilihan(DOKUMEN),
    help="Dokumen yang ditulis, dipisah koma.",
)
@click.option("--templat", type=click.Path(path_type=Path), help="Templat DOCX sendiri (kop dan gaya) pengganti gaya bawaan.")
@click.option("--paksa", is_flag=True, help="Tetap susun walaupun ada sel yang galat; sel itu dianggap kosong.")
def perintah(
    berkas: Path,
    folder: Path,
    daftar_format: tuple[str, ...],
    daftar_dokumen: tuple[str, ...],
    templat: Path | None,
    paksa: bool,
) -> None:
    """Susun LKjIP, Perjanjian Kinerja, dan rencana aksi dari buku kerja.

    Semua berkas ditulis sekaligus atau tidak sama sekali. Temuan reviu diringkas di akhir; rinciannya: sakip periksa.
    """
    from sakip.cli.masukan import baca_buku_kerja, jumlah_galat, tampilkan_masalah, tolak
    from sakip.pipeline import nama_berkas, process
    from sakip.reviu.polos import count_levels

    dokumen, masalah = baca_buku_kerja(berkas)
    tampilkan_masalah(masalah)
    if (jumlah := jumlah_galat(masalah)) and not paksa:
        tolak(f"ada {jumlah} galat di {berkas.name}", "perbaiki menurut daftar di atas, atau tambahkan --paksa")
    isi_templat = _baca_templat(templat)
    hasil = process(dokumen)
    berkas_hasil = {
        folder / f"{nama_berkas(dokumen, jenis)}.{akhiran}": data
        for jenis, bentuk in _render(hasil, daftar_dokumen, daftar_format, isi_templat).items()
        for akhiran, data in bentuk.items()
    }
    tulis_laporan(berkas_hasil, folder)
    jumlah_temuan = count_levels(hasil.temuan)
    click.echo(
        "Reviu: "
        + ", ".join(f"{jumlah_temuan[k]} {k}" for k in ("salah", "peringatan", "saran"))
        + f". Rincian: sakip periksa {berkas}",
        err=True,
    )


def _render(
    hasil: Hasil, daftar_dokumen: tuple[str, ...], daftar_format: tuple[str, ...], templat: bytes | None
) -> dict[str, dict[str, bytes]]:
    """Every document in every format, with progress on stderr; ends the command where the template is unusable."""
    from sakip.cli.masukan import tolak
    from sakip.pipeline import DAFTAR_DOKUMEN, render_semua

    jumlah = len(daftar_dokumen) * len(daftar_format)
    keluaran: dict[str, dict[str, bytes]] = {}
    with (
        warnings.catch_warnings(record=True) as peringatan,
        click.progressbar(length=jumlah, label="Menyusun", file=sys.stderr, show_pos=True) as kemajuan,
    ):
        warnings.simplefilter("always", UserWarning)
        for jenis in daftar_dokumen:
            compose = DAFTAR_DOKUMEN[jenis]
            naskah = hasil.naskah if jenis == "lkjip" else compose(hasil.dokumen, hasil.pengukuran)
            try:
                keluaran[jenis] = render_semua(naskah, daftar_format, templat, lambda nama: kemajuan.update(1))
            except ValueError as galat:
                if templat is None:
                    raise
                tolak(str(galat), "berikan berkas .docx yang dapat dibuka di Word, atau hilangkan --templat")
    for pesan in dict.fromkeys(str(p.message) for p in peringatan if issubclass(p.category, UserWarning)):
        click.secho(f"PERINGATAN {pesan}", fg="yellow", err=True)
    return keluaran


def _baca_templat(templat: Path | None) -> bytes | None:
    from sakip.cli.masukan import tolak

    if templat is None:
        return None
    try:
        return templat.read_bytes()
    except OSError as galat:
        tolak(f"templat {templat} tidak terbaca ({galat.strerror or galat})", "periksa nama dan letak berkas")
