"""What may be published of small groups (small-cell suppression).

The rule: a group of fewer than ``TERKECIL`` respondents (or with an unsur that fewer answered) is not shown. Because the whole
survey is shown, a single hidden group could be got by subtraction; so hidden groups of a dimension are joined to one row, and
if that row holds one group only or is still too small, the smallest shown group joins it. A dimension of which one row is left
is not shown at all. Months are not published. Everything works on sums: figures of the joined row come from the core.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from operator import add

from sakip.survei import Himpunan, Jumlah, compute_skm
from sakip.survei.hasil import HasilSkm
from sakip.survei.hitung import TIDAK_DIISI
from sakip.survei.survei import Layanan, Survei

TERKECIL = 5
GABUNGAN = "Kelompok kecil (digabung)"
ATURAN = (
    f"Kelompok dengan kurang dari {TERKECIL} responden tidak ditampilkan sendiri, tetapi digabung dengan kelompok kecil lain "
    "agar jawaban seseorang tidak dapat dikenali, juga tidak dengan mengurangkan angka yang ditampilkan."
)


def is_small(jumlah: Jumlah) -> bool:
    """Whether somebody answered, but too few to be shown."""
    return jumlah.responden > 0 and min(jumlah.responden, *jumlah.terisi) < TERKECIL


def join_small(menurut: Mapping[str, Jumlah]) -> tuple[dict[str, Jumlah], frozenset[str]]:
    """The groups as they may be shown, and the names of those that were joined to ``GABUNGAN``."""
    berisi = sorted((n for n, j in menurut.items() if j.responden), key=lambda n: (menurut[n].responden, n))
    sembunyi = [n for n in berisi if is_small(menurut[n])]
    sisa = [n for n in berisi if n not in sembunyi]
    while sembunyi and sisa and (len(sembunyi) < 2 or is_small(_total(menurut, sembunyi))):
        sembunyi.append(sisa.pop(0))
    tampil = {n: j for n, j in menurut.items() if n not in sembunyi}
    if sembunyi:
        tampil[GABUNGAN] = _total(menurut, sembunyi)
        if not sisa:
            return {}, frozenset(sembunyi)
    return tampil, frozenset(sembunyi)


def _total(menurut: Mapping[str, Jumlah], nama: list[str]) -> Jumlah:
    return reduce(add, (menurut[n] for n in nama))


def public_result(survei: Survei, himpunan: Himpunan) -> tuple[Survei, HasilSkm]:
    """The survey and its result as the public may see them."""
    layanan, sembunyi = join_small({**{n.nama: Jumlah() for n in survei.daftar_layanan}, **himpunan.per_layanan})
    daftar = [n for n in survei.daftar_layanan if layanan and n.nama not in sembunyi]
    if GABUNGAN in layanan:
        daftar.append(Layanan(nama=GABUNGAN, populasi=_users(survei, sembunyi)))
    profil = {kode: join_small(menurut)[0] for kode, menurut in himpunan.per_profil.items()}
    profil = {kode: tampil if len(tampil) > 1 else {} for kode, tampil in profil.items()}
    umum = replace(himpunan, per_layanan=layanan, per_profil=profil, per_bulan={})
    lalu = tuple(n for n in survei.daftar_lalu if n.responden is None or n.responden >= TERKECIL)
    terbuka = replace(survei, daftar_layanan=tuple(daftar), populasi=survei.populasi_total, daftar_lalu=lalu)
    return terbuka, compute_skm(terbuka, umum)


def _users(survei: Survei, sembunyi: frozenset[str]) -> int | None:
    if "" in sembunyi or TIDAK_DIISI in sembunyi:
        return None
    jumlah = [n.populasi for n in survei.daftar_layanan if n.nama in sembunyi]
    return None if any(n is None for n in jumlah) else sum(n for n in jumlah if n is not None)
