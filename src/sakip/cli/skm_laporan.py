"""``sakip skm laporan``: the report of a survey and its publication poster."""

from __future__ import annotations

from pathlib import Path

import click

from sakip.cli.keluaran import opsi_laporan, tulis_laporan
from sakip.cli.skm_masukan import opsi_hitung, opsi_survei


@click.command("laporan", short_help="Tulis laporan SKM (DOCX, PDF, HTML) dan poster hasilnya.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@opsi_laporan
@opsi_hitung
@opsi_survei
def perintah(
    berkas: Path,
    folder: Path,
    daftar_format: tuple[str, ...],
    bobot: str | None,
    kosong: str | None,
    populasi: int | None,
    kolom: dict[str, str],
    paksa: bool,
    unit: str | None,
    pemda: str | None,
    tahun: int | None,
    periode: str | None,
) -> None:
    """Tulis laporan survei kepuasan masyarakat dan poster hasilnya dari BERKAS jawaban.

    Semua berkas ditulis sekaligus atau tidak sama sekali. Keterangan survei dan tindak lanjut dibaca dari buku kerja
    (sakip skm templat); untuk CSV sebut dengan pilihan di bawah.
    """
    from sakip.cli.skm_masukan import baca_jawaban, survei_dari
    from sakip.laporan.skm.poster import susun_poster
    from sakip.pipeline import nama_berkas_skm, process_skm, render_semua
    from sakip.render.poster import poster_hasil
    from sakip.reviu.polos import count_levels

    bacaan = baca_jawaban(berkas, paksa=paksa, kolom=kolom)
    survei = survei_dari(
        bacaan, berkas, bobot=bobot, kosong=kosong, populasi=populasi, unit=unit, pemda=pemda, tahun=tahun, periode=periode
    )
    hasil = process_skm(survei, bacaan.daftar_jawaban)
    bentuk = render_semua(hasil.naskah, daftar_format)
    keluaran = {folder / f"{nama_berkas_skm(survei, 'laporan-skm')}.{akhiran}": isi for akhiran, isi in bentuk.items()}
    keluaran[folder / f"{nama_berkas_skm(survei, 'poster-skm')}.pdf"] = poster_hasil(susun_poster(survei, hasil.hasil))
    tulis_laporan(keluaran, folder)
    jumlah = count_levels(hasil.temuan)
    rinci = ", ".join(f"{jumlah[k]} {k}" for k in ("salah", "peringatan", "saran"))
    click.echo(f"Reviu: {rinci}. Rincian: sakip skm periksa {berkas}", err=True)
