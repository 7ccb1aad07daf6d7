"""Bring a PK version of a test to a stage."""

from __future__ import annotations

from collections.abc import Callable

from conftest import Dunia

from sakip.web.kinerja.actions.perjanjian import approve, submit
from sakip.web.kinerja.models import PerjanjianKinerja, TahunKinerja

Alamat = Callable[..., str]


def pk_versi(tahun: TahunKinerja, versi: int) -> PerjanjianKinerja:
    return PerjanjianKinerja.objects.select_related("tahun_kinerja__unit__instansi").get(tahun_kinerja=tahun, versi=versi)


def setujui(dunia: Dunia, tahun: TahunKinerja, versi: int) -> PerjanjianKinerja:
    pk = pk_versi(tahun, versi)
    pk = submit(pk=pk, dilihat=pk.kunci_versi, by=dunia.orang["perencana"])
    return approve(pk=pk, dilihat=pk.kunci_versi, by=dunia.orang["kepala"])
