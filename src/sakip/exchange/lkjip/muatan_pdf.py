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


def check_streams(isi: bytes, nama: str) -> None:
    """Raises BerkasTidakTerbaca for a stream that unfolds too far or is packed twice."""
    semua = 0
    for kamus, awal in _aliran(isi):
        if _BERLAPIS.search(kamus):
            raise _tolak(nama)
        batas = BATAS_GAMBAR if b"/Image" in kamus else BATAS_TEKS
        terurai = _terurai(isi, awal, batas)
        semua += terurai
        if terurai > batas or semua > BATAS_SEMUA:
            raise _tolak(nama)


def _tolak(nama: str) -> Exception:
    saran = "kecilkan gambar di dalamnya, atau cetak ulang sebagai PDF dari aplikasi asalnya"
    return refuse("pdf-mengembang", f"isi {nama} mengembang melampaui batas; tidak dibuka", saran)


def _aliran(isi: bytes) -> Iterator[tuple[bytes, int]]:
    """The dictionary before each stream, and where the stream begins."""
    for cocok in _ALIRAN.finditer(isi):
        awal = isi.rfind(b" obj", max(0, cocok.start() - 2048), cocok.start())
        yield isi[max(awal, cocok.start() - 2048, 0) : cocok.start()], cocok.end()


def _terurai(isi: bytes, awal: int, batas: int) -> int:
    """The unfolded size of a stream, counted no further than its bound; 0 for one that is packed in another way."""
    if isi[awal : awal + 1] not in (b"x", b"h", b"H", b"X"):
        return 0
    mesin, terurai, letak, sisa = zlib.decompressobj(), 0, awal, b""
    try:
        while not mesin.eof and terurai <= batas:
            if not sisa:
                sisa, letak = isi[letak : letak + _SEKALI], letak + _SEKALI
                if not sisa:
                    break
            terurai += len(mesin.decompress(sisa, _SEKALI * 4))
            sisa = mesin.unconsumed_tail
    except zlib.error:
        pass
    return terurai
