"""The neutral document: what a report says and how it is ordered, without any file format."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sakip.kernel.angka import format_angka, format_persen

# Inline -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of text."""

    teks: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class AngkaTeks:
    """A figure as displayed; ``kode`` names its trace in ``Naskah.jejak`` ("" where there is none)."""

    teks: str
    kode: str = ""
    tebal: bool = False


@dataclass(frozen=True, slots=True)
class Tautan:
    """A hyperlink (http, https or mailto only)."""

    teks: str
    url: str


@dataclass(frozen=True, slots=True)
class Rujuk:
    """A cross-reference to a table, figure or chart by its ``kode``; shown as ``Tabel 3.2``."""

    kode: str


Sebaris = Teks | AngkaTeks | Tautan | Rujuk
Isi = tuple[Sebaris, ...]


# Blocks -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Judul:
    """A heading. ``nomor`` is what is printed before it (``BAB I``, ``A.``, ``1.``), "" for none; level 1 starts a page."""

    tingkat: int
    teks: str
    kode: str
    nomor: str = ""
    di_daftar_isi: bool = True


class Perataan(StrEnum):
    """Alignment of text."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"
    RATA = "rata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraf:
    """A paragraph. ``gaya``: ``isi`` (justified, first line indented), ``keterangan`` (small), ``pernyataan`` (no indent)."""

    isi: Isi
    gaya: str = "isi"
    perataan: Perataan = Perataan.RATA


@dataclass(frozen=True, slots=True, kw_only=True)
class ButirDaftar:
    """An item of a list with an optional list below it."""

    isi: Isi
    anak: Daftar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Daftar:
    """A list; ``penanda``: ``angka`` (1.), ``huruf`` (a.), ``bulatan``."""

    butir: tuple[ButirDaftar, ...]
    penanda: str = "angka"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column of a table: relative width and the alignment of its body cells."""

    lebar: float
    perataan: Perataan = Perataan.KIRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """A cell; ``rentang_kolom``/``rentang_baris`` merge it to the right and downward. Covered cells are not listed."""

    isi: Isi = ()
    rentang_kolom: int = 1
    rentang_baris: int = 1
    tebal: bool = False
    perataan: Perataan | None = None
    """None: the column's."""
    warna: str = ""
    """A name from the renderers' palette (``hijau``, ``biru``, ``kuning``, ``jingga``, ``merah``, ``abu``) or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A captioned table. Each row lists its own cells from left to right, leaving out positions a span above covers."""

    kode: str
    judul: str
    nomor: str
    """``2.1``; "" for an uncaptioned table."""
    kolom: tuple[Kolom, ...]
    kepala: tuple[tuple[Sel, ...], ...]
    baris: tuple[tuple[Sel, ...], ...]
    kaki: tuple[tuple[Sel, ...], ...] = ()
    """Total rows, bold."""
    sumber: str = ""
    kosong: str = "Belum ada data."
    """Shown where there is no row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seri:
    """A series of a chart: one value per category, None where it cannot be computed."""

    nama: str
    nilai: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grafik:
    """A captioned horizontal bar chart with an optional reference line; percentages unless told otherwise."""

    kode: str
    judul: str
    nomor: str
    kategori: tuple[str, ...]
    seri: tuple[Seri, ...]
    satuan: str = "%"
    acuan: Decimal | None = None
    alt: str = ""
    puncak: Decimal = Decimal(100)
    """The value the axis reaches at least: 100 for percentages, 4 for a scale of 1 to 4."""
    desimal: int | None = None
    """The decimals of every value shown; None: two, none for whole percentages."""

    def tampil(self, nilai: Decimal) -> str:
        """A value as the chart shows it."""
        return format_persen(nilai) if self.desimal is None else format_angka(nilai, self.desimal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kotak:
    """A box of an organisation chart."""

    kode: str
    judul: str
    rincian: str = ""
    atasan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagan:
    """A captioned organisation chart: boxes in a tree."""

    kode: str
    judul: str
    nomor: str
    kotak: tuple[Kotak, ...]
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PenandaTangan:
    """One who signs."""

    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""
    """Already formatted 8-6-1-3."""
    pembuka: str = ""
    """``Sumenep, 25 Januari 2024`` or ``Pihak Kedua,``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlokTandaTangan:
    """One signature at the right, or two side by side; kept together on one page."""

    penanda_tangan: tuple[PenandaTangan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sampul:
    """The cover page."""

    judul: tuple[str, ...]
    lembaga: tuple[str, ...]
    tahun: str
    catatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarOtomatis:
    """A generated list: ``isi`` (contents), ``tabel`` or ``gambar`` (figures and charts)."""

    jenis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GantiHalaman:
    """A page break."""


Blok = Judul | Paragraf | Daftar | Tabel | Grafik | Bagan | BlokTandaTangan | Sampul | DaftarOtomatis | GantiHalaman


# Document -----------------------------------------------------------------------------------------------------------


class Penomoran(StrEnum):
    """Page numbers of a section."""

    TANPA = "tanpa"
    ROMAWI = "romawi"
    ARAB = "arab"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """A run of pages of one orientation and numbering; ``mulai_ulang`` restarts the page number at 1."""

    isi: tuple[Blok, ...]
    mendatar: bool = False
    penomoran: Penomoran = Penomoran.ARAB
    mulai_ulang: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Jejak:
    """How a figure came about, as text for a reader."""

    kode: str
    judul: str
    hasil: str
    rumus: str
    operan: tuple[tuple[str, str, str], ...]
    """(name, value, place)."""
    pembulatan: str
    rujukan: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naskah:
    """A whole document."""

    judul: str
    pengarang: str
    subjek: str
    kertas: str
    """``F4`` or ``A4``."""
    daftar_bagian: tuple[Bagian, ...]
    jejak: tuple[Jejak, ...] = ()
    kaki: str = ""
    """Running footer text."""
