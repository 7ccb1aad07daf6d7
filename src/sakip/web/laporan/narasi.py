"""The sections of the report for the editor: draft, own text, stale figures, and the codes that may be put into a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from sakip.laporan.bagian import DAFTAR_BAGIAN, BagianNarasi
from sakip.laporan.basi import AngkaBasi, angka_basi
from sakip.laporan.compose import compose_lkjip
from sakip.laporan.narasi import ISIAN, baca
from sakip.laporan.teks_bagian import susun_teks_bagian, teks_markdown
from sakip.laporan.turunan import susun_konteks
from sakip.naskah.sebutan import daftar_sebutan
from sakip.pengukuran import measure
from sakip.pengukuran.jejak import tampil_angka
from sakip.rencana.dokumen import Dokumen
from sakip.render.html.laman import PenulisLaman
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.laporan.isi import ingat, load_dokumen_hasil

_LAPORAN = "../../lkjip/"
"""The page of the report, from the page of a section."""
BAGIAN: Mapping[str, BagianNarasi] = {b.kode: b for b in DAFTAR_BAGIAN}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draf:
    """A section as drafted from the numbers: as HTML, and as text to start one's own from."""

    html: str
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianAngka:
    """A code that may stand in a text, what it is, and what it shows now."""

    kode: str
    judul: str
    nilai: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiNarasi:
    """All the editor knows of the year's present state."""

    draf: dict[str, Draf]
    """By section; a section is missing while the data does not give its table."""
    basi: tuple[AngkaBasi, ...]
    isian: tuple[IsianAngka, ...]

    def basi_bagian(self, bagian: str) -> tuple[AngkaBasi, ...]:
        """The stale figures of one section."""
        return tuple(b for b in self.basi if b.bagian == bagian)


def load_narasi(tahun_kinerja: TahunKinerja) -> IsiNarasi:
    """From the cache, or computed anew."""
    return ingat(tahun_kinerja, "narasi", susun_narasi)


def susun_narasi(dokumen: Dokumen) -> IsiNarasi:
    """Drafts, stale figures and codes of a document."""
    ukur = measure(dokumen)
    k, naskah = susun_konteks(dokumen, ukur), compose_lkjip(dokumen, ukur)
    penulis, sebutan = PenulisLaman(naskah, _ke_laporan, halaman=_LAPORAN), daftar_sebutan(naskah)
    semua = susun_teks_bagian(dokumen, ukur, draf=True)
    angka = tuple(IsianAngka(kode=a.kode, judul=a.judul, nilai=tampil_angka(a)) for a in k.ukur.angka.values())
    return IsiNarasi(
        draf={kode: Draf(html=penulis.sebagian(blok), teks=teks_markdown(blok, sebutan, k)) for kode, blok in semua.items()},
        basi=angka_basi(dokumen, ukur),
        isian=tuple(a for a in angka if ISIAN.fullmatch(f"{{{a.kode}}}")),
    )


def preview(tahun_kinerja: TahunKinerja, teks: str) -> str:
    """A text as the report will show it, as HTML."""
    dokumen = load_dokumen_hasil(tahun_kinerja)
    ukur = measure(dokumen)
    penulis = PenulisLaman(compose_lkjip(dokumen, ukur), _ke_laporan, halaman=_LAPORAN)
    return penulis.sebagian(baca(susun_konteks(dokumen, ukur), teks))


def _ke_laporan(kode: str) -> str:
    """A figure's trace is on the page of the report, which lies beside the editor's."""
    return f"{_LAPORAN}?jejak={quote(kode)}#jejak"
