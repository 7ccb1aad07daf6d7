"""``sakip lke laporan``: the report of an evaluation (LHE)."""

from __future__ import annotations

from pathlib import Path

import click

from sakip.cli.keluaran import opsi_laporan, tulis_laporan
from sakip.cli.lke_masukan import baca_lke


@click.command("laporan", short_help="Tulis laporan hasil evaluasi (LHE) sebagai DOCX, PDF, HTML.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@opsi_laporan
def perintah(berkas: Path, folder: Path, daftar_format: tuple[str, ...]) -> None:
    """Tulis laporan hasil evaluasi AKIP dari BERKAS: hasil tiap komponen, rekomendasi, tindak lanjut, dan lampiran LKE."""
    from sakip.cli.masukan import tolak
    from sakip.evaluasi import compute_lke
    from sakip.laporan.lhe import compose_lhe
    from sakip.pipeline import nama_berkas_lhe, render_semua

    lke = baca_lke(berkas)
    if not lke.unit:
        tolak(f"{berkas.name}: unit kerja belum diisi", "isi lembar Identitas (sakip lke templat)")
    bentuk = render_semua(compose_lhe(lke, compute_lke(lke)), daftar_format)
    keluaran = {folder / f"{nama_berkas_lhe(lke)}.{akhiran}": isi for akhiran, isi in bentuk.items()}
    tulis_laporan(keluaran, folder)
