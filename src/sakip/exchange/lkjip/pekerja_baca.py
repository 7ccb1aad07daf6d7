"""The process that only reads one untrusted report: limited by the system, its blocks on the output, nothing else.

Usage: ``python -m sakip.exchange.lkjip.pekerja_baca NAMA [--ocr]`` with the report's bytes on standard input.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from sakip.exchange.lkjip.pekerja import limit


def answer(isi: bytes, nama: str, *, ocr: bool = False) -> dict[str, Any]:
    """The blocks as plain data, or ``{"galat": …}`` for a file that cannot be read."""
    from sakip.exchange.lkjip.baca import read_report
    from sakip.exchange.lkjip.baca_terpisah import plain_report
    from sakip.kernel.masalah import BerkasTidakTerbaca

    try:
        return plain_report(read_report(isi, nama, ocr=ocr))
    except BerkasTidakTerbaca as galat:
        return {"galat": {"kode": galat.masalah.kode, "pesan": galat.masalah.pesan, "saran": galat.masalah.saran}}


def main() -> None:
    """Read, answer, end."""
    limit()
    hasil = answer(sys.stdin.buffer.read(), sys.argv[1], ocr="--ocr" in sys.argv[2:])
    sys.stdout.buffer.write(json.dumps(hasil, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
