"""``sakip aturan``: the rules of the review and their manual pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sakip.reviu.aturan import Aturan


@click.command("aturan", short_help="Daftar aturan reviu dan manualnya.", options_metavar="[PILIHAN]")
@click.argument("kode", required=False)
def perintah(kode: str | None) -> None:
    """Daftar semua aturan reviu, atau halaman manual satu aturan (KODE atau namanya)."""
    from sakip.cli.masukan import tolak
    from sakip.reviu.aturan import KELUARGA, muat_aturan, muat_muka_cetak

    semua, tercetak = muat_aturan(), muat_muka_cetak()
    if kode:
        cocok = [a for a in semua if kode.lower() in (a.kode.lower(), a.slug)]
        if not cocok:
            tolak(f'tidak ada aturan "{kode}"', "jalankan sakip aturan untuk melihat daftarnya")
        click.echo(_halaman(cocok[0]))
        return
    for keluarga, nama in KELUARGA.items():
        click.secho(f"\n{keluarga}  {nama}", bold=True)
        for a in (a for a in semua if a.keluarga == keluarga):
            click.echo(f"  {a.kode} {'*' if a.kode in tercetak else ' '} {a.tingkat.value:<10}  {a.judul}")
    click.echo(f"\n{len(semua)} aturan; * juga berlaku pada laporan jadi ({len(tercetak)}). Halaman manual: sakip aturan KODE")


def _halaman(a: Aturan) -> str:
    from sakip.hukum.rujukan import sebut
    from sakip.reviu.aturan import printed_face_text
    from sakip.reviu.kasus import muat_kasus

    cetak = f"Pada laporan jadi: {teks}\n\n" if (teks := printed_face_text(a)) else ""
    contoh = "\n".join(f"  - {kasus['nama']}" for kasus in muat_kasus(a)["gagal"])
    diam = "\n".join(f"  - {kasus['nama']}" for kasus in muat_kasus(a)["lulus"])
    sumber = "\n".join(f"  - {sebut(r)}" for r in a.rujukan)
    return (
        f"{a.kode} {a.slug} (tingkat {a.tingkat.value}, tahap {a.tahap.value})\n\n{a.penjelasan}\n\n"
        f"{cetak}Ditemukan, misalnya:\n{contoh}\n\nTidak ditegur, misalnya:\n{diam}\n\nDasar:\n{sumber}"
    )
