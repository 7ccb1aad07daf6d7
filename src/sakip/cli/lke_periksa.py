"""``sakip lke periksa``: the review of an LKE."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sakip.cli.lke_masukan import baca_lke
from sakip.cli.periksa import opsi_aturan

if TYPE_CHECKING:
    from sakip.evaluasi.hitung import HasilLke
    from sakip.evaluasi.lke import Lke
    from sakip.reviu.temuan import Temuan


@click.command("periksa", short_help="Periksa LKE dan sebut setiap pertentangan.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "bentuk",
    type=click.Choice(["teks", "json", "html"]),
    default="teks",
    show_default=True,
    help="Bentuk keluaran.",
)
@opsi_aturan
def perintah(berkas: Path, bentuk: str, tujuan: Path | None, pilih: tuple[str, ...], abaikan: tuple[str, ...]) -> None:
    """Periksa LKE: nilai terhadap kriterianya, bukti, alasan, kendali mutu, rekomendasi, dan nilai tahun lalu.

    Kode keluar 0: tidak ada temuan tingkat salah; 1: ada; 2: berkas tidak terbaca seluruhnya.
    """
    from sakip.cli.masukan import KODE_TEMUAN
    from sakip.cli.periksa import keluarkan, tolak_pilihan
    from sakip.evaluasi import compute_lke
    from sakip.reviu.jalankan import Pilihan, PilihanTidakDikenal, review_lke
    from sakip.reviu.temuan import Tingkat

    lke = baca_lke(berkas)
    hasil = compute_lke(lke)
    try:
        temuan = review_lke(lke, hasil, Pilihan(pilih=pilih, abaikan=abaikan))
    except PilihanTidakDikenal as galat:
        tolak_pilihan(galat)
    keluarkan({"teks": _teks, "json": _json, "html": _html}[bentuk](lke, hasil, temuan), tujuan)
    if any(t.tingkat is Tingkat.SALAH for t in temuan):
        raise click.exceptions.Exit(KODE_TEMUAN)


def _teks(lke: Lke, hasil: HasilLke, temuan: tuple[Temuan, ...]) -> str:
    """The findings under what was read: silence about an empty sheet is no praise."""
    from sakip.cli.lke_hitung import kalimat_nilai
    from sakip.cli.periksa import teks_temuan

    siapa = f"LKE {lke.unit or '(unit belum diisi)'} tahun {lke.tahun or '(belum diisi)'}"
    return f"{siapa}. {kalimat_nilai(hasil)}\n{teks_temuan(temuan)}"


def _json(lke: Lke, hasil: HasilLke, temuan: tuple[Temuan, ...]) -> str:
    from sakip.reviu.polos import count_levels, plain_finding

    isi = {
        "unit": lke.unit,
        "tahun": lke.tahun or None,
        "belum_dinilai": list(hasil.belum_dinilai),
        "temuan": [plain_finding(t) for t in temuan],
        "ringkasan": count_levels(temuan),
    }
    return json.dumps(isi, ensure_ascii=False, indent=2)


def _html(lke: Lke, hasil: HasilLke, temuan: tuple[Temuan, ...]) -> str:
    from sakip.render.html import render
    from sakip.reviu.naskah_temuan import compose_temuan_lke

    return render(compose_temuan_lke(lke, temuan)).decode()
