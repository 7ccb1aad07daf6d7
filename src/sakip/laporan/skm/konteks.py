"""What every part of the survey report reads: the survey, its result, the suggestions, and the look-ups on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sakip.laporan.skm.saran import RingkasanSaran
from sakip.survei.hasil import HasilKelompok, HasilSkm, NilaiUnsur
from sakip.survei.hitung import TIDAK_DIISI
from sakip.survei.profil import DAFTAR_PROFIL
from sakip.survei.survei import Survei

BANYAK_SOROTAN = 3
"""How many of the lowest and highest unsur are discussed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KonteksSkm:
    """One survey report in the making."""

    survei: Survei
    hasil: HasilSkm
    saran: RingkasanSaran = RingkasanSaran()

    @property
    def semua(self) -> HasilKelompok:
        """The result of all answers."""
        return self.hasil.keseluruhan

    @property
    def unit(self) -> str:
        """The surveyed unit."""
        return self.survei.unit

    @property
    def pemda(self) -> str:
        """The region, "" where the unit's name already tells it."""
        return "" if self.survei.pemda.lower() in self.survei.unit.lower() else self.survei.pemda

    @property
    def lembaga(self) -> str:
        """``Kecamatan Bluto Kabupaten Sumenep``."""
        return f"{self.unit} {self.pemda}".strip()

    @property
    def masa(self) -> tuple[date, date] | None:
        """First and last day: as planned, else as answered; None where neither is known."""
        mulai, selesai = self.survei.mulai or self.hasil.awal, self.survei.selesai or self.hasil.akhir
        return (mulai, selesai) if mulai and selesai else None

    @property
    def nama_layanan(self) -> tuple[str, ...]:
        """The services of the survey, else those its answers name."""
        return tuple(n.nama for n in self.survei.daftar_layanan) or tuple(
            h.nama for h in self.hasil.per_layanan if h.nama != TIDAK_DIISI
        )

    def peringkat(self) -> tuple[NilaiUnsur, ...]:
        """The unsur that have a mean, lowest first, equals in the order of the list."""
        ada = [(u.nrr, u) for u in self.semua.daftar_unsur if isinstance(u.nrr, Decimal)]
        return tuple(u for _, u in sorted(ada, key=lambda p: p[0]))

    def terendah(self) -> tuple[NilaiUnsur, ...]:
        """The lowest unsur, lowest first."""
        return self.peringkat()[:BANYAK_SOROTAN]

    def tertinggi(self) -> tuple[NilaiUnsur, ...]:
        """The highest unsur, highest first, equals in the order of the list."""
        ada = [(u.nrr, u) for u in self.semua.daftar_unsur if isinstance(u.nrr, Decimal)]
        return tuple(u for _, u in sorted(ada, key=lambda p: -p[0])[:BANYAK_SOROTAN])

    def profil(self) -> Mapping[str, tuple[str, tuple[HasilKelompok, ...]]]:
        """(name, groups) by profile code, in the order of the questionnaire."""
        return {p.kode: (p.nama, self.hasil.per_profil.get(p.kode, ())) for p in DAFTAR_PROFIL}
