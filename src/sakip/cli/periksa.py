"""``sakip periksa``: the review of a workbook, or of a report that somebody else wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from sakip.kernel.masalah import Masalah
    from sakip.pipeline import Hasil, HasilCetakan
    from sakip.reviu.jalankan import Pilihan
    from sakip.reviu.temuan import Temuan

F = TypeVar("F", bound=Callable[..., Any])
WARNA = {"salah": "red", "peringatan": "yellow", "saran": "cyan"}


def _pisah(ctx: click.Context, param: click.Parameter, nilai: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(kata.strip() for isi in nilai for kata in isi.split(",") if kata.strip())


_PILIHAN = (
    click.option("-o", "--output", "tujuan", type=click.Path(path_type=Path), help="Tulis ke berkas ini, bukan ke layar."),
    click.option(
        "--pilih", multiple=True, callback=_pisah, help="Hanya aturan ini: kode, nama, keluarga, atau tingkat; dipisah koma."
    ),
    click.option(
        "--abaikan", multiple=True, callback=_pisah, help="Lewati aturan ini: kode, nama, keluarga, atau tingkat; dipisah koma."
    ),
)


def opsi_aturan(fungsi: F) -> F:
    """Where the findings go and which rules run: the options of every command that reviews."""
    for opsi in reversed(_PILIHAN):
        fungsi = opsi(fungsi)
    return fungsi


@click.command(
    "periksa", short_help="Periksa buku kerja atau laporan jadi dan sebut setiap pertentangan.", options_metavar="[PILIHAN]"
)
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["teks", "json", "html", "docx"]),
    default="teks",
    show_default=True,
    help="Bentuk keluaran; docx hanya untuk laporan DOCX: salinannya dengan komentar Word di tempat temuan.",
)
@opsi_aturan
@click.option("--ocr", is_flag=True, help="Kenali huruf pada PDF hasil pindaian (memerlukan tesseract; hasilnya tidak pasti).")
def perintah(berkas: Path, bentuk: str, tujuan: Path | None, pilih: tuple[str, ...], abaikan: tuple[str, ...], ocr: bool) -> None:
    """Periksa buku kerja, atau laporan jadi (DOCX, PDF, HTML, teks) yang ditulis siapa pun.

    Setiap pertentangan disebut dengan tempatnya, cara memperbaiki, dan peraturannya.

    Kode keluar 0: tidak ada temuan tingkat salah; 1: ada; 2: berkas tidak terbaca seluruhnya.
    """
    from sakip.cli.masukan import KODE_MASUKAN, KODE_TEMUAN, baca_isi, is_buku_kerja, jumlah_galat
    from sakip.reviu.jalankan import Pilihan, PilihanTidakDikenal
    from sakip.reviu.temuan import Tingkat

    pilihan = Pilihan(pilih=pilih, abaikan=abaikan)
    masalah: tuple[Masalah, ...] = ()
    keluaran: str | bytes
    try:
        if is_buku_kerja(berkas):
            keluaran, temuan, masalah = _periksa_buku_kerja(berkas, bentuk, pilihan)
        else:
            keluaran, temuan = _periksa_laporan(baca_isi(berkas), berkas.name, bentuk, pilihan, ocr)
    except PilihanTidakDikenal as galat:
        tolak_pilihan(galat)
    keluarkan(keluaran, tujuan)
    if jumlah_galat(masalah):
        raise click.exceptions.Exit(KODE_MASUKAN)
    if any(t.tingkat is Tingkat.SALAH for t in temuan):
        raise click.exceptions.Exit(KODE_TEMUAN)


def tolak_pilihan(galat: Exception) -> NoReturn:
    """End the command: a selection names no rule."""
    from sakip.cli.masukan import tolak

    tolak(f'tidak ada aturan, keluarga, atau tingkat "{galat}"', "jalankan sakip aturan untuk melihat daftarnya")


def keluarkan(keluaran: str | bytes, tujuan: Path | None) -> None:
    """To the screen, or into a file whose name is told."""
    from sakip.cli.masukan import KODE_TULIS, tolak
    from sakip.kernel.berkas import write_atomic

    if tujuan is None and isinstance(keluaran, bytes):
        tolak("DOCX tidak dapat ditulis ke layar", "sebutkan berkas tujuan, misalnya -o laporan-berkomentar.docx")
    if tujuan is None:
        click.echo(keluaran)
        return
    try:
        write_atomic({tujuan: keluaran if isinstance(keluaran, bytes) else click.unstyle(keluaran).encode()})
    except OSError as galat:
        tolak(f"{tujuan} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
    click.echo(tujuan)


def _periksa_buku_kerja(berkas: Path, bentuk: str, pilihan: Pilihan) -> tuple[str, tuple[Temuan, ...], tuple[Masalah, ...]]:
    from sakip.cli.masukan import baca_buku_kerja, tampilkan_masalah, tolak
    from sakip.pipeline import process

    if bentuk == "docx":
        tolak("--format docx hanya untuk laporan DOCX", "pakai teks, json, atau html untuk buku kerja")
    dokumen, masalah = baca_buku_kerja(berkas)
    hasil = process(dokumen, pilihan)
    if bentuk != "json":
        tampilkan_masalah(masalah)
    return {"teks": _teks, "json": _json, "html": _html}[bentuk](hasil, masalah), hasil.temuan, masalah


def _periksa_laporan(isi: bytes, nama: str, bentuk: str, pilihan: Pilihan, ocr: bool) -> tuple[str | bytes, tuple[Temuan, ...]]:
    from sakip.cli.masukan import tolak
    from sakip.kernel.masalah import BerkasTidakTerbaca
    from sakip.pipeline import process_report

    if ocr:
        click.echo("Mengenali huruf, beberapa detik setiap halaman …", err=True)
    try:
        hasil = process_report(isi, nama, pilihan, ocr=ocr)
    except BerkasTidakTerbaca as galat:
        tolak(galat.masalah.pesan, galat.masalah.saran)
    if bentuk == "docx" and hasil.laporan.cetakan.jenis != "docx":
        tolak(f"{nama} bukan DOCX", "komentar Word hanya dapat ditulis ke laporan DOCX; pakai --format html")
    if bentuk == "docx":
        from sakip.exchange.lkjip.komentar import add_comments

        try:
            return add_comments(isi, hasil.temuan), hasil.temuan
        except BerkasTidakTerbaca as galat:
            tolak(galat.masalah.pesan, galat.masalah.saran)
    return {"teks": _teks_cetakan, "json": _json_cetakan, "html": _html_cetakan}[bentuk](hasil), hasil.temuan


def _teks_cetakan(hasil: HasilCetakan) -> str:
    laporan = hasil.laporan
    dikenal = sum(bool(t.jenis) for t in laporan.daftar_tabel)
    kepala = [
        f"Laporan {laporan.unit or '(unit tidak dikenali)'} tahun {laporan.tahun or '(tidak dikenali)'}: "
        f"{dikenal} dari {len(laporan.daftar_tabel)} tabel dipahami."
    ]
    kepala += [f"Catatan: {pesan}" for pesan, _ in laporan.tidak_dipahami]
    return "\n".join((*kepala, teks_temuan(hasil.temuan)))


def _json_cetakan(hasil: HasilCetakan) -> str:
    from sakip.reviu.polos import count_levels, plain_finding, plain_place

    laporan = hasil.laporan
    return json.dumps(
        {
            "unit": laporan.unit,
            "tahun": laporan.tahun,
            "dikenali_mesin": laporan.cetakan.dikenali_mesin,
            "tabel": [{"nomor": t.nomor, "judul": t.judul, "jenis": t.jenis.value} for t in laporan.daftar_tabel],
            "tidak_dipahami": [{"pesan": pesan, "lokasi": plain_place(lokasi)} for pesan, lokasi in laporan.tidak_dipahami],
            "temuan": [plain_finding(t) for t in hasil.temuan],
            "ringkasan": count_levels(hasil.temuan),
        },
        ensure_ascii=False,
        indent=2,
    )


def _html_cetakan(hasil: HasilCetakan) -> str:
    from sakip.exchange.lkjip.tanda import mark_html

    return mark_html(hasil.laporan.cetakan, hasil.temuan, [pesan for pesan, _ in hasil.laporan.tidak_dipahami]).decode()


def _teks(hasil: Hasil, masalah: tuple[Masalah, ...]) -> str:
    return teks_temuan(hasil.temuan)


def teks_temuan(temuan: tuple[Temuan, ...]) -> str:
    """Findings by family, with remedy and regulation."""
    from sakip.hukum.rujukan import sebut
    from sakip.reviu.aturan import KELUARGA

    baris: list[str] = []
    for keluarga, nama in KELUARGA.items():
        kelompok = [t for t in temuan if t.keluarga == keluarga]
        if kelompok:
            baris.append(click.style(f"\n{keluarga}  {nama} ({len(kelompok)})", bold=True))
        for t in kelompok:
            baris.append(f"  {t.kode} {click.style(t.tingkat.value.upper(), fg=WARNA[t.tingkat])}  {t.lokasi}\n      {t.pesan}")
            baris.append(f"      Perbaikan: {t.saran}\n      Dasar: {'; '.join(sebut(r) for r in t.rujukan)}")
    return "\n".join((*baris, "", _kalimat(temuan)))


def _kalimat(temuan: tuple[Temuan, ...]) -> str:
    from sakip.reviu.polos import count_levels

    jumlah = count_levels(temuan)
    if not temuan:
        return "Tidak ada temuan."
    rinci = ", ".join(f"{jumlah[k]} {k}" for k in WARNA if jumlah[k])
    return f"{len(temuan)} temuan: {rinci}. Penjelasan satu aturan: sakip aturan KODE"


def _json(hasil: Hasil, masalah: tuple[Masalah, ...]) -> str:
    from sakip.reviu.polos import count_levels, plain_finding, plain_place

    temuan = [plain_finding(t) for t in hasil.temuan]
    baca = [
        {"kode": m.kode, "bobot": m.bobot.value, "pesan": m.pesan, "lokasi": plain_place(m.lokasi), "saran": m.saran}
        for m in masalah
    ]
    return json.dumps({"temuan": temuan, "masalah": baca, "ringkasan": count_levels(hasil.temuan)}, ensure_ascii=False, indent=2)


def _html(hasil: Hasil, masalah: tuple[Masalah, ...]) -> str:
    from sakip.render.html import render
    from sakip.reviu.naskah_temuan import compose_temuan

    return render(compose_temuan(hasil.dokumen, hasil.temuan)).decode()
