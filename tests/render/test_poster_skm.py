"""The posters: one page, every text as text, the code that a telephone reads."""

from __future__ import annotations

import json

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
    judul="Survei", unit="Kecamatan Misal", pemda="Kabupaten Misal", periode="2026", ikm="83,00", mutu="B", kinerja="Baik", responden="10 responden",
    daftar_unsur=tuple(BarisUnsur(nama=f"Unsur {n}", nilai="3,320", seribuan=830, mutu="B") for n in range(9)),
    daftar_profil=(BarisProfil(kelompok="Jenis kelamin", label="Perempuan", nilai="6 (60,00 %)"),),
)  # fmt: skip


def test_both_are_one_page() -> None:
    for isi in (poster_qr(QR), poster_hasil(HASIL)):
        assert isi.startswith(b"%PDF-")
        assert isi.count(b"/Type /Page\n") + isi.count(b"/Type/Page/") + isi.count(b"/Type /Page ") <= 1


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
        jahat = type(isi)(
            **{f: JAHAT if isinstance(v := getattr(isi, f), str) and f != "alamat" else v for f in isi.__dataclass_fields__}
        )
        assert cetak(jahat).startswith(b"%PDF-")


def test_long_names_stay_on_one_page() -> None:
    panjang = "Dinas Kependudukan dan Pencatatan Sipil " * 5
    for cetak, isi in ((poster_qr, QR), (poster_hasil, HASIL)):
        gambar = cetak(
            type(isi)(**{**{f: getattr(isi, f) for f in isi.__dataclass_fields__}, "unit": panjang, "judul": panjang}), "png"
        )
        assert gambar.startswith(b"\x89PNG")


def test_texts_are_json_for_the_page_never_source() -> None:
    isi = modul_cetak._data(
        PosterQr(**{**json.loads(json.dumps({f: getattr(QR, f) for f in QR.__dataclass_fields__})), "unit": "a😀"})
    )
    assert isi["unit"] == "a?"
