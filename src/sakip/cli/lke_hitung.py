"""``sakip lke hitung``: score and predicate of an LKE."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sakip.cli.lke_masukan import baca_lke

if TYPE_CHECKING:
    from sakip.evaluasi.hitung import HasilLke


@click.command("hitung", short_help="Hitung nilai dan predikat LKE.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@click.option("--mandiri", is_flag=True, help="Hitung penilaian mandiri unit kerja, bukan penilaian evaluator.")
@click.option(
    "--format", "bentuk", type=click.Choice(["teks", "json"]), default="teks", show_default=True, help="Bentuk keluaran."
)
def perintah(berkas: Path, mandiri: bool, bentuk: str) -> None:
    """Hitung nilai dan predikat dari BERKAS: bobot × nilai ÷ 100 untuk setiap subkomponen, dijumlahkan.

    Kode keluar 0: semua subkomponen bernilai; 1: ada yang belum, sehingga predikat belum ada; 2: berkas tidak terbaca.
    """
    from sakip.cli.masukan import KODE_TEMUAN
    from sakip.evaluasi import compute_lke

    hasil = compute_lke(baca_lke(berkas), mandiri=mandiri)
    click.echo(json.dumps(polos(hasil), ensure_ascii=False, indent=2) if bentuk == "json" else _teks(hasil))
    if not hasil.lengkap:
        raise click.exceptions.Exit(KODE_TEMUAN)


def polos(hasil: HasilLke) -> dict[str, Any]:
    """The result as plain data; figures are text, half-up to two decimals."""
    from sakip.kernel.angka import bulatkan

    def angka(nilai: Any) -> str | None:
        return None if nilai is None else str(bulatkan(nilai))

    return {
        "nilai": angka(hasil.nilai),
        "predikat": hasil.predikat.kode,
        "sebutan": hasil.predikat.sebutan,
        "lengkap": hasil.lengkap,
        "belum_dinilai": list(hasil.belum_dinilai),
        "komponen": [
            {
                "kode": k.komponen.kode,
                "nama": k.komponen.nama,
                "bobot": str(k.komponen.bobot),
                "nilai": angka(k.nilai),
                "subkomponen": [
                    {
                        "kode": s.sub.kode,
                        "dimensi": s.sub.dimensi.value,
                        "bobot": str(s.sub.bobot),
                        "huruf": s.huruf,
                        "nilai": angka(s.nilai),
                        "kriteria_terpenuhi": s.terpenuhi,
                        "kriteria_dinilai": s.dinilai,
                        "usulan": s.usulan,
                    }
                    for s in k.daftar_sub
                ],
            }
            for k in hasil.daftar_komponen
        ],
    }


def _teks(hasil: HasilLke) -> str:
    from sakip.kernel.angka import format_angka

    baris = []
    for k in hasil.daftar_komponen:
        jumlah = f"{format_angka(k.nilai, 2):>7} dari {format_angka(k.komponen.bobot)}"
        baris.append(f"{k.komponen.kode}. {k.komponen.nama:<44} {jumlah}")
        for s in k.daftar_sub:
            nilai = "belum" if s.nilai is None else format_angka(s.nilai, 2)
            usulan = f"  (kriteria: {s.terpenuhi} dari {s.dinilai}, usulan {s.usulan})" if s.dinilai else ""
            isi = f"{s.huruf or '-':<3} {nilai:>7} dari {format_angka(s.sub.bobot)}{usulan}"
            baris.append(f"   {s.sub.kode} {s.sub.dimensi.value:<14} {isi}")
    return "\n".join((*baris, "", kalimat_nilai(hasil)))


def kalimat_nilai(hasil: HasilLke) -> str:
    """Score and predicate, or what is missing for them."""
    from sakip.kernel.angka import format_angka

    if hasil.lengkap:
        return f"Nilai {format_angka(hasil.nilai, 2)}, predikat {hasil.predikat.kode} ({hasil.predikat.sebutan})."
    return f"Jumlah sementara {format_angka(hasil.nilai, 2)}; belum dinilai: {', '.join(hasil.belum_dinilai)}."
