"""Every rule ends on hostile text: a paragraph of a hundred thousand letters, a table of thousands of rows.

A pattern that tries every way would not end here; how the time grows is measured by ``bench/teks_jahat.py``.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip.cetakan.kenali import recognize
from sakip.exchange.lkjip.baca import read_report
from sakip.reviu.aturan import muat_aturan, muat_muka_cetak
from sakip.reviu.jalankan import review_cetakan

PANJANG = 100_000
AWAL = "# BAB III AKUNTABILITAS KINERJA\n\nLaporan Kinerja Kecamatan Misal Tahun 2023\n\nTabel 3.2 Capaian IKU Tahun 2023\n\n"
KEPALA = "| No | Sasaran | Indikator Kinerja | Target | Realisasi | Capaian (%) |\n|---|---|---|---|---|---|\n"
BARIS = "| 1 | Desa tertib | Persentase desa tertib | 78 | 75 | 96,15 |\n\n"
PARAGRAF = {
    "angka tanpa jeda": "1",
    "bilangan": "1 ",
    "persen": "12,5 % ",
    "bagian": "100% dari target 90% ",
    "rupiah": "Rp 1.000.000 ",
    "tanggal": "12 Januari 2023 ",
    "periode": "periode 2021-2026 ",
    "nip": "NIP. 19700101 199001 1 001 ",
    "rumpang": "[isi ",
    "huruf": "a a a ",
    "kurung": "((",
    "garis": "1.1.1.1.",
    "titik": ".",
    "satu kata": "a",
    "hasil": "hasil ",
    "peraturan": "Peraturan Bupati Nomor 1 Tahun 2020 tentang ((( ",
    "kata di antara angka": f"Sebanyak 48 dari 84 {'a' * 300} 57,14%. Naik 2,5 poin {'dari ' * 60} menjadi 3 ",
}


ANEH = (
    *("123456789012345678,123456789012345678", "0,0000000000000000000001", "999999999999999999", "0", "-5", "1e5", "NaN"),
    *("1.000.000.000.000.000.000.000", "99999999999999999,99999999999999999999 %", "100,00 %", "1" * 400, "²", "≤ 25", "Level 3"),
    *("99999999999999999,999999999999", "0,000000000001", "٣٤", "1/0"),
)
"""Figures that no report has: beyond what a decimal holds, nearly nothing, of other scripts."""


def _baris_tabel(n: int) -> str:
    return f"| {n} | Sasaran {n} | Persentase {n} | 78 | 75 | 96,15 |\n"


def _sama(n: int) -> str:
    return f"| {n} | Sasaran | Persentase | 78 | 75 | 96,15 |\n"


def _kalimat(n: int) -> str:
    return f"\nCapaian Persentase {n} sebesar {n},5% dari target 78."


TEKS = {
    **{nama: AWAL + KEPALA + BARIS + isi * (PANJANG // len(isi)) for nama, isi in PARAGRAF.items()},
    "baris": AWAL + KEPALA + "".join(map(_baris_tabel, range(2500))),
    "baris sama": AWAL + KEPALA + "".join(map(_sama, range(2500))),
    "kolom": f"{AWAL}| {' | '.join(f'Target {n}' for n in range(6000))} |\n{'|---' * 6000}|\n{'| 1 ' * 6000}|\n",
    "uraian": AWAL + KEPALA + "".join(map(_baris_tabel, range(900))) + "".join(map(_kalimat, range(900))),
    "daftar isi": f"# DAFTAR ISI\n\nBAB I {'.' * PANJANG}?\nBAB I {'a' * PANJANG}?\nBAB II {'. ' * PANJANG}?\n\n{AWAL}",
    "judul": AWAL + "".join(f"\n## {n}. Judul {n}" for n in range(6000)),
}


@pytest.mark.parametrize("nama", TEKS)
def test_every_rule_ends(nama: str) -> None:
    laporan = recognize(read_report(TEKS[nama].encode(), "laporan.md"))
    muka = muat_muka_cetak()
    dijalankan = {a.kode: list(muka[a.kode].periksa(laporan)) for a in muat_aturan() if a.kode in muka}
    assert set(dijalankan) == set(muka)
    assert all(b.pesan and b.saran for daftar in dijalankan.values() for b in daftar)


@given(st.lists(st.sampled_from(ANEH), min_size=24, max_size=24))
@settings(max_examples=60, deadline=None)
def test_figures_without_measure_end_no_rule(angka: list[str]) -> None:
    baris = "".join(f"| {n} | Sasaran {n % 2} | Persentase {n} | {' | '.join(angka[n * 3 : n * 3 + 3])} |\n" for n in range(4))
    a, b, c, d, e, f = angka[12:18]
    uraian = (
        f"\nCapaian Persentase 1 sebesar {a}% dari target {b}, yaitu {c} dari {d} atau {e}%.\n"
        f"Realisasi anggaran Rp {e} dari pagu Rp {f}, meningkat dari {a} menjadi {d}.\n"
    )
    teks = f"{AWAL}{KEPALA}{baris}{uraian}\nTabel 3.3 Capaian Tahun 2023\n\n{KEPALA}{baris.replace(angka[0], angka[20])}"
    review_cetakan(recognize(read_report(teks.encode(), "laporan.md")))
