"""``sakip periksa``: the review of a workbook."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from sakip.kernel.lokasi import Lokasi
    from sakip.kernel.masalah import Masalah
    from sakip.pipeline import Hasil
    from sakip.reviu.temuan import Temuan

WARNA = {"salah": "red", "peringatan": "yellow", "saran": "cyan"}


def _pisah(ctx: click.Context, param: click.Parameter, nilai: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(kata.strip() for isi in nilai for kata in isi.split(",") if kata.strip())


@click.command("periksa", short_help="Periksa buku kerja dan sebut setiap pertentangan.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "--format", "bentuk", type=click.Choice(["teks", "json", "html"]), default="teks", show_default=True, help="Bentuk keluaran."
)
@click.option("-o", "--output", "tujuan", type=click.Path(path_type=Path), help="Tulis ke berkas ini, bukan ke layar.")
@click.option(
    "--pilih", multiple=True, callback=_pisah, help="Hanya aturan ini: kode, nama, keluarga, atau tingkat; dipisah koma."
)
@click.option(
    "--abaikan", multiple=True, callback=_pisah, help="Lewati aturan ini: kode, nama, keluarga, atau tingkat; dipisah koma."
)
def perintah(berkas: Path, bentuk: str, tujuan: Path | None, pilih: tuple[str, ...], abaikan: tuple[str, ...]) -> None:
    """Periksa buku kerja: sebut setiap pertentangan, tempatnya, cara memperbaiki, dan peraturannya.

    Kode keluar 0: tidak ada temuan tingkat salah; 1: ada; 2: buku kerja tidak terbaca seluruhnya.
    """
    from sakip.cli.masukan import KODE_MASUKAN, KODE_TEMUAN, KODE_TULIS, baca_buku_kerja, jumlah_galat, tampilkan_masalah, tolak
    from sakip.kernel.berkas import write_atomic
    from sakip.pipeline import process
    from sakip.reviu.jalankan import Pilihan, PilihanTidakDikenal
    from sakip.reviu.temuan import Tingkat

    dokumen, masalah = baca_buku_kerja(berkas)
    try:
        hasil = process(dokumen, Pilihan(pilih=pilih, abaikan=abaikan))
    except PilihanTidakDikenal as galat:
        tolak(f'tidak ada aturan, keluarga, atau tingkat "{galat}"', "jalankan sakip aturan untuk melihat daftarnya")
    if bentuk != "json":
        tampilkan_masalah(masalah)
    keluaran = {"teks": _teks, "json": _json, "html": _html}[bentuk](hasil, masalah)
    if tujuan:
        try:
            write_atomic({tujuan: click.unstyle(keluaran).encode()})
        except OSError as galat:
            tolak(f"{tujuan} tidak dapat ditulis ({galat.strerror or galat})", "pilih folder lain dengan -o", KODE_TULIS)
        click.echo(tujuan)
    else:
        click.echo(keluaran)
    if jumlah_galat(masalah):
        raise click.exceptions.Exit(KODE_MASUKAN)
    if any(t.tingkat is Tingkat.SALAH for t in hasil.temuan):
        raise click.exceptions.Exit(KODE_TEMUAN)


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
    jumlah = ringkasan(temuan)
    if not temuan:
        return "Tidak ada temuan."
    rinci = ", ".join(f"{jumlah[k]} {k}" for k in WARNA if jumlah[k])
    return f"{len(temuan)} temuan: {rinci}. Penjelasan satu aturan: sakip aturan KODE"


def ringkasan(temuan: tuple[Temuan, ...]) -> dict[str, int]:
    """How many findings of each level, and in all."""
    return {"jumlah": len(temuan), **{k: sum(t.tingkat.value == k for t in temuan) for k in WARNA}}


def _lokasi(lokasi: Lokasi) -> dict[str, Any]:
    return {"lembar": lokasi.lembar, "baris": lokasi.baris, "sel": lokasi.sel, "isian": lokasi.isian}


def temuan_polos(t: Temuan) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "kode": t.kode,
        "slug": t.slug,
        "keluarga": t.keluarga,
        "tingkat": t.tingkat.value,
        "pesan": t.pesan,
        "lokasi": _lokasi(t.lokasi),
        "objek": t.objek,
        "rujukan": list(t.rujukan),
        "saran": t.saran,
        "sidik": t.sidik,
    }


def _json(hasil: Hasil, masalah: tuple[Masalah, ...]) -> str:
    temuan = [temuan_polos(t) for t in hasil.temuan]
    baca = [
        {"kode": m.kode, "bobot": m.bobot.value, "pesan": m.pesan, "lokasi": _lokasi(m.lokasi), "saran": m.saran} for m in masalah
    ]
    return json.dumps({"temuan": temuan, "masalah": baca, "ringkasan": ringkasan(hasil.temuan)}, ensure_ascii=False, indent=2)


def _html(hasil: Hasil, masalah: tuple[Masalah, ...]) -> str:
    from sakip.render.html import render
    from sakip.reviu.naskah_temuan import compose_temuan

    return render(compose_temuan(hasil.dokumen, hasil.temuan)).decode()
