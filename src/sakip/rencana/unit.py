"""The reporting unit: identity, organisation, people, context and settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi


@dataclass(frozen=True, slots=True, kw_only=True)
class KelasKategori:
    """A class of an agency's own category scale, percent points; ``atas`` None: open at the top."""

    label: str
    bawah: Decimal
    atas: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengaturan:
    """Choices where practice differs; each is named in the report. Codes are explained in ``hukum/parameter``."""

    rumus_minimum: str = "selisih"
    """``selisih`` = (2T-R)/T, ``rasio`` = T/R."""
    batas_capaian: Decimal | None = None
    """Cap in percent points (100, 110, 120, 150), None: no cap."""
    agregasi: str = "indikator"
    """``indikator`` = mean of indicators, ``sasaran`` = mean of sasaran."""
    cara_efisiensi: str = "rasio"
    """``rasio``, ``selisih`` or ``kl``."""
    skala_kategori: tuple[KelasKategori, ...] = ()
    """The agency's own scale, best first; empty: the regulation's. Only the lower bounds class a value."""
    kertas: str = "F4"
    """``F4`` (215x330 mm) or ``A4``."""
    batas_lapor: date | None = None
    """An earlier deadline of the region; None: the regulation's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Who reports, for which year, and who signs."""

    nama: str
    tahun: int
    pemda: str = ""
    """``Kabupaten Sumenep``."""
    kode: str = ""
    jenis: str = ""
    """``kecamatan``, ``dinas``, …"""
    periode_awal: int = 0
    periode_akhir: int = 0
    rpjmd_awal: int = 0
    rpjmd_akhir: int = 0
    alamat: str = ""
    tempat: str = ""
    """Where the report is signed."""
    tanggal_laporan: date | None = None
    dasar_organisasi: str = ""
    tugas: str = ""
    """The unit's tasks, one a line."""
    nama_pimpinan: str = ""
    jabatan_pimpinan: str = ""
    status_pimpinan: str = "definitif"
    pangkat_pimpinan: str = ""
    nip_pimpinan: str = ""
    nama_atasan: str = ""
    jabatan_atasan: str = ""
    nomor_sk_tim: str = ""
    tanggal_sk_tim: date | None = None
    nomor_sk_iku: str = ""
    tanggal_dpa: date | None = None
    catatan_contoh: str = ""
    """A remark printed on the cover, e.g. that the data are an example."""
    pengaturan: Pengaturan = Pengaturan()
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)
    lokasi_field: tuple[tuple[str, Lokasi], ...] = field(default=(), compare=False, repr=False)

    def lokasi_isian(self, nama_field: str) -> Lokasi:
        """The cell of one field of the unit's sheet."""
        return dict(self.lokasi_field).get(nama_field, self.lokasi)


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """A post of the organisation; ``atasan`` is the code of the post above."""

    kode: str
    nama: str
    atasan: str = ""
    pejabat: str = ""
    tugas: str = ""
    """Its tasks, one a line."""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Isu:
    """A strategic issue; ``lingkup`` is ``renstra`` or ``tahun``."""

    lingkup: str
    uraian: str
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DasarHukum:
    """A regulation the report rests on, as it is to be printed."""

    uraian: str
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnggotaTim:
    """A member of the SAKIP team."""

    kedudukan: str
    jabatan: str
    nama: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narasi:
    """A person's own text for a section of the report (a small Markdown subset); it replaces the draft."""

    bagian: str
    teks: str
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)
