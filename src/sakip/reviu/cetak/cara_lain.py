"""Columns of percentages that follow another rule than half-up rounding, and whether the report says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.cetakan.makna import Fakta, LaporanTercetak, Peran, TabelMakna
from sakip.kernel.angka import format_angka
from sakip.reviu.cetak.hitung_ulang import BATAS_LAZIM, aturan_lain, cocok, persen
from sakip.reviu.cetak.pasangan import Pasangan, pairs

DIPOTONG = "dipotong, tidak dibulatkan setengah ke atas"
MINIMUM = "dihitung dengan rumus makin kecil makin baik"
_DINYATAKAN = {
    DIPOTONG: re.compile(r"dipotong|tanpa pembulatan|pembulatan ke bawah|dibulatkan ke bawah", re.I),
    "dibatasi": re.compile(r"dibatasi|maksimal|maksimum|paling (?:tinggi|besar|banyak)|tidak (?:lebih|melebihi)", re.I),
    MINIMUM: re.compile(
        r"(?:makin|semakin)\s+(?:kecil|rendah|sedikit)|polaritas|minimi[sz]e|2\s*[x×*.]?\s*target|progress? negatif"
        r"|indikator negatif|1\s*\+\s*\(\s*1\s*[-–−]|target\s*[-–−]\s*\(\s*realisasi\s*[-–−]\s*target",
        re.I,
    ),
    "dibulatkan": re.compile(r"dibulatkan ke bilangan bulat|bilangan bulat|dibulatkan tanpa desimal", re.I),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomCaraLain:
    """A column some of whose figures another rule explains."""

    tabel: TabelMakna
    cara: str
    daftar: tuple[tuple[Fakta, Decimal], ...]
    """The figures that only this rule explains, with their exact values."""
    banyak: int
    """All recomputed figures of the column."""
    semua: bool
    """True where the rule holds for every one of them."""


def columns_by_other_rule(laporan: LaporanTercetak) -> Iterator[KolomCaraLain]:
    """Every column with figures that another rule explains, unless the report states the rule."""
    terbesar = max((f.nilai for f in laporan.fakta(Peran.CAPAIAN) if f.nilai is not None), default=None)
    kolom: dict[tuple[int, int], list[tuple[Pasangan, Decimal]]] = defaultdict(list)
    for p in pairs(laporan):
        if p.pembilang.nilai is not None and p.penyebut.nilai and (benar := persen(p.pembilang.nilai, p.penyebut.nilai)):
            kolom[p.hasil.tabel, p.hasil.lokasi.kolom].append((p, benar))
    for isi in kolom.values():
        per_cara: dict[str, list[tuple[Fakta, Decimal]]] = defaultdict(list)
        for p, benar in isi:
            if cara := other_rule(p, benar, terbesar):
                per_cara[cara].append((p.hasil, benar))
        for cara, daftar in per_cara.items():
            if not _dinyatakan(laporan, cara):
                semua = all(_menurut(cara, p.hasil, benar) for p, benar in isi)
                yield KolomCaraLain(tabel=isi[0][0].tabel, cara=cara, daftar=tuple(daftar), banyak=len(isi), semua=semua)


def other_rule(p: Pasangan, benar: Decimal, terbesar: Decimal | None) -> str:
    """The rule that explains a printed value, "" where half-up does or none does; rounded operands are no rule to name."""
    nilai, desimal = p.hasil.nilai, p.hasil.desimal
    if nilai is None or cocok(nilai, desimal, benar):
        return ""
    batas = Decimal(100) if p.hasil.ukuran is Peran.SERAPAN else terbesar
    return aturan_lain(nilai, desimal, benar, (), batas) or (MINIMUM if by_minimum(p) else "")


def by_minimum(p: Pasangan, *, dibatasi: bool = False) -> bool:
    """True where a formula for "the less the better" gives the printed value, rounded half-up, truncated or capped.

    A cap of 100 explains too much: it counts only where the report says that it caps (``dibatasi``).
    """
    if p.hasil.ukuran is Peran.SERAPAN or not p.pembilang.nilai or not p.penyebut.nilai or p.hasil.nilai is None:
        return False
    target, realisasi = p.penyebut.nilai, p.pembilang.nilai
    if target == realisasi:
        return False
    daftar = ((2 * target - realisasi) / target * 100, target / realisasi * 100)
    return any(cocok(p.hasil.nilai, p.hasil.desimal, n) or _potong(p.hasil, n) or _batas(p.hasil, n, dibatasi) for n in daftar)


def _potong(f: Fakta, benar: Decimal) -> bool:
    return aturan_lain(f.nilai or Decimal(0), f.desimal, benar) == DIPOTONG


def _batas(f: Fakta, benar: Decimal, seratus: bool) -> bool:
    return f.nilai in (BATAS_LAZIM if seratus else BATAS_LAZIM[1:]) and benar > (f.nilai or benar)


def cap_stated(laporan: LaporanTercetak) -> bool:
    """True where the report says that achievements are capped."""
    return _dinyatakan(laporan, "dibatasi")


def _menurut(cara: str, f: Fakta, benar: Decimal) -> bool:
    """True where a figure does not contradict the rule: a cap leaves what is below it rounded half-up."""
    if cara == DIPOTONG:
        return _potong(f, benar)
    if not cara.startswith("dibatasi") or f.nilai is None:
        return False
    return cocok(f.nilai, f.desimal, benar) or (f.nilai < benar and cara.endswith(f" {format_angka(f.nilai)}"))


def _dinyatakan(laporan: LaporanTercetak, cara: str) -> bool:
    pola = next((p for awal, p in _DINYATAKAN.items() if cara.startswith(awal)), None)
    return bool(pola and (pola.search(laporan.seluruh_teks) or any(pola.search(t.judul) for t in laporan.daftar_tabel)))
