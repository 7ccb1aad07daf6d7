"""The posters: one page, every text as text, the code that a telephone reads."""

from __future__ import annotations

from dataclasses import fields, replace

import pypdfium2
import pytest
import segno

from sakip.render.poster import BarisProfil, BarisUnsur, PosterHasil, PosterQr, poster_hasil, poster_qr
from sakip.render.poster import cetak as modul_cetak

JAHAT = '#panic("x") *tebal* $x$ @rujuk "kutip" \\ 😀'
QR = PosterQr(
    judul="Survei Kepuasan Masyarakat",
    unit="Kecamatan Misal",
    pemda="Kabupaten Misal",
    ajakan="Nilai kami.",
    alamat="https://contoh.test/s/abc/",
)
HASIL = PosterHasil(
    judul="Survei", unit="Kecamatan Misal", pemda="Kabupaten Misal", periode="2026", ikm="83,00", mutu="B", kinerja="Baik",
    responden="10 responden",
    daftar_unsur=tuple(BarisUnsur(nama=f"Unsur {n}", nilai="3,320", seribuan=830, mutu="B") for n in range(9)),
    daftar_profil=(BarisProfil(kelompok="Jenis kelamin", label="Perempuan", nilai="6 (60,00 %)"),),
)  # fmt: skip


def test_both_are_one_page() -> None:
    for isi in (poster_qr(QR), poster_hasil(HASIL)):
        assert len(pypdfium2.PdfDocument(isi)) == 1


def test_every_figure_is_text() -> None:
    teks = pypdfium2.PdfDocument(poster_hasil(HASIL))[0].get_textpage().get_text_range()
    for harap in ("83,00", "Baik", "10 responden", "3,320", "6 (60,00 %)", "Unsur 8"):
        assert harap in teks


def test_they_come_as_pictures_too() -> None:
    assert poster_qr(QR, "png").startswith(b"\x89PNG")
    assert poster_hasil(HASIL, "png").startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="tidak ada bentuk"):
        poster_qr(QR, "gif")


def test_the_code_holds_the_address(monkeypatch) -> None:
    data = {}
    monkeypatch.setattr(modul_cetak, "_cetak", lambda templat, isi, bentuk: data.update(isi) or b"")
    poster_qr(QR)
    harap = segno.make(QR.alamat, error="m", micro=False)
    assert data["kode"] == ["".join(str(int(m > 0)) for m in baris) for baris in harap.matrix]
    assert len(data["kode"]) == harap.symbol_size(border=0)[0]


def test_markup_in_names_is_text() -> None:
    for cetak, isi in ((poster_qr, QR), (poster_hasil, HASIL)):
        teks = [f.name for f in fields(isi) if isinstance(getattr(isi, f.name), str) and f.name != "alamat"]
        assert cetak(replace(isi, **dict.fromkeys(teks, JAHAT))).startswith(b"%PDF-")


def test_long_names_stay_on_one_page() -> None:
    panjang = "Dinas Kependudukan dan Pencatatan Sipil " * 5
    for cetak, isi in ((poster_qr, QR), (poster_hasil, HASIL)):
        assert len(pypdfium2.PdfDocument(cetak(replace(isi, unit=panjang, judul=panjang)))) == 1


def test_letters_without_a_glyph_become_a_question_mark() -> None:
    assert modul_cetak._data(replace(QR, unit="a😀"))["unit"] == "a?"
