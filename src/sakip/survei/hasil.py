"""What a survey comes to. Figures are exact or to 60 digits; rounding is for display."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sakip.survei.survei import AturanKosong, Bobot
from sakip.survei.unsur import Unsur


@dataclass(frozen=True, slots=True)
class TidakDapatDihitung:
    """Why there is no figure, in words for the report."""

    alasan: str


Angka = Decimal | TidakDapatDihitung


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelas:
    """The class of a value: ``mutu`` A-D and ``kinerja`` in words; both "" where there is no value."""

    mutu: str = ""
    kinerja: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiUnsur:
    """One unsur of one group of answers."""

    unsur: Unsur
    jumlah: int
    terisi: int
    nrr: Angka
    """The mean, 1 to 4."""
    tertimbang: Angka
    """The mean times its weight."""
    konversi: Angka
    """The mean × 25, as it is classed."""
    kelas: Kelas
    sebaran: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilKelompok:
    """The result of a group of answers: the whole survey, a service, an option of a profile, a month."""

    nama: str
    responden: int
    daftar_unsur: tuple[NilaiUnsur, ...]
    ikm: Angka
    kelas: Kelas
    rentang: Decimal | None
    """The margin of error of the IKM in points at 95 %; None where it cannot be computed."""

    @property
    def terendah(self) -> NilaiUnsur | None:
        """The unsur with the lowest mean, the first of equals."""
        ada = [u for u in self.daftar_unsur if isinstance(u.nrr, Decimal)]
        return min(ada, key=lambda u: u.nrr) if ada else None  # type: ignore[arg-type,return-value]

    @property
    def tertinggi(self) -> NilaiUnsur | None:
        """The unsur with the highest mean, the first of equals."""
        ada = [u for u in self.daftar_unsur if isinstance(u.nrr, Decimal)]
        return max(ada, key=lambda u: u.nrr) if ada else None  # type: ignore[arg-type,return-value]


@dataclass(frozen=True, slots=True, kw_only=True)
class KecukupanSampel:
    """Whether enough people answered. Without a population neither target nor verdict is known."""

    responden: int
    populasi: int | None
    target: int | None
    cukup: bool | None
    galat_persen: Decimal | None
    """The sampling error of a proportion in percent points at 95 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSkm:
    """The result of a survey."""

    keseluruhan: HasilKelompok
    per_layanan: tuple[HasilKelompok, ...]
    per_profil: Mapping[str, tuple[HasilKelompok, ...]]
    """By profile code, in the order of its options; answers without it are ``Tidak diisi``."""
    per_bulan: tuple[HasilKelompok, ...]
    sampel: KecukupanSampel
    sampel_layanan: Mapping[str, KecukupanSampel]
    bobot: Bobot
    aturan_kosong: AturanKosong
    tidak_lengkap: int
    tidak_dihitung: int
    awal: date | None
    akhir: date | None
    rujukan: tuple[str, ...] = field(default=("permenpanrb-14-2017#penghitungan", "permenpanrb-14-2017#mutu"))

    @property
    def ikm(self) -> Angka:
        """The index of the whole survey."""
        return self.keseluruhan.ikm
