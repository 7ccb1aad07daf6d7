"""``sakip lke laporan``: the report of an evaluation (LHE)."""

from __future__ import annotations

from pathlib import Path

import click

from sakip.cli.lke_masukan import baca_lke
from sakip.cli.susun import FORMAT, pisah_pilihan


@click.command("laporan", short_help="Tulis laporan hasil evaluasi (LHE) sebagai DOCX, PDF, HTML.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("hasil"), show_default=True, help="Folder tujuan."
)
@click.option(
    "--format",
    "daftar_format",
    default="docx,pdf,html",
    show_default=True,
    callback=pisah_pilihan(FORMAT),
    help="Bentuk laporan, dipisah koma: docx, pdf, html, teks.",
)
def perintah(berkas: Path, folder: Path, daftar_format: tuple[str, ...]) -> None:
    """Tulis laporan hasil evaluasi AKIP dari BERKAS: hasil tiap komponen, rekomendasi, tindak lanjut, dan lampiran LKE."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.evaluasi import compute_lke
    from sakip.kernel.berkas import write_atomic
    from sakip.laporan.lhe import compose_lhe
    from sakip.pipeline import nama_berkas_lhe, render_semua

    lke = baca_lke(berkas)
    if not lke.unit:
        tolak(f"{berkas.name}: unit kerja belum diisi", "isi lembar Identitas (sakip lke templat)")
    bentuk = render_semua(compose_lhe(lke, compute_lke(lke)), daftar_format)
    keluaran = {folder / f"{nama_berkas_lhe(lke)}.{akhiran}": isi for akhiran, isi in bentuk.items()}
    try:
        write_atomic(keluaran)
    except OSError as galat:
        tolak(f"{folder} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    for path in keluaran:
        click.echo(path)
