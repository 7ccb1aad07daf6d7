"""What the blocks of a printed report mean: tables by their columns, facts, and the text around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sakip.cetakan.bentuk import Cetakan
from sakip.kernel.lokasi import Lokasi


class JenisNaskah(StrEnum):
    """What kind of document it is, as its cover says."""

    LKJIP = "laporan kinerja"
    PK = "Perjanjian Kinerja"
    RENCANA_AKSI = "rencana aksi"
    RENSTRA = "rencana strategis"
    SKM = "laporan survei kepuasan masyarakat"
    LHE = "laporan hasil evaluasi"
    TAK_DISEBUT = ""


class Peran(StrEnum):
    """What a column of a printed table holds."""

    NOMOR = "nomor"
    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    KATEGORI = "kategori"
    BASELINE = "kondisi awal"
    TARGET_AKHIR = "target akhir"
    KEMAJUAN = "kemajuan"
    STANDAR = "standar"
    TERHADAP_STANDAR = "terhadap standar"
    SUMBER_STANDAR = "sumber standar"
    ANGGARAN = "anggaran"
    REALISASI_ANGGARAN = "realisasi anggaran"
    SERAPAN = "serapan"
    SISA = "sisa anggaran"
    EFISIENSI = "tingkat efisiensi"
    SEBUTAN_EFISIENSI = "keterangan efisiensi"
    DEFINISI = "definisi operasional"
    FORMULA = "formula"
    SUMBER_DATA = "sumber data"
    ALASAN = "alasan"
    PENANGGUNG_JAWAB = "penanggung jawab"
    ANALISIS = "analisis"
    SOLUSI = "solusi"
    MENUNJANG = "menunjang"
    RENTANG = "rentang"
    KETERANGAN = "keterangan"
    LAIN = ""


ENTITAS = (Peran.MISI, Peran.TUJUAN, Peran.SASARAN, Peran.PROGRAM, Peran.INDIKATOR)
"""Columns that name what the figures are about, from the widest to the narrowest."""
UKURAN = frozenset(
    {
        Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.BASELINE, Peran.TARGET_AKHIR, Peran.KEMAJUAN, Peran.STANDAR,
        Peran.TERHADAP_STANDAR, Peran.ANGGARAN, Peran.REALISASI_ANGGARAN, Peran.SERAPAN, Peran.SISA, Peran.EFISIENSI,
    }
)  # fmt: skip
"""Columns whose cells are facts."""
UANG = frozenset({Peran.ANGGARAN, Peran.REALISASI_ANGGARAN, Peran.SISA})


class JenisTabel(StrEnum):
    """What a printed table is, told from its columns and caption."""

    RPJMD = "rpjmd"
    RENSTRA = "renstra"
    IKU = "iku"
    RKT = "rkt"
    PK = "pk"
    PROGRAM_ANGGARAN = "program dan anggaran"
    SKALA = "skala kategori"
    CAPAIAN = "capaian"
    BANDING = "perbandingan tahun"
    KEMAJUAN = "kemajuan"
    STANDAR = "standar"
    ANALISIS = "analisis"
    PENUNJANG = "penunjang"
    ANGGARAN = "anggaran"
    EFISIENSI = "efisiensi"
    RENCANA_AKSI = "rencana aksi"
    LAIN = ""


class JenisBaris(StrEnum):
    """What a row of a printed table is."""

    ISI = "isi"
    JUMLAH = "jumlah"
    RATA = "rata-rata"
    UNIT = "unit"
    """The unit as a whole: money is the sum, performance the average."""
    JUDUL = "judul"
    """One cell that names what follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomMakna:
    """A column of a printed table. ``kelompok`` is alike for the columns that are computed from one another."""

    peran: Peran
    judul: str
    """All header cells above it, joined with " / "."""
    indeks: int
    """0-based position in the grid."""
    tahun: int = 0
    keadaan: str = ""
    """``sebelum`` for what a change has replaced, ``kumulatif`` for several years together, else ""."""
    triwulan: int = 0
    kelompok: int = 0
    dokumen: JenisTabel = JenisTabel.LAIN
    """The document whose value it shows, where the header names one (``Target Renstra``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fakta:
    """One printed figure (or label) about one thing."""

    ukuran: Peran
    teks: str
    nilai: Decimal | None
    """None where the cell holds no number (``BB``, ``-``). Money is in rupiah, also where the table prints millions."""
    desimal: int
    """Printed decimals; negative where money is printed in thousands or millions."""
    persen: bool
    tahun: int
    keadaan: str
    triwulan: int
    dokumen: JenisTabel
    jenis_objek: Peran
    objek: str
    """The name as printed, "" where the row names nothing."""
    entitas: int
    """Alike for names that mean one thing; -1 where nothing is named."""
    kelompok: int
    tabel: int
    """Position in ``LaporanTercetak.daftar_tabel``."""
    lokasi: Lokasi
    judul_kolom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NamaCetak:
    """A name as a cell prints it. ``entitas`` as in `Fakta`."""

    peran: Peran
    teks: str
    """Without the number or code before it."""
    entitas: int
    lokasi: Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisMakna:
    """A row of a table: what it names, and its facts."""

    jenis: JenisBaris
    nomor: str
    nama: Mapping[Peran, str]
    """Names (carried down where cells are merged or left empty) and texts by role; the first column of a role counts."""
    tertulis: Mapping[Peran, str]
    """Only what this row itself prints."""
    daftar_fakta: tuple[Fakta, ...]
    lokasi: Lokasi
    sel: tuple[str, ...]

    def fakta(self, ukuran: Peran, kelompok: int | None = None) -> Fakta | None:
        """The first fact of a measure (of a group of columns)."""
        return next((f for f in self.daftar_fakta if f.ukuran is ukuran and kelompok in (None, f.kelompok)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class TabelMakna:
    """A table whose columns were understood."""

    jenis: JenisTabel
    nomor: str
    """``3.2``; "" for an uncaptioned table."""
    judul: str
    """The caption without its number, or the heading above."""
    blok: int
    indeks: int
    baris_kepala: int
    daftar_kolom: tuple[KolomMakna, ...]
    daftar_baris: tuple[BarisMakna, ...]
    keadaan: str = ""
    sumber: str = ""
    lokasi: Lokasi

    @property
    def sebutan(self) -> str:
        """``Tabel 3.2`` or what else names it to a reader."""
        return self.lokasi.lembar

    @property
    def isi(self) -> tuple[BarisMakna, ...]:
        """The rows that are neither totals nor titles."""
        return tuple(b for b in self.daftar_baris if b.jenis is JenisBaris.ISI)

    def kolom(self, *peran: Peran) -> tuple[KolomMakna, ...]:
        """The columns of some roles, from left to right."""
        return tuple(k for k in self.daftar_kolom if k.peran in peran)

    def fakta(self, *ukuran: Peran) -> Iterator[Fakta]:
        """The facts of some measures in the rows that are no totals."""
        return (f for b in self.isi for f in b.daftar_fakta if f.ukuran in ukuran)

    def sel(self, baris: BarisMakna, kolom: KolomMakna) -> Lokasi:
        """The place of a cell."""
        return Lokasi(
            lembar=self.lokasi.lembar,
            blok=self.blok,
            baris=baris.lokasi.baris,
            kolom=kolom.indeks + 1,
            halaman=baris.lokasi.halaman,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi:
    """A paragraph that is neither heading nor caption. ``tentang`` are the tables it explains (positions in ``daftar_tabel``)."""

    teks: str
    lokasi: Lokasi
    bab: str
    """``I`` to ``V``, ``LAMPIRAN``, or "" before the first chapter."""
    judul: str
    """The heading above."""
    tentang: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JudulCetak:
    """A heading. ``tingkat`` 1 is a chapter."""

    teks: str
    nomor: str
    """``BAB I``, ``A``, ``1``, or ""."""
    tingkat: int
    bab: str
    lokasi: Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianDaftarIsi:
    """A line of the contents list."""

    teks: str
    halaman: str
    lokasi: Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class TanggalCetak:
    """A date in the text. ``tanggal`` is its last possible day where only a month or year is printed (``Maret 2023``)."""

    tanggal: date
    teks: str
    peran: str
    """``tanda tangan`` below preface or closing, ``pk``, or ""."""
    bab: str
    lokasi: Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodeCetak:
    """A period of years with the document it is said of (``Renstra``, ``RPJMD``, or "")."""

    dokumen: str
    awal: int
    akhir: int
    lokasi: Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporanTercetak:
    """A printed report as understood. What it does not name is "" or 0, never guessed."""

    cetakan: Cetakan
    unit: str
    tahun: int
    daftar_tabel: tuple[TabelMakna, ...]
    daftar_narasi: tuple[Narasi, ...]
    daftar_judul: tuple[JudulCetak, ...]
    daftar_isi: tuple[IsianDaftarIsi, ...]
    daftar_tanggal: tuple[TanggalCetak, ...]
    daftar_periode: tuple[PeriodeCetak, ...]
    daftar_misi: Mapping[int, str] = field(default_factory=dict)
    daftar_nama: tuple[NamaCetak, ...] = ()
    """Every name of a goal, target, program or indicator in a table."""
    tidak_dipahami: tuple[tuple[str, Lokasi], ...] = ()
    """What was read but not understood, as sentences for the user."""
    jenis_naskah: JenisNaskah = JenisNaskah.TAK_DISEBUT

    @property
    def asing(self) -> bool:
        """True where nothing of a performance document was recognized: no title, no chapter, no table."""
        bab = any(j.nomor.startswith("BAB") for j in self.daftar_judul)
        return self.jenis_naskah is JenisNaskah.TAK_DISEBUT and not bab and not any(t.jenis for t in self.daftar_tabel)

    def tabel(self, *jenis: JenisTabel) -> tuple[TabelMakna, ...]:
        """The tables of some kinds, in order."""
        return tuple(t for t in self.daftar_tabel if t.jenis in jenis)

    def fakta(self, *ukuran: Peran) -> Iterator[Fakta]:
        """All facts of some measures."""
        return (f for t in self.daftar_tabel for f in t.fakta(*ukuran))

    @property
    def seluruh_teks(self) -> str:
        """Every paragraph, joined by line breaks."""
        return "\n".join(n.teks for n in self.daftar_narasi)
