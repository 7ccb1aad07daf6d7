"""Read the answers that the commands of ``sakip skm`` are given, and what their options say of the survey."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from sakip.exchange.skm import BacaanSkm
    from sakip.survei.survei import Survei

F = TypeVar("F", bound=Callable[..., Any])


def _pasangan(ctx: click.Context, param: click.Parameter, nilai: tuple[str, ...]) -> dict[str, str]:
    """``U9=Kondisi kantor`` as header to field; nothing before the sign leaves the column out."""
    if not nilai:
        return {}
    from sakip.exchange.skm import DAFTAR_BIDANG

    hasil = {}
    for isi in nilai:
        bidang, tanda, judul = isi.partition("=")
        if not tanda or not judul.strip():
            raise click.BadParameter(f'"{isi}" harus berbentuk BIDANG=JUDUL, misalnya "U9=Kondisi kantor"')
        if (bidang := bidang.strip()) and bidang not in DAFTAR_BIDANG:
            raise click.BadParameter(f'"{bidang}" bukan salah satu dari {", ".join(DAFTAR_BIDANG)}')
        hasil[" ".join(judul.split())] = bidang
    return hasil


_PILIHAN = (
    click.option("--bobot", type=click.Choice(["sama", "0,11"]), help="Bobot unsur: sama (1/9, bawaan) atau 0,11 (cara lama)."),
    click.option(
        "--kosong",
        type=click.Choice(["terisi", "lengkap"]),
        help="Jawaban tidak lengkap: bagi tiap unsur dengan yang terisi (bawaan), atau hitung hanya yang lengkap.",
    ),
    click.option("--populasi", type=click.IntRange(1, 2_000_000_000), help="Jumlah pengguna layanan dalam periode survei."),
    click.option(
        "--kolom",
        metavar="BIDANG=JUDUL",
        multiple=True,
        callback=_pasangan,
        help='Kolom yang judulnya tidak dikenal, misalnya "U9=Kondisi kantor"; "=Judul" melewati kolom itu.',
    ),
    click.option("--paksa", is_flag=True, help="Tetap hitung walaupun ada baris yang galat; baris itu tidak dihitung."),
)
_PILIHAN_SURVEI = (
    click.option("--unit", help="Nama unit kerja, bila berkas tidak menyebutnya."),
    click.option("--pemda", help="Nama pemerintah daerah atau instansi."),
    click.option("--tahun", type=click.IntRange(1990, 2200), help="Tahun survei."),
    click.option("--periode", help='Nama periode, misalnya "Semester I 2026".'),
)


def opsi_hitung(fungsi: F) -> F:
    """The options of every command that computes."""
    for opsi in reversed(_PILIHAN):
        fungsi = opsi(fungsi)
    return fungsi


def opsi_survei(fungsi: F) -> F:
    """The options that tell what a CSV does not: whose survey it is."""
    for opsi in reversed(_PILIHAN_SURVEI):
        fungsi = opsi(fungsi)
    return fungsi


def baca_jawaban(berkas: Path, *, paksa: bool, kolom: Mapping[str, str]) -> BacaanSkm:
    """The answers of a file; ends the command where it cannot be used, or has faulty rows and ``paksa`` is not given."""
    from sakip.cli.masukan import jumlah_galat, tampilkan_masalah, tolak
    from sakip.exchange.skm import read_skm
    from sakip.kernel.masalah import BerkasTidakTerbaca

    try:
        isi = berkas.read_bytes()
    except OSError as galat:
        tolak(f"{berkas} tidak terbaca ({galat.strerror or galat})", "periksa nama dan letak berkas")
    try:
        bacaan = read_skm(isi, berkas.name, pemetaan=kolom)
    except BerkasTidakTerbaca as galat:
        tolak(galat.masalah.pesan, galat.masalah.saran)
    if asing := [j for j in kolom if j not in {k.judul for k in bacaan.daftar_kolom}]:
        ada = ", ".join(f'"{k.judul}"' for k in bacaan.daftar_kolom[:20])
        tolak(f'tidak ada kolom berjudul "{asing[0]}" di {berkas.name}', f"kolom yang ada: {ada}")
    tampilkan_masalah(bacaan.masalah)
    if jumlah := jumlah_galat(bacaan.masalah):
        if not paksa:
            tolak(f"ada {jumlah} galat di {berkas.name}", "perbaiki menurut daftar di atas, atau tambahkan --paksa")
        click.secho(f"{bacaan.baris_galat} baris yang galat tidak ikut dihitung.", fg="red", err=True)
    return bacaan


def survei_dari(
    bacaan: BacaanSkm,
    berkas: Path,
    *,
    bobot: str | None,
    kosong: str | None,
    populasi: int | None,
    unit: str | None = None,
    pemda: str | None = None,
    tahun: int | None = None,
    periode: str | None = None,
) -> Survei:
    """The survey as the file tells it, the options put before; unknown parts are drawn from the answers or left open."""
    from sakip.survei.survei import AturanKosong, Bobot, Survei

    tanggal = [j.tanggal for j in bacaan.daftar_jawaban if j.tanggal]
    tahun_terakhir = max(tanggal).year if tanggal else 0
    dasar = bacaan.survei or Survei(
        unit=unit or berkas.stem,
        tahun=tahun or tahun_terakhir,
        periode=periode or (f"Tahun {tahun or tahun_terakhir}" if tahun or tahun_terakhir else berkas.stem),
        mulai=min(tanggal, default=None),
        selesai=max(tanggal, default=None),
    )
    ganti: dict[str, Any] = {
        "unit": unit,
        "pemda": pemda,
        "tahun": tahun,
        "periode": periode,
        "populasi": populasi,
        "bobot": Bobot(bobot) if bobot else None,
        "aturan_kosong": AturanKosong(kosong) if kosong else None,
    }
    return replace(dasar, **{k: v for k, v in ganti.items() if v is not None})
