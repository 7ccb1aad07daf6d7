"""Sums of answers: whole numbers only, so that any engine can make them and two of them can be added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from sakip.survei.profil import KODE_PROFIL
from sakip.survei.survei import AturanKosong, Jawaban
from sakip.survei.unsur import BANYAK_UNSUR

SKALA = 2520
"""The least common multiple of 1 to 9: a respondent's mean over the answered unsur times this is a whole number."""
_NOL = (0,) * BANYAK_UNSUR
_NOL_SEBARAN = ((0, 0, 0, 0),) * BANYAK_UNSUR


@dataclass(frozen=True, slots=True, kw_only=True)
class Jumlah:
    """The sums of a group of answers; nine entries each, U1 to U9."""

    responden: int = 0
    jumlah: tuple[int, ...] = _NOL
    """The sum of the values."""
    terisi: tuple[int, ...] = _NOL
    """How many answered."""
    sebaran: tuple[tuple[int, int, int, int], ...] | None = _NOL_SEBARAN
    """How often 1, 2, 3, 4 was chosen; None where the source did not count it."""
    jumlah_skor: int | None = 0
    """The sum of the respondents' means × SKALA, None where the source did not make it."""
    jumlah_skor_kuadrat: int | None = 0

    def __add__(self, lain: Jumlah) -> Jumlah:
        return Jumlah(
            responden=self.responden + lain.responden,
            jumlah=tuple(a + b for a, b in zip(self.jumlah, lain.jumlah, strict=True)),
            terisi=tuple(a + b for a, b in zip(self.terisi, lain.terisi, strict=True)),
            sebaran=None if self.sebaran is None or lain.sebaran is None else _tambah_sebaran(self.sebaran, lain.sebaran),
            jumlah_skor=_tambah(self.jumlah_skor, lain.jumlah_skor),
            jumlah_skor_kuadrat=_tambah(self.jumlah_skor_kuadrat, lain.jumlah_skor_kuadrat),
        )


def _tambah(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else a + b


def _tambah_sebaran(
    a: tuple[tuple[int, int, int, int], ...], b: tuple[tuple[int, int, int, int], ...]
) -> tuple[tuple[int, int, int, int], ...]:
    return tuple((x[0] + y[0], x[1] + y[1], x[2] + y[2], x[3] + y[3]) for x, y in zip(a, b, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Himpunan:
    """The sums of a survey: all answers, and by service, profile and month."""

    semua: Jumlah = Jumlah()
    per_layanan: Mapping[str, Jumlah] = field(default_factory=dict)
    per_profil: Mapping[str, Mapping[str, Jumlah]] = field(default_factory=dict)
    """By profile code, then by option ("" where it was left open)."""
    per_bulan: Mapping[str, Jumlah] = field(default_factory=dict)
    """By ``2026-03``; answers without a date are under ""."""
    tidak_lengkap: int = 0
    """Answers with at least one empty unsur, counted or not."""
    tidak_dihitung: int = 0
    """Answers the rule leaves out: all unsur empty, or (rule ``lengkap``) any."""
    awal: date | None = None
    akhir: date | None = None
    """The first and last day of an answer."""


_LEBAR = 40
"""Bits of one counter."""
_KODE: tuple[dict[int | None, int], ...] = tuple(
    {None: 0} | {nilai: 1 << _LEBAR * (4 * u + nilai - 1) for nilai in (1, 2, 3, 4)} for u in range(BANYAK_UNSUR)
)
"""An answer as one number with 36 counters, a counter for each value of each unsur: a group adds it in one step."""


class _Penjumlah:
    """Sums of one group while they are made."""

    __slots__ = ("pencacah", "responden", "skor", "skor_kuadrat")

    def __init__(self) -> None:
        self.responden = self.pencacah = self.skor = self.skor_kuadrat = 0

    def tambah(self, kode: int, skor: int) -> None:
        self.responden += 1
        self.pencacah += kode
        self.skor += skor
        self.skor_kuadrat += skor * skor

    def jadi(self) -> Jumlah:
        cacah = [self.pencacah >> _LEBAR * n & (1 << _LEBAR) - 1 for n in range(4 * BANYAK_UNSUR)]
        sebaran = tuple((cacah[n], cacah[n + 1], cacah[n + 2], cacah[n + 3]) for n in range(0, 4 * BANYAK_UNSUR, 4))
        return Jumlah(
            responden=self.responden,
            jumlah=tuple(a + 2 * b + 3 * c + 4 * d for a, b, c, d in sebaran),
            terisi=tuple(map(sum, sebaran)),
            sebaran=sebaran,
            jumlah_skor=self.skor,
            jumlah_skor_kuadrat=self.skor_kuadrat,
        )


def sum_up(daftar: Iterable[Jawaban], aturan: AturanKosong = AturanKosong.TERISI) -> Himpunan:
    """The sums of answers, in one pass. Values must be 1 to 4 or None, nine of them: the readers see to it."""
    semua = _Penjumlah()
    layanan: defaultdict[str, _Penjumlah] = defaultdict(_Penjumlah)
    bulan: defaultdict[str, _Penjumlah] = defaultdict(_Penjumlah)
    profil: dict[str, defaultdict[str, _Penjumlah]] = {kode: defaultdict(_Penjumlah) for kode in KODE_PROFIL}
    tidak_lengkap = tidak_dihitung = 0
    awal: date | None = None
    akhir: date | None = None
    for j in daftar:
        terisi = j.terisi
        tidak_lengkap += terisi < BANYAK_UNSUR
        if terisi == 0 or (aturan is AturanKosong.LENGKAP and terisi < BANYAK_UNSUR):
            tidak_dihitung += 1
            continue
        skor = sum([n for n in j.nilai if n]) * (SKALA // terisi)
        kode = sum([peta[n] for peta, n in zip(_KODE, j.nilai, strict=True)])
        semua.tambah(kode, skor)
        layanan[j.layanan].tambah(kode, skor)
        bulan[j.tanggal.isoformat()[:7] if j.tanggal else ""].tambah(kode, skor)
        for nama, isi in profil.items():
            isi[getattr(j, nama)].tambah(kode, skor)
        if j.tanggal:
            awal, akhir = min(awal or j.tanggal, j.tanggal), max(akhir or j.tanggal, j.tanggal)
    return Himpunan(
        semua=semua.jadi(),
        per_layanan={k: p.jadi() for k, p in sorted(layanan.items())},
        per_profil={nama: {k: p.jadi() for k, p in isi.items()} for nama, isi in profil.items()},
        per_bulan={k: p.jadi() for k, p in sorted(bulan.items())},
        tidak_lengkap=tidak_lengkap,
        tidak_dihitung=tidak_dihitung,
        awal=awal,
        akhir=akhir,
    )
