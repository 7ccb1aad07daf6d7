"""LAP024 daftar-isi-tidak-cocok."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from sakip.cetakan.makna import IsianDaftarIsi, LaporanTercetak
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
    """Daftar isi menyebut judul yang berbeda dari judul di dalam laporan atau bagian yang tidak ada, atau tidak memuat judul.

    Mengapa: Daftar isi yang tidak cocok menandakan bagian yang disalin dari laporan lain atau lampiran yang tertinggal.

    Cara memperbaiki: Buat daftar isi dari judul-judul laporan setelah laporan selesai.
    """
    judul = {_rapat(j.teks): j.teks for j in laporan.daftar_judul}
    if len(judul) < 5 or len(laporan.daftar_isi) < 5:
        return
    teks = _rapat(laporan.seluruh_teks) + "".join(judul) + "".join(_rapat(t.judul) for t in laporan.daftar_tabel)
    asing = [
        i for i in laporan.daftar_isi if len(_nama(i)) >= 4 and _rapat(_nama(i)) not in judul and _rapat(_nama(i)) not in teks
    ]
    lampiran = _lampiran(laporan.daftar_isi, asing)
    for isian in [i for i in asing if i not in lampiran]:
        nama = _nama(isian)
        dekat = max(judul, key=lambda j: _dekat(j, _rapat(nama)))
        mirip = _dekat(dekat, _rapat(nama))
        lain = f", judul di dalam laporan “{judul[dekat]}”" if mirip >= _MIRIP else ", tidak ada di dalam laporan"
        yield Butir(
            pesan=f"Daftar isi menyebut “{nama}”{lain}.",
            saran="Samakan daftar isi dengan judul bagian dan lampirannya.",
            at=isian.lokasi,
            objek=nama,
            fakta=(nama, judul[dekat] if mirip >= _MIRIP else ""),
        )
    if lampiran:
        nama = ", ".join(f"“{_nama(i)}”" for i in lampiran)
        yield Butir(
            pesan=f"Daftar isi menyebut lampiran yang tidak ada di dalam laporan: {nama} (gambar pindaian tidak terbaca).",
            saran="Lampirkan, atau hapus dari daftar isi.",
            at=lampiran[0].lokasi,
            objek="lampiran",
            fakta=tuple(_nama(i) for i in lampiran),
        )
    yield from _tidak_terdaftar(laporan)


def _tidak_terdaftar(laporan: LaporanTercetak) -> Iterator[Butir]:
    """Headings of the second level that the list lacks, where it lists most of them; similar ones were reported above."""
    terdaftar = [_rapat(i.teks) for i in laporan.daftar_isi]
    dua = [j for j in laporan.daftar_judul if j.tingkat == 2 and j.nomor and j.bab != "LAMPIRAN"]
    asing = [j for j in dua if not any(_rapat(j.teks) in t or _dekat(_rapat(j.teks), t) >= _MIRIP for t in terdaftar)]
    if len(dua) < 4 or len(asing) * 3 > len(dua):
        return
    for j in asing:
        yield Butir(
            pesan=f"Judul “{j.nomor} {j.teks}” tidak ada di daftar isi.",
            saran="Perbarui daftar isi setelah laporan selesai.",
            at=j.lokasi,
            objek=j.teks,
            fakta=(j.nomor, j.teks),
        )


def _nama(isian: IsianDaftarIsi) -> str:
    return _NOMOR.sub("", isian.teks).strip()


def _lampiran(daftar: Sequence[IsianDaftarIsi], asing: Sequence[IsianDaftarIsi]) -> list[IsianDaftarIsi]:
    """The missing entries from ``LAMPIRAN`` on, where they are several."""
    mulai = next((n for n, i in enumerate(daftar) if re.match(r"lampiran", i.teks, re.I)), len(daftar))
    hasil = [i for i in daftar[mulai:] if i in asing]
    return hasil if len(hasil) > 1 else []


def _dekat(satu: str, dua: str) -> float:
    return SequenceMatcher(None, satu, dua, autojunk=False).ratio()


def _rapat(teks: str) -> str:
    return "".join(re.findall(r"[a-z0-9]", _NOMOR.sub("", teks).casefold()))
