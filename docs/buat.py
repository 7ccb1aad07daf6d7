"""Generate the reference pages from the code: commands, workbook, rules, regulations and legal numbers, roles.

Usage: python docs/buat.py [FOLDER]; without a folder the pages beside this file are replaced. A test fails when they are stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

import click

from sakip.cli import DAFTAR_PERINTAH, bahasa, kelompok
from sakip.exchange.skm import dokumentasi as skm
from sakip.exchange.xlsx import describe
from sakip.hukum.parameter import daftar_parameter, parameter
from sakip.hukum.rujukan import muat_peraturan, sebut
from sakip.reviu.aturan import KELUARGA, muat_aturan, printed_face_text
from sakip.reviu.kasus import muat_kasus
from sakip.web.instansi.peran import DAFTAR_PERAN, URAIAN_IZIN, Izin

TANDA = "<!-- Dibuat oleh docs/buat.py; ubah sumbernya, bukan halaman ini. -->\n\n"
KEYAKINAN = {
    "2": "terbaca di dua naskah publik",
    "1": "terbaca di satu naskah publik",
    "k": "lazim di lapangan, belum dibaca ulang",
}


def perintah() -> str:
    """The help of every command and subcommand."""
    bahasa.pasang()
    induk = click.Context(kelompok, info_name="sakip", terminal_width=100)
    return "\n".join(["# Perintah\n", *(b for nama in DAFTAR_PERINTAH for b in _bantuan(nama, induk, 2))])


def _bantuan(nama: str, induk: click.Context, tingkat: int) -> Iterator[str]:
    obyek = cast(click.Group, induk.command).get_command(induk, nama)
    assert obyek is not None
    konteks = click.Context(obyek, info_name=nama, parent=induk, terminal_width=100)
    yield f"{'#' * tingkat} {konteks.command_path}\n\n```text\n{obyek.get_help(konteks)}\n```\n"
    if isinstance(obyek, click.Group):
        for anak in obyek.list_commands(konteks):
            yield from _bantuan(anak, konteks, tingkat + 1)


def aturan() -> str:
    """The manual page of every rule with its cases."""
    semua = muat_aturan()
    bagian = [f"# Aturan reviu\n\n{len(semua)} aturan dalam {len(KELUARGA)} keluarga.\n"]
    for keluarga, nama in KELUARGA.items():
        kelompok_aturan = [a for a in semua if a.keluarga == keluarga]
        bagian.append(f"## {keluarga} {nama}\n")
        for a in kelompok_aturan:
            kasus = muat_kasus(a)
            bagian.append(f"### {a.kode} {a.slug}\n\nTingkat {a.tingkat.value}, tahap {a.tahap.value}. {a.penjelasan}\n")
            if teks := printed_face_text(a):
                bagian.append(f"Pada laporan jadi: {teks}\n")
            bagian.append("Ditemukan, misalnya:\n\n" + "\n".join(f"- {k['nama']}" for k in kasus["gagal"]) + "\n")
            bagian.append("Tidak ditegur, misalnya:\n\n" + "\n".join(f"- {k['nama']}" for k in kasus["lulus"]) + "\n")
            bagian.append("Dasar: " + "; ".join(sebut(r) for r in a.rujukan) + "\n")
    return "\n".join(bagian)


def peraturan() -> str:
    """Every regulation with the certainty of each part, and every legal number."""
    bagian = ["# Peraturan dan angka hukum\n\nSetiap bagian menyebut seberapa yakin kami membacanya.\n"]
    for p in muat_peraturan().values():
        ganti = f" Diganti oleh {muat_peraturan()[p.diganti_oleh].singkatan} sejak {p.diganti_tahun}." if p.diganti_oleh else ""
        bagian.append(f"## {p.singkatan}\n\n{p.judul}. Diperiksa {p.diperiksa_pada}.{ganti}\n")
        bagian.append("\n".join(f"- `{p.kode}#{k}`: {b.teks} ({KEYAKINAN[b.keyakinan]})" for k, b in p.bagian.items()) + "\n")
    bagian.append("## Angka hukum\n\n| Parameter | Isi | Satuan | Berlaku sejak | Sumber |\n|---|---|---|---|---|")
    for nama in daftar_parameter():
        p = parameter(nama, date.max)
        bagian.append(f"| `{nama}` | {p.deskripsi} | {p.satuan} | {p.berlaku_sejak} | {sebut(p.rujukan)} |")
    return "\n".join(bagian) + "\n"


def peran() -> str:
    """The roles of the web application and what each may do."""
    bagian = ["# Peran dan izin\n\nSeseorang dapat memegang beberapa peran; izinnya digabung.\n"]
    bagian.append("| Peran | Diberikan untuk | Uraian |\n|---|---|---|")
    for p in DAFTAR_PERAN:
        sendiri = "satu unit kerja dan unit di bawahnya" + ("" if p.wajib_unit else ", atau seluruh instansi")
        untuk = "seluruh instansi" if p.seluruh_instansi else sendiri
        bagian.append(f"| {p.nama} | {untuk} | {p.uraian} |")
    bagian.append("\n## Siapa boleh apa\n")
    bagian.append("| Boleh | " + " | ".join(p.nama.split(" (")[0] for p in DAFTAR_PERAN) + " |")
    bagian.append("|---" * (len(DAFTAR_PERAN) + 1) + "|")
    for izin in Izin:
        tanda = " | ".join("ya" if izin in p.daftar_izin else "–" for p in DAFTAR_PERAN)
        bagian.append(f"| {URAIAN_IZIN[izin]} (`{izin}`) | {tanda} |")
    bagian.append("\nHalaman unit kerja atau instansi lain dijawab “tidak ditemukan”; izin yang kurang dijawab “akses ditolak”.")
    return "\n".join(bagian) + "\n"


def halaman() -> Iterator[tuple[str, str]]:
    """(file name, text) of each generated page."""
    yield "perintah.md", TANDA + perintah()
    yield "buku-kerja.md", TANDA + describe()
    yield "buku-kerja-skm.md", TANDA + skm.describe()
    yield "aturan.md", TANDA + aturan()
    yield "peraturan.md", TANDA + peraturan()
    yield "peran.md", TANDA + peran()


def main() -> None:
    """Write the pages."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "referensi"
    folder.mkdir(parents=True, exist_ok=True)
    for nama, teks in halaman():
        (folder / nama).write_text(teks.rstrip() + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
