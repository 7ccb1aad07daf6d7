"""IKM by unit, service, period over millions of answers: the engine adds whole numbers, ``sakip.survei`` divides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sakip.kernel.angka import format_angka
from sakip.rekap.kolom import KolomUnsur, find_columns
from sakip.rekap.mesin import RekapDitolak, engine, source
from sakip.survei.hasil import Angka, Kelas
from sakip.survei.hitung import compute_ikm, compute_nrr
from sakip.survei.jumlah import Jumlah
from sakip.survei.mutu import classify_ikm
from sakip.survei.survei import AturanKosong, Bobot

if TYPE_CHECKING:
    import duckdb

MENURUT = ("unit", "layanan", "periode")
_GESER = 36
_PAK, _SISA = 1 << _GESER, (1 << _GESER) - 1
"""One whole-number sum carries two: the number of answers in the bits above, the sum of their values below."""

Kunci = tuple[str | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRekap:
    """The result of one group. ``kunci`` holds its values in the order asked; None stands for all of them (a total)."""

    kunci: Kunci
    jumlah: Jumlah
    ikm: Angka
    kelas: Kelas

    @property
    def responden(self) -> int:
        """How many answers count."""
        return self.jumlah.responden

    @property
    def nrr(self) -> tuple[Angka, ...]:
        """The mean of each unsur, U1 to U9."""
        return tuple(map(compute_nrr, self.jumlah.jumlah, self.jumlah.terisi))


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilRekap:
    """The groups in the order of their keys, totals last, and how many answers were read and left out."""

    menurut: tuple[str, ...]
    daftar_baris: tuple[BarisRekap, ...]
    jawaban: int
    tidak_dihitung: int
    bobot: Bobot
    aturan_kosong: AturanKosong


def results_from_parquet(
    berkas: Path | Sequence[Path],
    *,
    menurut: Sequence[str] = MENURUT,
    pemetaan: Mapping[str, str] | None = None,
    bobot: Bobot = Bobot.SAMA,
    aturan_kosong: AturanKosong = AturanKosong.TERISI,
    jumlah_bertingkat: bool = False,
    memori: str = "",
    utas: int = 0,
) -> HasilRekap:
    """NRR, IKM and mutu of every group in Parquet or CSV files with the columns of ``menurut`` and U1 to U9.

    Columns are found whatever the case of their names; ``pemetaan`` names those that are called otherwise;
    ``jumlah_bertingkat`` adds totals over the last keys, then over all.

    Raises RekapDitolak, also where a value is neither 1 to 4 nor empty.
    """
    daftar = [berkas] if isinstance(berkas, Path) else list(berkas)
    with engine(memori=memori, utas=utas) as sambungan:
        kunci, unsur = find_columns(source(sambungan, daftar), menurut, pemetaan or {})
        jawaban = _periksa_nilai(sambungan, unsur)
        jumlah = _jumlahkan(sambungan, kunci, unsur, aturan_kosong)
    if jumlah_bertingkat:
        jumlah = _bertingkat(jumlah, len(kunci))
    return HasilRekap(
        menurut=tuple(menurut),
        daftar_baris=tuple(_baris(k, jumlah[k], bobot) for k in sorted(jumlah, key=_urutan)),
        jawaban=jawaban,
        tidak_dihitung=jawaban - sum(j.responden for k, j in jumlah.items() if None not in k),
        bobot=bobot,
        aturan_kosong=aturan_kosong,
    )


def _periksa_nilai(sambungan: duckdb.DuckDBPyConnection, unsur: Sequence[KolomUnsur]) -> int:
    """How many answers there are; values outside 1 to 4 are refused with their number by column.

    Of columns of whole numbers the smallest and the largest tell at once: Parquet keeps them beside the data.
    """
    bulat = all(u.bulat for u in unsur)
    pilihan = [f"min({u.mentah}), max({u.mentah})" if bulat else f"count(*) FILTER (WHERE {u.salah})" for u in unsur]
    jawaban, *batas = _satu(sambungan, ", ".join(["count(*)", *pilihan]))
    if any(n is not None and not 1 <= n <= 4 for n in batas) if bulat else any(batas):
        raise _nilai_ditolak(sambungan, unsur)
    return int(jawaban)


def _nilai_ditolak(sambungan: duckdb.DuckDBPyConnection, unsur: Sequence[KolomUnsur]) -> RekapDitolak:
    pilihan = (f"count(*) FILTER (WHERE {u.salah}), min({u.mentah}) FILTER (WHERE {u.salah})" for u in unsur)
    hitung = _satu(sambungan, ", ".join(pilihan))
    rinci = "; ".join(
        f"{u.kode} {format_angka(Decimal(banyak))} nilai, misalnya {str(contoh)[:30]}"
        for u, banyak, contoh in zip(unsur, hitung[::2], hitung[1::2], strict=True)
        if banyak
    )
    return RekapDitolak(
        f"ada nilai di luar 1 sampai 4: {rinci}",
        "perbaiki nilai itu, atau kosongkan bila tidak dijawab; skala lain tidak diubah diam-diam menjadi 1 sampai 4",
    )


def _satu(sambungan: duckdb.DuckDBPyConnection, pilihan: str) -> tuple[Any, ...]:
    return sambungan.execute(f"SELECT {pilihan} FROM jawaban").fetchall()[0]


def _jumlahkan(
    sambungan: duckdb.DuckDBPyConnection, kunci: Sequence[str], unsur: Sequence[KolomUnsur], aturan: AturanKosong
) -> dict[Kunci, Jumlah]:
    """The sums by key."""
    nilai = [u.nilai for u in unsur]
    lengkap = " FILTER (WHERE " + " AND ".join(f"{n} IS NOT NULL" for n in nilai) + ")"
    if aturan is AturanKosong.LENGKAP:
        hitung = [f"count(*){lengkap}", *(f"sum({n}::BIGINT + {_PAK}){lengkap}" for n in nilai)]
    else:
        hitung = [f"count(coalesce({', '.join(nilai)}))", *(f"sum({n}::BIGINT + {_PAK})" for n in nilai)]
    kelompok = f" GROUP BY {', '.join(kunci)}" if kunci else ""
    hasil: dict[Kunci, Jumlah] = {}
    for baris in sambungan.execute(f"SELECT {', '.join([*kunci, *hitung])} FROM jawaban{kelompok}").fetchall():
        nama = tuple(["" if n is None else str(n).strip() for n in baris[: len(kunci)]])
        isi = _jumlah(*baris[len(kunci) :])
        hasil[nama] = hasil[nama] + isi if nama in hasil else isi
    return hasil


def _jumlah(responden: int, *pak: int | None) -> Jumlah:
    angka = [n or 0 for n in pak]
    return Jumlah(
        responden=responden,
        jumlah=tuple([n & _SISA for n in angka]),
        terisi=tuple([n >> _GESER for n in angka]),
        sebaran=None,
        jumlah_skor=None,
        jumlah_skor_kuadrat=None,
    )


def _bertingkat(jumlah: Mapping[Kunci, Jumlah], tingkat: int) -> dict[Kunci, Jumlah]:
    """With totals: the last key open, then the last two, at last all."""
    hasil = dict(jumlah)
    for kunci, isi in jumlah.items():
        for sisa in range(tingkat):
            atas = kunci[:sisa] + (None,) * (tingkat - sisa)
            hasil[atas] = hasil[atas] + isi if atas in hasil else isi
    return hasil


def _urutan(kunci: Kunci) -> tuple[tuple[bool, str], ...]:
    return tuple((n is None, n or "") for n in kunci)


def _baris(kunci: Kunci, jumlah: Jumlah, bobot: Bobot) -> BarisRekap:
    ikm = compute_ikm(jumlah, bobot)
    return BarisRekap(kunci=kunci, jumlah=jumlah, ikm=ikm, kelas=classify_ikm(ikm) if isinstance(ikm, Decimal) else Kelas())
