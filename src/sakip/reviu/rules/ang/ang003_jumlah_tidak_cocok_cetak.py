"""ANG003 jumlah-tidak-cocok, on a printed report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from sakip.cetakan.angka_cetak import read_text
from sakip.cetakan.makna import UANG, LaporanTercetak, Narasi, Peran
from sakip.kernel.angka import format_rupiah
from sakip.reviu.aturan import muka_cetak
from sakip.reviu.cetak.jumlah import Jumlahan, Total, money_columns, subtotals, totals
from sakip.reviu.cetak.sebab_selisih import row_that_explains
from sakip.reviu.temuan import Butir

_REALISASI = re.compile(r"realisasi|terealisasi|terserap|serapan|dibelanjakan|terpakai|digunakan")
_ANGGARAN = re.compile(r"anggaran|pagu|dianggarkan|alokasi|belanja")
_TAHUN_LAIN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b[^.;\d]{0,40}$", re.I)
_DEKAT = 80
"""Characters before an amount in which its year stands."""
_JAUH = 500
"""Characters before an amount that say what it is."""
_MIRIP = Decimal("0.05")
"""An amount in the text within 5 % of a total is taken as that total, wrongly written (practice)."""


@muka_cetak("ANG003")
def jumlah_tercetak(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Baris jumlah dihitung ulang dari barisnya, dan jumlah dalam uraian dibandingkan dengan jumlah tabel.

    Program, kegiatan, dan sub kegiatan dalam satu tabel dijumlahkan menurut jenjangnya. Selisih dan kenaikan yang disebut dalam
    uraian tidak dianggap jumlah.
    """
    for j in money_columns(laporan):
        if j.tercetak and not j.cocok:
            yield _baris(j)
        yield from _sub_jumlah(j)
    dikenal = {f.nilai for f in laporan.fakta(*UANG)}
    dikenal |= {f.nilai for t in laporan.daftar_tabel for b in t.daftar_baris for f in b.daftar_fakta if f.ukuran in UANG}
    daftar = {u: list(totals(laporan, u)) for u in (Peran.ANGGARAN, Peran.REALISASI_ANGGARAN)}
    dikenal |= {n for semua in daftar.values() for n, _, _ in semua}
    dilaporkan: set[tuple[Peran, Decimal]] = set()
    for narasi in laporan.daftar_narasi:
        for butir, kunci in _uraian(narasi, daftar, dikenal, laporan.tahun):
            if kunci not in dilaporkan:
                dilaporkan.add(kunci)
                yield butir


def _sub_jumlah(j: Jumlahan) -> Iterator[Butir]:
    """Sub-totals by the rows above them, where most of the table's are so."""
    daftar = list(subtotals(j.tabel, j.kolom))
    salah = [(f, benar) for f, benar in daftar if f.nilai != benar]
    for f, benar in salah if len(salah) * 2 <= len(daftar) else ():
        if f is not j.tercetak[-1]:
            yield Butir(
                pesan=f"sub jumlah {f.ukuran.value} tertulis {f.teks}, sedangkan jumlah barisnya {format_rupiah(benar)}.",
                saran="Cari baris yang keliru, lalu samakan baris atau jumlahnya.",
                at=f.lokasi,
                objek=j.kolom.judul,
                fakta=(j.tabel.sebutan, f.teks, str(benar)),
            )


def _baris(j: Jumlahan) -> Butir:
    f, benar = j.tercetak[-1], j.terdekat
    selisih = abs((f.nilai or Decimal(0)) - benar)
    return Butir(
        pesan=f"jumlah {f.ukuran.value} tertulis {f.teks}, sedangkan jumlah barisnya {format_rupiah(benar)} "
        f"(selisih {format_rupiah(selisih)}){row_that_explains(j.tabel, f.ukuran, (f.nilai or Decimal(0)) - benar)}.",
        saran="Cari baris yang keliru, lalu samakan baris atau jumlahnya.",
        at=f.lokasi,
        objek=j.kolom.judul,
        fakta=(j.tabel.sebutan, f.teks, str(benar)),
    )


def _uraian(
    narasi: Narasi, daftar: Mapping[Peran, list[Total]], dikenal: set[Decimal | None], tahun: int
) -> Iterator[tuple[Butir, tuple[Peran, Decimal]]]:
    for angka in read_text(narasi.teks):
        if not angka.rupiah or angka.nilai < 1_000_000 or angka.nilai in dikenal:
            continue
        ukuran = _jenis(narasi.teks[max(0, angka.awal - _JAUH) : angka.awal].casefold())
        lain = _TAHUN_LAIN.search(narasi.teks[max(0, angka.awal - _DEKAT) : angka.awal])
        if ukuran is None or not daftar[ukuran] or (lain and int(lain[1]) != tahun):
            continue
        benar, fakta, tabel = min(daftar[ukuran], key=lambda t: abs(t[0] - angka.nilai))
        if not benar or abs(benar - angka.nilai) > benar * _MIRIP:
            continue
        asal = str(fakta.lokasi) if fakta else f"jumlah baris {tabel.sebutan}"
        yield (
            Butir(
                pesan=f"jumlah {ukuran.value} disebut {format_rupiah(angka.nilai)}, sedangkan {asal} "
                f"{format_rupiah(benar)} (selisih {format_rupiah(abs(benar - angka.nilai))})"
                f"{row_that_explains(tabel, ukuran, angka.nilai - benar)}.",
                saran="Samakan jumlah dalam uraian dengan tabelnya, atau perbaiki baris tabel yang keliru.",
                at=narasi.lokasi,
                objek=ukuran.value,
                fakta=(str(angka.nilai), str(benar)),
            ),
            (ukuran, angka.nilai),
        )


def _jenis(sebelum: str) -> Peran | None:
    """The measure an amount is said of: the nearest word before it in its sentence."""
    kalimat = re.split(r"[.;](?=\s|$)(?<!rp\.)", sebelum)[-1]
    realisasi = max((m.start() for m in _REALISASI.finditer(kalimat)), default=-1)
    anggaran = max((m.start() for m in _ANGGARAN.finditer(kalimat)), default=-1)
    if realisasi < 0 and anggaran < 0:
        return None
    if re.search(r"realisasi\s+(?:anggaran|belanja)[^,]*$", kalimat):
        return Peran.REALISASI_ANGGARAN
    return Peran.REALISASI_ANGGARAN if realisasi > anggaran else Peran.ANGGARAN
