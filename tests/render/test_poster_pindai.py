"""The printed QR code, read back from the picture of the page module by module."""

import pypdfium2
import pytest
import segno

from sakip.render.poster import PosterQr, poster_qr

_PER_MM = 8
_MM_TITIK = 72 / 25.4


def _hitam(alamat: str) -> list[list[bool]]:
    """Which pixels of the page are pure black, as only the code is."""
    isi = PosterQr(judul="Survei", unit="Kecamatan Misal", pemda="Kabupaten Contoh", ajakan="Nilailah kami.", alamat=alamat)
    gambar = pypdfium2.PdfDocument(poster_qr(isi))[0].render(scale=_PER_MM / _MM_TITIK, grayscale=True)
    baris = [bytes(gambar.buffer)[y * gambar.stride : y * gambar.stride + gambar.width] for y in range(gambar.height)]
    return [[titik < 8 for titik in b] for b in baris]


@pytest.mark.parametrize("alamat", ["https://sakip.contoh.test/s/k7m2x/", "https://sakip.contoh.test/" + "panjang/" * 20])
def test_the_printed_modules_are_those_of_the_address_and_large_enough(alamat: str) -> None:
    hitam = _hitam(alamat)
    atas = min(y for y, b in enumerate(hitam) if any(b))
    bawah = max(y for y, b in enumerate(hitam) if any(b)) + 1
    kiri = min(b.index(True) for b in hitam if any(b))
    sisi = bawah - atas
    assert sisi / _PER_MM >= 40
    kode = segno.make(alamat, error="m", micro=False)
    banyak = len(kode.matrix)
    terbaca = [
        [hitam[atas + int((y + 0.5) * sisi / banyak)][kiri + int((x + 0.5) * sisi / banyak)] for x in range(banyak)]
        for y in range(banyak)
    ]
    assert terbaca == [[bool(modul) for modul in baris] for baris in kode.matrix]
    assert kode.error in ("M", "Q", "H")
    tepi = int(4 * sisi / banyak) - 2
    tenang = [b[kiri - tepi : kiri] for b in hitam[atas:bawah]] + hitam[atas - tepi : atas]
    assert not any(any(b) for b in tenang)
