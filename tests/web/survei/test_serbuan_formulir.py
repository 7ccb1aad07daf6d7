"""Fifty citizens at once on the real server, and a server killed in the middle: nothing lost, nothing twice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from serbuan import Pelayan, kirim_ulang, serbu, serbu_lalu_bunuh


def basis_data(folder: Path) -> dict[str, str]:
    """A database of the surge's own: a file, or one more on the PostgreSQL of the test run."""
    alamat = urlsplit(os.environ.get("DATABASE_URL", ""))
    if not alamat.scheme.startswith("postgres"):
        return {}
    import psycopg

    nama = f"serbuan_{folder.name.replace('-', '_')}_{os.getpid()}"
    with psycopg.connect(urlunsplit(alamat), autocommit=True) as sambungan:
        sambungan.execute(f'CREATE DATABASE "{nama}"')
    return {"DATABASE_URL": urlunsplit(alamat._replace(path=f"/{nama}"))}


@pytest.fixture(scope="module")
def pelayan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pelayan]:
    folder = tmp_path_factory.mktemp("serbuan")
    satu = Pelayan(folder, basis_data(folder))
    satu.siapkan()
    satu.nyalakan()
    yield satu
    satu.matikan()


def test_fifty_at_once_lose_and_double_nothing(pelayan: Pelayan) -> None:
    catatan = serbu(pelayan.porta, orang=50, lembar=2)
    assert catatan.gagal == []
    assert catatan.kiriman_ganda > 20
    assert len(catatan.dikirim) == 100
    assert len(catatan.diakui) == 100 + catatan.kiriman_ganda
    tersimpan = pelayan.tersimpan()
    assert {kata: tersimpan[kata] for kata in catatan.dikirim} == dict.fromkeys(catatan.dikirim, 1)
    assert sum(n for kata, n in tersimpan.items() if kata.startswith("w-")) == 100


def test_after_kill_9_every_acknowledged_answer_is_there(pelayan: Pelayan) -> None:
    catatan = serbu_lalu_bunuh(pelayan, orang=20, sesudah=100)
    assert len(catatan.diakui) >= 100
    pelayan.nyalakan()
    tersimpan = pelayan.tersimpan()
    assert {kata: tersimpan[kata] for kata in catatan.diakui} == dict.fromkeys(catatan.diakui, 1)
    diulang = kirim_ulang(pelayan.porta, catatan)
    tersimpan = pelayan.tersimpan()
    assert {kata: tersimpan[kata] for kata in diulang} == dict.fromkeys(diulang, 1)
    assert set(tersimpan.values()) == {1}
