"""``sakip telusur``: how a figure came about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sakip.naskah.simpul import Jejak


@click.command("telusur", short_help="Telusuri asal satu angka.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.argument("kode", required=False)
def perintah(berkas: Path, kode: str | None) -> None:
    """Telusuri satu angka: rumus, operan beserta selnya, pembulatan, dan peraturannya.

    KODE ialah kode angka (capaian:IKU1, serapan:7.01.02, capaian:unit) atau kode indikator, sasaran, atau program untuk
    semua angkanya. Tanpa KODE: daftar semua angka.
    """
    from difflib import get_close_matches

    from sakip.cli.masukan import baca_buku_kerja, jumlah_galat, tampilkan_masalah, tolak
    from sakip.pengukuran import measure
    from sakip.pengukuran.jejak import explain, figures_of

    dokumen, masalah = baca_buku_kerja(berkas)
    if jumlah_galat(masalah):
        tampilkan_masalah(masalah)
    pengukuran = measure(dokumen)
    if kode is None:
        for nama in pengukuran.angka:
            jejak = explain(pengukuran, nama)
            click.echo(f"{nama:<34} {jejak.hasil:>20}  {jejak.judul}")
        return
    kode = {nama.casefold(): nama for nama in pengukuran.angka}.get(kode.strip().casefold(), kode.strip())
    daftar = (kode,) if kode in pengukuran.angka else tuple(figures_of(pengukuran, kode))
    if not daftar:
        mirip = get_close_matches(kode, list(pengukuran.angka), n=3, cutoff=0.4)
        tolak(
            f'tidak ada angka "{kode}"',
            f"yang mirip: {', '.join(mirip)}" if mirip else "jalankan tanpa KODE untuk melihat daftarnya",
        )
    click.echo("\n\n".join(_tulis(explain(pengukuran, nama)) for nama in daftar))


def _tulis(jejak: Jejak) -> str:
    lebar = max((len(nama) for nama, _, _ in jejak.operan), default=0)
    baris = [
        click.style(f"{jejak.judul} = {jejak.hasil}", bold=True),
        f"  kode        {jejak.kode}",
        f"  rumus       {jejak.rumus}",
    ]
    baris += [f"  operan      {nama:<{lebar}}  {nilai}  [{tempat}]" for nama, nilai, tempat in jejak.operan]
    baris.append(f"  pembulatan  {jejak.pembulatan}")
    baris += [f"  dasar       {rujukan}" for rujukan in jejak.rujukan]
    return "\n".join(baris)
