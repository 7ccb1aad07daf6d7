"""How much the second reader sees: change one thing of a correct report at a time, and count what is caught and what is cried.

Usage: python bench/mutasi.py [--banyak N] [--benih S] [--lolos]. The report is the shipped example, written to DOCX and
read back.
A mutation of a computed figure changes one digit of an achievement, absorption, progress, efficiency, average or total; others
change operands, targets, budgets, dates, categories or names. Caught: at least one finding more than on the untouched report.
False alarms: the findings on the untouched report in every format. Results go to ``bench/hasil-mutasi.json``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sakip.cetakan.bentuk import Alinea, Cetakan, TabelCetak
from sakip.cetakan.kenali import recognize
from sakip.cetakan.makna import ENTITAS, UANG, JenisBaris, JenisTabel, LaporanTercetak, Peran
from sakip.contoh import muat
from sakip.exchange.lkjip.baca import read_report
from sakip.pipeline import process, render_semua
from sakip.reviu.jalankan import review_cetakan
from sakip.reviu.temuan import Tingkat

AKAR = Path(__file__).resolve().parent
HITUNGAN = {Peran.CAPAIAN, Peran.SERAPAN, Peran.KEMAJUAN, Peran.TERHADAP_STANDAR, Peran.EFISIENSI}
TANGGAL = re.compile(r"\b(\d{1,2}) (Januari|Februari|Maret|November|Oktober) (20\d\d)\b")


@dataclass(frozen=True)
class Mutasi:
    """One change: its kind, where, and the text before and after."""

    jenis: str
    blok: int
    baris: int
    kolom: int
    lama: str
    baru: str


def calon(laporan: LaporanTercetak, acak: random.Random) -> Iterator[Mutasi]:
    """Every place that can be changed, with one change each."""
    for tabel in laporan.daftar_tabel:
        for baris in tabel.daftar_baris:
            for f in baris.daftar_fakta:
                jenis = jenis_fakta(f.ukuran, baris.jenis, tabel.jenis)
                if jenis and f.nilai is not None:
                    yield Mutasi(jenis, f.lokasi.blok, f.lokasi.baris, f.lokasi.kolom, f.teks, ubah_angka(f.teks, acak))
            for kolom in tabel.daftar_kolom:
                teks = baris.sel[kolom.indeks] if kolom.indeks < len(baris.sel) else ""
                if not teks or baris.jenis is not JenisBaris.ISI:
                    continue
                tempat = (tabel.blok, baris.lokasi.baris, kolom.indeks + 1)
                if kolom.peran is Peran.KATEGORI and tabel.jenis is not JenisTabel.SKALA and re.search("[a-z]", teks):
                    yield Mutasi("kategori", *tempat, teks, "Rendah" if teks != "Rendah" else "Sangat Tinggi")
                if kolom.peran in ENTITAS and len(teks) > 20:
                    yield Mutasi("nama", *tempat, teks, ubah_kata(teks, acak))
    for n, blok in enumerate(laporan.cetakan.daftar_blok):
        if isinstance(blok, Alinea) and (cocok := TANGGAL.search(blok.teks)) and len(blok.teks) < 60:
            tahun = int(cocok[3])
            yield Mutasi("tanggal", n, 0, 0, cocok[0], f"{cocok[1]} {cocok[2]} {tahun - 1}")


def jenis_fakta(ukuran: Peran, baris: JenisBaris, tabel: JenisTabel) -> str:
    """The kind of a mutation of a figure; "" for what no other figure of the report depends on."""
    if tabel in (JenisTabel.RENCANA_AKSI, JenisTabel.LAIN):
        return ""
    if ukuran in HITUNGAN or baris in (JenisBaris.JUMLAH, JenisBaris.RATA, JenisBaris.UNIT):
        return "hitungan"
    if ukuran in UANG:
        return "anggaran"
    return "target dan realisasi" if ukuran in (Peran.TARGET, Peran.REALISASI, Peran.TARGET_AKHIR, Peran.STANDAR) else ""


def ubah_angka(teks: str, acak: random.Random) -> str:
    """Another digit at one place; never the same value."""
    tempat = [n for n, h in enumerate(teks) if h.isdigit()]
    n = acak.choice(tempat)
    pilihan = [d for d in "123456789" if d != teks[n]]
    return teks[:n] + acak.choice(pilihan) + teks[n + 1 :]


def ubah_kata(teks: str, acak: random.Random) -> str:
    """One word spelled wrongly by one letter."""
    kata = teks.split()
    n = max(range(len(kata)), key=lambda i: len(kata[i]))
    tempat = acak.randrange(1, len(kata[n]) - 1)
    kata[n] = kata[n][:tempat] + ("x" if kata[n][tempat] != "x" else "k") + kata[n][tempat + 1 :]
    return " ".join(kata)


def terapkan(cetakan: Cetakan, m: Mutasi) -> Cetakan:
    """The report with one change."""
    blok = list(cetakan.daftar_blok)
    asal = blok[m.blok]
    if isinstance(asal, TabelCetak):
        baris = [list(b) for b in asal.baris]
        baris[m.baris - 1][m.kolom - 1] = m.baru
        blok[m.blok] = replace(asal, baris=tuple(map(tuple, baris)))
    else:
        blok[m.blok] = replace(asal, teks=asal.teks.replace(m.lama, m.baru))
    return replace(cetakan, daftar_blok=tuple(blok))


def sidik(cetakan: Cetakan) -> set[tuple[str, str]]:
    """The findings, without advice."""
    return {(t.kode, t.pesan) for t in review_cetakan(recognize(cetakan)) if t.tingkat is not Tingkat.SARAN}


def main() -> None:
    """Measure, print, keep."""
    pilihan = argparse.ArgumentParser()
    pilihan.add_argument("--banyak", type=int, default=80, help="mutations of each kind")
    pilihan.add_argument("--benih", type=int, default=2023)
    pilihan.add_argument("--lolos", action="store_true", help="print what was not caught")
    arg = pilihan.parse_args()
    acak = random.Random(arg.benih)
    bentuk = render_semua(process(muat("bluto-2023")).naskah, ("docx", "pdf", "html"))
    palsu = {b: len(sidik(read_report(bentuk[b], f"lkjip.{b}"))) for b in ("docx", "pdf", "html")}
    cetakan = read_report(bentuk["docx"], "lkjip.docx")
    dasar = sidik(cetakan)
    per_jenis: dict[str, list[Mutasi]] = {}
    for m in calon(recognize(cetakan), acak):
        per_jenis.setdefault(m.jenis, []).append(m)
    hasil: dict[str, object] = {"benih": arg.benih, "temuan_palsu": palsu}
    for jenis, daftar in sorted(per_jenis.items()):
        pilih = acak.sample(daftar, min(arg.banyak, len(daftar)))
        lolos = [m for m in pilih if not sidik(terapkan(cetakan, m)) - dasar]
        hasil[jenis] = {
            "mutasi": len(pilih),
            "tertangkap": len(pilih) - len(lolos),
            "persen": round(100 - 100 * len(lolos) / len(pilih), 1),
        }
        print(f"{jenis:<22} {len(pilih) - len(lolos):>4} dari {len(pilih):>4} tertangkap")
        if arg.lolos:
            for m in lolos:
                print(f"    blok {m.blok} baris {m.baris} kolom {m.kolom}: {m.lama} -> {m.baru}")
    print("temuan palsu pada laporan benar:", palsu)
    (AKAR / "hasil-mutasi.json").write_text(json.dumps(hasil, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
