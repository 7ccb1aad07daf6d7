"""BAB IV: conclusion and steps to improve, signed."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.laporan.draf.ikhtisar import draf_langkah, draf_penutup
from sakip.laporan.judul import bab, subbab
from sakip.laporan.konteks import Konteks
from sakip.laporan.narasi import isi_bagian
from sakip.laporan.tanda_tangan import penutup_laporan
from sakip.naskah.simpul import Blok


def susun_bab4(k: Konteks) -> Iterator[Blok]:
    """Sections A and B and the signature."""
    yield bab("IV", "PENUTUP")
    yield subbab("A", "Kesimpulan", "kesimpulan")
    yield from isi_bagian(k, "penutup", lambda: draf_penutup(k))
    yield subbab("B", "Langkah Perbaikan", "langkah-perbaikan")
    yield from isi_bagian(k, "langkah-perbaikan", lambda: draf_langkah(k))
    yield penutup_laporan(k)
