"""Tables as plain rows: merged cells repeated, numbers as numbers."""

from __future__ import annotations

from decimal import Decimal

from sakip.contoh import muat
from sakip.naskah.sebutan import daftar_sebutan
from sakip.naskah.simpul import Kolom, Perataan, Sel, Tabel, Teks
from sakip.pipeline import process
from sakip.render.lembar import baris_tabel


def sel(teks: str, kolom: int = 1, baris: int = 1) -> Sel:
    return Sel(isi=(Teks(teks),), rentang_kolom=kolom, rentang_baris=baris)


def test_sel_gabungan_diulang_dan_angka_menjadi_bilangan() -> None:
    kanan = Kolom(lebar=1, perataan=Perataan.KANAN)
    tabel = Tabel(
        kode="t",
        judul="",
        nomor="1",
        kolom=(Kolom(lebar=1), kanan, kanan),
        kepala=(
            (sel("Uraian", baris=2), sel("Anggaran", kolom=2)),
            (sel("Pagu"), sel("Realisasi")),
            (sel("(1)"), sel("(2)"), sel("(3)")),
        ),
        baris=((sel("7.01.02", baris=2), sel("1.234.567"), sel("83,50")), (sel("-2"), sel("BB"))),
        kaki=((sel("Jumlah"), sel("0", kolom=2)),),
    )
    judul, baris = baris_tabel(tabel, {})
    assert judul == ("Uraian", "Anggaran Pagu", "Anggaran Realisasi")
    assert baris == [
        ("7.01.02", Decimal(1234567), Decimal("83.50")),
        ("7.01.02", Decimal(-2), "BB"),
        ("Jumlah", Decimal(0), Decimal(0)),
    ]


def test_semua_tabel_laporan_contoh() -> None:
    naskah = process(muat("bluto-2023")).naskah
    sebutan = daftar_sebutan(naskah)
    for bagian in naskah.daftar_bagian:
        for blok in bagian.isi:
            if isinstance(blok, Tabel):
                judul, baris = baris_tabel(blok, sebutan)
                assert all(judul), blok.kode
                assert all(len(b) == len(judul) for b in baris)
