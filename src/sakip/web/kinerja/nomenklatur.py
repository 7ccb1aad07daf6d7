"""Search in the official nomenclature: imported versions first, then the names that ship with the program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from sakip.hukum.nomenklatur_daerah import muat_nomenklatur
from sakip.rencana.pohon import Jenis
from sakip.web.kinerja.models import Nomenklatur

BATAS = 30
_BATAS_KATA = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class NamaTerpilih:
    """A hit."""

    kode: str
    nama: str
    versi: str


def search_names(jenis: Jenis, teks: str, *, awalan: str = "", tahun: int) -> tuple[NamaTerpilih, ...]:
    """Names of a kind that hold every word of the text in code or name, at most BATAS; under a code's prefix where given."""
    kata = teks.split()[:_BATAS_KATA]
    hasil: dict[str, NamaTerpilih] = {}
    for satu in (*_stored(jenis, kata, awalan), *_shipped(jenis, kata, awalan, tahun)):
        hasil.setdefault(satu.kode, satu)
    return tuple(sorted(hasil.values(), key=lambda n: n.kode)[:BATAS])


def _stored(jenis: Jenis, kata: Iterable[str], awalan: str) -> list[NamaTerpilih]:
    daftar = Nomenklatur.objects.filter(jenis=jenis.value)
    if awalan:
        daftar = daftar.filter(kode__startswith=f"{awalan}.")
    for satu in kata:
        daftar = daftar.filter(Q(nama__icontains=satu) | Q(kode__startswith=satu))
    return [NamaTerpilih(kode=n.kode, nama=n.nama, versi=n.versi) for n in daftar.order_by("-versi", "kode")[: 2 * BATAS]]


def _shipped(jenis: Jenis, kata: Iterable[str], awalan: str, tahun: int) -> list[NamaTerpilih]:
    return [
        NamaTerpilih(kode=n.kode, nama=n.nama, versi="bawaan aplikasi")
        for n in muat_nomenklatur().values()
        if n.tingkat == jenis.value
        and n.sejak <= tahun
        and (not awalan or n.kode.startswith(f"{awalan}."))
        and all(k.lower() in n.nama.lower() or n.kode.startswith(k) for k in kata)
    ]
