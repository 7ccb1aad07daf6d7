"""The process that reads one untrusted report: limited by the system, one answer on its output, nothing else.

Usage: ``python -m sakip.exchange.lkjip.pekerja NAMA [--ocr] [--komentar]`` with the report's bytes on standard input.
"""

from __future__ import annotations

import json
import sys
from base64 import b64encode
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sakip.reviu.temuan import Temuan

MEMORI = 1_500_000_000
"""Bytes of address space: the peak of resident memory stays below 500 MB, libraries reserve more than they use."""
DETIK = 60
BERKAS = 200_000_000
BATAS_TEMUAN = 2000
"""Findings that are told: the worst report has a tenth, and a page of more helps nobody."""


def limit() -> None:
    """Bound address space, processor time, file size and open files, where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    batas = {resource.RLIMIT_CPU: DETIK, resource.RLIMIT_FSIZE: BERKAS, resource.RLIMIT_NOFILE: 128, resource.RLIMIT_CORE: 0}
    for jenis, nilai in {**batas, resource.RLIMIT_AS: MEMORI}.items():
        _, keras = resource.getrlimit(jenis)
        paling = nilai if keras == resource.RLIM_INFINITY else min(nilai, keras)
        resource.setrlimit(jenis, (paling, paling))


def answer(isi: bytes, nama: str, *, ocr: bool = False, komentar: bool = False) -> dict[str, Any]:
    """The review as plain data, or ``{"galat": …}`` for a file that cannot be read."""
    from sakip.exchange.lkjip.baca import read_report, recognize_report
    from sakip.exchange.lkjip.tanda import body_html
    from sakip.kernel.masalah import BerkasTidakTerbaca
    from sakip.reviu.jalankan import review_cetakan
    from sakip.reviu.polos import count_levels, plain_finding

    try:
        laporan = recognize_report(read_report(isi, nama, ocr=ocr))
    except BerkasTidakTerbaca as galat:
        return {"galat": {"kode": galat.masalah.kode, "pesan": galat.masalah.pesan, "saran": galat.masalah.saran}}
    semua = review_cetakan(laporan)
    temuan = semua[:BATAS_TEMUAN]
    catatan = [pesan for pesan, _ in laporan.tidak_dipahami]
    if len(semua) > len(temuan):
        catatan.insert(
            0, f"Hanya {len(temuan)} dari {len(semua)} temuan yang disebut; perbaiki dahulu yang ini, lalu periksa lagi."
        )
    berkomentar = _komentari(isi, temuan, catatan) if komentar and laporan.cetakan.jenis == "docx" else b""
    return {
        "jenis": laporan.cetakan.jenis,
        "unit": laporan.unit,
        "tahun": laporan.tahun,
        "dikenali_mesin": laporan.cetakan.dikenali_mesin,
        "tabel": len(laporan.daftar_tabel),
        "tabel_dipahami": sum(bool(t.jenis) for t in laporan.daftar_tabel),
        "tidak_dipahami": catatan,
        "ringkasan": count_levels(semua),
        "temuan": [{**plain_finding(t), "tempat": str(t.lokasi)} for t in temuan],
        "html": body_html(laporan.cetakan, temuan, catatan),
        **({"komentar": b64encode(berkomentar).decode()} if berkomentar else {}),
    }


def _komentari(isi: bytes, temuan: Sequence[Temuan], catatan: list[str]) -> bytes:
    """The DOCX with comments; b"" where its package is not whole, which hinders the writer but not the reader."""
    from sakip.exchange.lkjip.komentar import add_comments
    from sakip.kernel.masalah import BerkasTidakTerbaca

    try:
        return add_comments(isi, temuan)
    except BerkasTidakTerbaca as galat:
        catatan.append(f"{galat.masalah.pesan}. {galat.masalah.saran}")
        return b""


def main() -> None:
    """Read, answer, end."""
    limit()
    isi = sys.stdin.buffer.read()
    hasil = answer(isi, sys.argv[1], ocr="--ocr" in sys.argv[2:], komentar="--komentar" in sys.argv[2:])
    sys.stdout.buffer.write(json.dumps(hasil, ensure_ascii=False).encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
