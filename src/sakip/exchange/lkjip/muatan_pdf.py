"""Refuse a PDF whose packed streams unfold beyond what a report needs, before anything unfolds them whole."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from sakip.exchange.lkjip.kemasan import refuse

BATAS_TEKS = 48 * 2**20
"""Bytes of a stream that is no picture: the densest page has 1 MB, a font 30 MB."""
BATAS_GAMBAR = 256 * 2**20
"""Bytes of a picture: an A3 page scanned with 600 dpi in colour has 210 MB."""
BATAS_SEMUA = 2 * 2**30
"""Bytes of all streams."""
_SEKALI = 2**18
_ALIRAN = re.compile(rb"\bstream\r?\n")
_PEMADAT = rb"/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)"
_BERLAPIS = re.compile(_PEMADAT + rb"\s*" + _PEMADAT + rb"\b")

_DERET = re.compile(rb"\[((?:\s*\d{1,10}\s+\d{1,5}\s+R\b){2,})\s*\]")
"""A list of references: the content of a page in pieces, its pages, its notes."""
_RUJUK = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+R\b")


def check_streams(isi: bytes, nama: str) -> None:
    """Raises BerkasTidakTerbaca for a stream that unfolds too far, is packed twice, or is strung together too often."""
    ukuran: dict[bytes, int] = {}
    deret = [isi]
    semua = 0
    for nomor, kamus, awal in _aliran(isi):
        if _BERLAPIS.search(kamus):
            raise _tolak(nama)
        gambar = b"/Image" in kamus
        batas = BATAS_GAMBAR if gambar else BATAS_TEKS
        simpan = b"/ObjStm" in kamus
        terurai, teks = _urai(isi, awal, batas, simpan)
        semua += terurai
        if terurai > batas or semua > BATAS_SEMUA:
            raise _tolak(nama)
        if not gambar:
            ukuran[nomor] = max(terurai, ukuran.get(nomor, 0))
        if simpan:
            deret.append(teks)
    if any(_panjang(d, ukuran) > BATAS_TEKS for bagian in deret for d in _DERET.findall(bagian)):
        raise _tolak(nama)


def _panjang(deret: bytes, ukuran: dict[bytes, int]) -> int:
    """The bytes that the streams of a list hold together, each as often as it is named."""
    return sum(ukuran.get(nomor, 0) for nomor in _RUJUK.findall(deret))


def _tolak(nama: str) -> Exception:
    saran = "kecilkan gambar di dalamnya, atau cetak ulang sebagai PDF dari aplikasi asalnya"
    return refuse("pdf-mengembang", f"isi {nama} mengembang melampaui batas; tidak dibuka", saran)


def _aliran(isi: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """The number and the dictionary of each stream, and where it begins."""
    for cocok in _ALIRAN.finditer(isi):
        dari = max(0, cocok.start() - 2048)
        awal = isi.rfind(b" obj", dari, cocok.start())
        nomor = re.search(rb"(\d{1,10})\s+\d{1,5}$", isi[max(dari, awal - 20) : awal]) if awal >= 0 else None
        yield (nomor[1] if nomor else b""), isi[max(awal, dari) : cocok.start()], cocok.end()


def _urai(isi: bytes, awal: int, batas: int, simpan: bool) -> tuple[int, bytes]:
    """The unfolded size of a stream, counted no further than its bound, and its content where it is wanted.

    0 for one that is packed in another way.
    """
    if isi[awal : awal + 1] not in (b"x", b"h", b"H", b"X"):
        return 0, b""
    mesin, terurai, letak, sisa = zlib.decompressobj(), 0, awal, b""
    potong: list[bytes] = []
    try:
        while not mesin.eof and terurai <= batas:
            if not sisa:
                sisa, letak = isi[letak : letak + _SEKALI], letak + _SEKALI
                if not sisa:
                    break
            hasil = mesin.decompress(sisa, _SEKALI * 4)
            terurai += len(hasil)
            if simpan:
                potong.append(hasil)
            sisa = mesin.unconsumed_tail
    except zlib.error:
        pass
    return terurai, b"".join(potong)
