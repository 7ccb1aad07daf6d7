"""``sakip skm periksa``: the review of a survey."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sakip.cli.skm_masukan import opsi_hitung, opsi_survei


@click.command("periksa", short_help="Periksa survei dan hasilnya.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@opsi_hitung
@opsi_survei
@click.option(
    "--format", "bentuk", type=click.Choice(["teks", "json"]), default="teks", show_default=True, help="Bentuk keluaran."
)
def perintah(
    berkas: Path,
    bobot: str | None,
    kosong: str | None,
    populasi: int | None,
    kolom: dict[str, str],
    paksa: bool,
    unit: str | None,
    pemda: str | None,
    tahun: int | None,
    periode: str | None,
    bentuk: str,
) -> None:
    """Periksa survei: bobot, sampel, unsur yang kosong, tindak lanjut, dan jawaban yang tidak wajar.

    Kode keluar 0: tidak ada temuan tingkat salah; 1: ada; 2: berkas tidak terbaca.
    """
    from sakip.cli.masukan import KODE_TEMUAN
    from sakip.cli.periksa import teks_temuan
    from sakip.cli.skm_masukan import baca_jawaban, survei_dari
    from sakip.reviu.jalankan import review_survei
    from sakip.reviu.polos import plain_finding
    from sakip.reviu.temuan import Tingkat
    from sakip.survei import compute_skm, sum_up

    bacaan = baca_jawaban(berkas, paksa=paksa, kolom=kolom)
    survei = survei_dari(
        bacaan, berkas, bobot=bobot, kosong=kosong, populasi=populasi, unit=unit, pemda=pemda, tahun=tahun, periode=periode
    )
    temuan = review_survei(survei, compute_skm(survei, sum_up(bacaan.daftar_jawaban, survei.aturan_kosong)))
    if bentuk == "json":
        click.echo(json.dumps({"temuan": [plain_finding(t) for t in temuan]}, ensure_ascii=False, indent=2))
    else:
        click.echo(teks_temuan(temuan))
    if any(t.tingkat is Tingkat.SALAH for t in temuan):
        raise click.exceptions.Exit(KODE_TEMUAN)
