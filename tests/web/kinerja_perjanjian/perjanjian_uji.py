"""Fixtures: a year with its agreement at chosen stages."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Dunia
from django.urls import reverse
from perjanjian_tahap import Alamat, pk_versi, setujui

from sakip.web.kinerja.actions.perjanjian_isi import delete_draft
from sakip.web.kinerja.models import PerjanjianKinerja, TahunKinerja


@pytest.fixture
def alamat(dunia: Dunia) -> Alamat:
    """The address of a page of Kecamatan Bluto 2023."""

    def buat(halaman: str, /, **argumen: Any) -> str:
        return reverse(f"kinerja:{halaman}", kwargs={"instansi": "misal", "unit": "bluto", "tahun": 2023} | argumen)

    return buat


@pytest.fixture
def tanpa_pk(dunia: Dunia, tahun: TahunKinerja) -> TahunKinerja:
    """The year without any agreement."""
    for versi in (2, 1):
        pk = pk_versi(tahun, versi)
        delete_draft(pk=pk, dilihat=pk.kunci_versi, by=dunia.orang["perencana"])
    return tahun


@pytest.fixture
def pk_awal(dunia: Dunia, tahun: TahunKinerja) -> PerjanjianKinerja:
    """Version 1 as a draft, alone."""
    dua = pk_versi(tahun, 2)
    delete_draft(pk=dua, dilihat=dua.kunci_versi, by=dunia.orang["perencana"])
    return pk_versi(tahun, 1)


@pytest.fixture
def pk_sah(dunia: Dunia, pk_awal: PerjanjianKinerja) -> PerjanjianKinerja:
    """Version 1 approved, alone."""
    setujui(dunia, pk_awal.tahun_kinerja, 1)
    return pk_versi(pk_awal.tahun_kinerja, 1)
