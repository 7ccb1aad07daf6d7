"""A survey of one unit and period, its answers, and what the unit does about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sakip.kernel.lokasi import TANPA_LOKASI, Lokasi

NilaiJawaban = int | None
"""1 to 4, None where the respondent left the unsur empty."""


class Bobot(StrEnum):
    """How the unsur weigh."""

    SAMA = "sama"
    """1/n, as the regulation defines it: the default."""
    LAMA = "0,11"
    """The weight as often printed, 0,11 (nine unsur): the index then ends at 99."""


class AturanKosong(StrEnum):
    """What an answer with empty unsur counts for."""

    TERISI = "terisi"
    """Each unsur is divided by the answers given to it ("total unsur yang terisi"): the default."""
    LENGKAP = "lengkap"
    """Only answers with all nine unsur count."""


class SumberJawaban(StrEnum):
    """How an answer came in."""

    DARING = "daring"
    KERTAS = "kertas"
    IMPOR = "impor"


class StatusTindakLanjut(StrEnum):
    """Where a follow-up stands."""

    RENCANA = "rencana"
    BERJALAN = "berjalan"
    SELESAI = "selesai"
    BATAL = "batal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jawaban:
    """One respondent's answer: nine values, a profile, no name. Fields left open are empty."""

    nilai: tuple[NilaiJawaban, ...]
    """U1 to U9, in the order of the unsur."""
    layanan: str = ""
    jenis_kelamin: str = ""
    usia: str = ""
    pendidikan: str = ""
    pekerjaan: str = ""
    tanggal: date | None = None
    jam: int | None = None
    saran: str = ""
    tambahan: tuple[tuple[str, str], ...] = ()
    """(question, answer) outside the IKM."""
    sumber: SumberJawaban = SumberJawaban.IMPOR
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)

    @property
    def terisi(self) -> int:
        """How many of the nine unsur are answered."""
        return sum(1 for n in self.nilai if n is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layanan:
    """A service the survey asks about; ``populasi``: its users in the period, None where nobody counted them."""

    nama: str
    populasi: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TindakLanjut:
    """A follow-up: what will be done about an unsur, by whom, until when, and what became of it."""

    unsur: str
    """``U1``-``U9``."""
    uraian: str
    penanggung_jawab: str = ""
    batas: date | None = None
    status: StatusTindakLanjut = StatusTindakLanjut.RENCANA
    hasil: str = ""
    lokasi: Lokasi = field(default=TANPA_LOKASI, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiLalu:
    """The IKM of an earlier period, for the trend."""

    periode: str
    ikm: Decimal
    responden: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Survei:
    """What is known of a survey beside its answers. Only ``unit`` and ``periode`` are needed for a report."""

    unit: str
    periode: str
    """``Semester I 2026``."""
    tahun: int
    pemda: str = ""
    judul: str = ""
    mulai: date | None = None
    selesai: date | None = None
    daftar_layanan: tuple[Layanan, ...] = ()
    populasi: int | None = None
    """Users of all services in the period; None: the sum over the services, where each is known."""
    metode: str = ""
    """How answers were collected, in the unit's words; "" takes the drafted text."""
    alamat: str = ""
    tempat: str = ""
    tanggal_laporan: date | None = None
    nama_pimpinan: str = ""
    jabatan_pimpinan: str = ""
    pangkat_pimpinan: str = ""
    nip_pimpinan: str = ""
    bobot: Bobot = Bobot.SAMA
    aturan_kosong: AturanKosong = AturanKosong.TERISI
    daftar_tindak_lanjut: tuple[TindakLanjut, ...] = ()
    daftar_lalu: tuple[NilaiLalu, ...] = ()
    """Earlier periods, oldest first."""
    tindak_lanjut_lalu: tuple[TindakLanjut, ...] = ()
    """Follow-ups of the period before, with what became of them."""
    kertas: str = "A4"

    @property
    def populasi_total(self) -> int | None:
        """The users of all services, None where it is not known."""
        if self.populasi is not None:
            return self.populasi
        per_layanan = [n.populasi for n in self.daftar_layanan]
        if not per_layanan or any(n is None for n in per_layanan):
            return None
        return sum(n for n in per_layanan if n is not None)
