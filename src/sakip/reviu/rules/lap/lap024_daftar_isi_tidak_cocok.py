"""LAP024 daftar-isi-tidak-cocok."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from sakip.cetakan.makna import LaporanTercetak
from sakip.reviu.aturan import aturan
from sakip.reviu.temuan import Butir, Tahap, Tingkat

_NOMOR = re.compile(r"^(?:BAB\s+[IVX\d]+\b[.:]?|[A-Z][.)]|\d+(?:\.\d+)*[.)]?|[a-z][.)])\s*", re.I)
_MIRIP = 0.8


@aturan(
    "LAP024",
    "daftar-isi-tidak-cocok",
    tahap=Tahap.CETAK,
    tingkat=Tingkat.PERINGATAN,
    rujukan=("permenpanrb-53-2014#lampiran-ii",),
)
def daftar_isi_tidak_cocok(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Daftar isi menyebut judul yang berbeda dari judul di dalam laporan, atau bagian yang tidak ada.

    Mengapa: Daftar isi yang tidak cocok menandakan bagian yang disalin dari laporan lain atau lampiran yang tertinggal.

    Cara memperbaiki: Buat daftar isi dari judul-judul laporan setelah laporan selesai.
    """
    judul = {_rapat(j.teks): j.teks for j in laporan.daftar_judul}
    if len(judul) < 5 or len(laporan.daftar_isi) < 5:
        return
    teks = _rapat(laporan.seluruh_teks) + "".join(judul) + "".join(_rapat(t.judul) for t in laporan.daftar_tabel)
    for isian in laporan.daftar_isi:
        nama = _NOMOR.sub("", isian.teks).strip()
        if len(nama) < 4 or _rapat(nama) in judul or _rapat(nama) in teks:
            continue
        dekat = max(judul, key=lambda j: SequenceMatcher(None, j, _rapat(nama), autojunk=False).ratio())
        mirip = SequenceMatcher(None, dekat, _rapat(nama), autojunk=False).ratio()
        lain = f", judul di dalam laporan “{judul[dekat]}”" if mirip >= _MIRIP else ", tidak ada di dalam laporan"
        yield Butir(
            pesan=f"Daftar isi menyebut “{nama}”{lain}.",
            saran="Samakan daftar isi dengan judul bagian dan lampirannya.",
            at=isian.lokasi,
            objek=nama,
            fakta=(nama, judul[dekat] if mirip >= _MIRIP else ""),
        )


def _rapat(teks: str) -> str:
    return "".join(re.findall(r"[a-z0-9]", _NOMOR.sub("", teks).casefold()))
