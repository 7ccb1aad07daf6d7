"""``sakip skm hitung``: NRR, IKM and mutu of a file of answers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sakip.cli.skm_masukan import opsi_hitung

if TYPE_CHECKING:
    from sakip.survei.hasil import Angka, HasilKelompok, HasilSkm

MENURUT = ("layanan", "jenis_kelamin", "usia", "pendidikan", "pekerjaan", "bulan")


@click.command("hitung", short_help="Hitung NRR, IKM, dan mutu dari berkas jawaban.", options_metavar="[PILIHAN]")
@click.argument("berkas", type=click.Path(path_type=Path))
@opsi_hitung
@click.option("--menurut", type=click.Choice(MENURUT), help="Rinci menurut layanan, profil responden, atau bulan.")
@click.option(
    "--format", "bentuk", type=click.Choice(["tabel", "json", "csv"]), default="tabel", show_default=True, help="Bentuk keluaran."
)
def perintah(
    berkas: Path,
    bobot: str | None,
    kosong: str | None,
    populasi: int | None,
    kolom: dict[str, str],
    paksa: bool,
    menurut: str | None,
    bentuk: str,
) -> None:
    """Hitung nilai rata-rata tiap unsur (NRR), IKM, dan mutu dari BERKAS jawaban (CSV atau XLSX).

    Kolom dikenali dari judulnya: U1 sampai U9, nama unsur, atau teks pertanyaan. Nilainya 1 sampai 4 atau pilihan resminya. Unsur
    yang tidak dijawab dikosongkan; NRR adalah jumlah nilai dibagi banyaknya jawaban atas unsur itu. IKM = jumlah (NRR x 1/9)
    x 25; angka dibulatkan setengah ke atas hanya untuk ditampilkan.
    """
    from sakip.cli.skm_masukan import baca_jawaban, survei_dari
    from sakip.survei import compute_skm, sum_up

    bacaan = baca_jawaban(berkas, paksa=paksa, kolom=kolom)
    survei = survei_dari(bacaan, berkas, bobot=bobot, kosong=kosong, populasi=populasi)
    hasil = compute_skm(survei, sum_up(bacaan.daftar_jawaban, survei.aturan_kosong))
    rinci = _rincian(hasil, menurut)
    if bentuk == "json":
        click.echo(json.dumps(_json(hasil, bacaan.baris_galat, menurut, rinci), ensure_ascii=False, indent=2))
    elif bentuk == "csv":
        click.echo(_csv((hasil.keseluruhan, *rinci)), nl=False)
    else:
        click.echo(_tabel(hasil, rinci))


def _rincian(hasil: HasilSkm, menurut: str | None) -> Sequence[HasilKelompok]:
    if menurut is None:
        return ()
    return {"layanan": hasil.per_layanan, "bulan": hasil.per_bulan}.get(menurut) or hasil.per_profil.get(menurut, ())


def _teks(angka: Angka | None, desimal: int) -> str | None:
    from sakip.kernel.angka import bulatkan

    return str(bulatkan(angka, desimal)) if isinstance(angka, Decimal) else None


def _kelompok(k: HasilKelompok) -> dict[str, Any]:
    isi: dict[str, Any] = {
        "responden": k.responden,
        "nrr": {u.unsur.kode: _teks(u.nrr, 3) for u in k.daftar_unsur},
        "ikm": _teks(k.ikm, 2),
        "mutu": k.kelas.mutu or None,
        "kinerja": k.kelas.kinerja or None,
    }
    if not isinstance(k.ikm, Decimal):
        isi["alasan"] = k.ikm.alasan
    return isi


def _json(hasil: HasilSkm, baris_galat: int, menurut: str | None, rinci: Sequence[HasilKelompok]) -> dict[str, Any]:
    isi = _kelompok(hasil.keseluruhan)
    sampel = hasil.sampel
    isi |= {
        "tertimbang": {u.unsur.kode: _teks(u.tertimbang, 3) for u in hasil.keseluruhan.daftar_unsur},
        "margin_galat_ikm": _teks(hasil.keseluruhan.rentang, 2),
        "bobot": hasil.bobot.value,
        "metode": _metode(hasil),
        "aturan_kosong": hasil.aturan_kosong.value,
        "tidak_lengkap": hasil.tidak_lengkap,
        "tidak_dihitung": hasil.tidak_dihitung,
        "baris_galat": baris_galat,
        "sampel": {
            "populasi": sampel.populasi,
            "target": sampel.target,
            "cukup": sampel.cukup,
            "galat_persen": _teks(sampel.galat_persen, 2),
        },
        "rujukan": list(hasil.rujukan),
    }
    if menurut:
        isi[f"per_{menurut}"] = [{"nama": k.nama, **_kelompok(k)} for k in rinci]
    return isi


def _metode(hasil: HasilSkm) -> str:
    from sakip.survei.survei import Bobot

    if hasil.bobot is Bobot.LAMA:
        return "cara lama: bobot 0,11 tiap unsur (jumlah 0,99), IKM paling tinggi 99"
    return "bobot 1/9 tiap unsur (PermenPANRB 14/2017)"


def _csv(daftar: Sequence[HasilKelompok]) -> str:
    from sakip.cli.hitung import aman

    keluar = io.StringIO()
    penulis = csv.writer(keluar, lineterminator="\n")
    kode = [u.unsur.kode for u in daftar[0].daftar_unsur]
    penulis.writerow(["kelompok", "responden", *kode, "ikm", "mutu", "kinerja", "alasan"])
    for k in daftar:
        isi = _kelompok(k)
        nilai = [isi["nrr"][u] or "" for u in kode]
        penulis.writerow(
            [aman(k.nama), k.responden, *nilai, isi["ikm"] or "", isi["mutu"] or "", isi["kinerja"] or "", isi.get("alasan", "")]
        )
    return keluar.getvalue()


def _tabel(hasil: HasilSkm, rinci: Sequence[HasilKelompok]) -> str:
    semua = hasil.keseluruhan
    lebar = max(len(u.unsur.nama) for u in semua.daftar_unsur)
    baris = [f"{'Unsur':<{lebar + 4}}  {'NRR':>6}  {'Terisi':>6}  Mutu", f"{'-' * (lebar + 4)}  ------  ------  ----"]
    baris += [
        f"{u.unsur.kode}  {u.unsur.nama:<{lebar}}  {_angka(u.nrr, 3):>6}  {u.terisi:>6}  {u.kelas.mutu}"
        for u in semua.daftar_unsur
    ]
    baris += ["", *_ringkasan(hasil)]
    if rinci:
        panjang = max(len(k.nama) for k in rinci)
        baris += ["", *(f"{k.nama:<{panjang}}  {k.responden:>6} responden  {_ikm(k)}" for k in rinci)]
    return "\n".join(baris)


def _angka(angka: Angka | None, desimal: int) -> str:
    from sakip.kernel.angka import format_angka

    return format_angka(angka, desimal) if isinstance(angka, Decimal) else "–"


def _ikm(k: HasilKelompok) -> str:
    if isinstance(k.ikm, Decimal):
        return f"IKM {_angka(k.ikm, 2)}, mutu {k.kelas.mutu} ({k.kelas.kinerja})"
    return f"IKM tidak dapat dihitung: {k.ikm.alasan}"


def _ringkasan(hasil: HasilSkm) -> list[str]:
    sampel, semua = hasil.sampel, hasil.keseluruhan
    baris = [f"{semua.responden} responden. {_ikm(semua)}.", f"Metode: {_metode(hasil)}."]
    if hasil.tidak_lengkap:
        aturan = (
            "tiap unsur dibagi yang terisi" if hasil.aturan_kosong.value == "terisi" else "hanya jawaban lengkap yang dihitung"
        )
        baris.append(f"{hasil.tidak_lengkap} jawaban tidak lengkap ({aturan}); {hasil.tidak_dihitung} tidak dihitung.")
    if semua.rentang is not None:
        baris.append(f"Rentang galat IKM pada tingkat kepercayaan 95 %: ± {_angka(semua.rentang, 2)}.")
    if sampel.target is None:
        baris.append("Jumlah pengguna layanan belum diketahui (--populasi), sehingga kecukupan sampel tidak dapat dinilai.")
    else:
        nilai = "cukup" if sampel.cukup else "belum cukup"
        baris.append(f"Sampel {nilai}: {sampel.responden} dari {sampel.target} untuk {sampel.populasi} pengguna layanan.")
    return baris
