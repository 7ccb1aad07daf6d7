"""What the writers of blocks share while one document is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from sakip.naskah.simpul import Bagan, DaftarOtomatis, Grafik, Judul, Tabel
from sakip.render.docx.penomoran import PenomoranDaftar
from sakip.render.docx.tujuan import Tujuan
from sakip.render.docx.unsur import Unsur


@dataclass(slots=True, kw_only=True)
class Konteks:
    """The state of writing; ``lebar`` and ``tinggi`` are the current section's text area in twips."""

    dokumen: Document
    gaya: Mapping[str, str]
    penomoran: PenomoranDaftar
    tujuan: tuple[Tujuan, ...]
    halaman: Callable[[], Mapping[str, str]]
    lebar: int = 0
    tinggi: int = 0
    tertunda: list[tuple[Unsur, DaftarOtomatis, int]] = field(default_factory=list)
    """Generated lists to be written last, when the pages are known: (the paragraph that holds the place, the list, the width)."""
    _sisa_tujuan: Iterator[Tujuan] = field(init=False)
    _rujukan: dict[str, Tujuan] = field(init=False)
    _nomor: int = 0
    _urut: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._sisa_tujuan = iter(self.tujuan)
        self._rujukan = {satu.kode: satu for satu in reversed(self.tujuan) if satu.jenis != "isi"}

    def tujuan_berikut(self, blok: Judul | Tabel | Grafik | Bagan) -> Tujuan:
        """The target made from ``blok``; blocks are written in the order in which the targets were gathered."""
        tujuan = next(self._sisa_tujuan)
        if tujuan.kode != blok.kode:
            raise ValueError(f'urutan blok tidak sama dengan daftar tujuan: "{blok.kode}"')
        return tujuan

    def rujukan(self, kode: str) -> Tujuan:
        """The caption a cross-reference names. Raises ValueError where there is none."""
        if kode not in self._rujukan:
            raise ValueError(f'rujukan ke "{kode}" tidak menemukan tabel, gambar, atau grafik bernomor')
        return self._rujukan[kode]

    def nomor_baru(self) -> int:
        """A fresh id for a bookmark or picture."""
        self._nomor += 1
        return self._nomor

    def lanjut_urut(self, jenis: str, nilai: int) -> bool:
        """Note the value of a sequence; True where it simply follows the one before."""
        lanjut = self._urut.get(jenis, 0) + 1 == nilai
        self._urut[jenis] = nilai
        return lanjut

    def relasi_tautan(self, url: str) -> str:
        """The relation id of a hyperlink."""
        return self.dokumen.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
