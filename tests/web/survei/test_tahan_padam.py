"""An answer's commit waits for the disk; everything else goes on as usual."""

from __future__ import annotations

import pytest
from django.db import connection
from django.utils import timezone

from sakip.web.survei.actions.kirim import send_answer
from sakip.web.survei.models import Jawaban
from sakip.web.survei.tahan import tahan_padam

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL menunggu cakram pada setiap commit")
BIASA, PENUH = 1, 2


class Berhenti(Exception):
    """Ends an action half-way."""


def setelan() -> int:
    with connection.cursor() as kursor:
        return int(kursor.execute("PRAGMA synchronous").fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_the_commit_is_full_and_the_setting_comes_back() -> None:
    assert setelan() == BIASA
    with tahan_padam():
        assert setelan() == PENUH
    assert setelan() == BIASA
    with pytest.raises(Berhenti), tahan_padam():
        raise Berhenti
    assert setelan() == BIASA


@pytest.mark.django_db(transaction=True)
def test_an_answer_is_stored_inside_it(survei, monkeypatch) -> None:
    dilihat = []

    def catat(jawaban: Jawaban, **_: object) -> None:
        dilihat.append((setelan(), connection.in_atomic_block))
        raise Berhenti

    monkeypatch.setattr(Jawaban, "save", catat)
    with pytest.raises(Berhenti):
        send_answer(survei=survei, isi={}, kunci="k", pengirim="p", pada=timezone.now())
    assert dilihat == [(PENUH, True)]
    assert setelan() == BIASA


@pytest.mark.django_db
def test_inside_a_transaction_nothing_is_done() -> None:
    with tahan_padam():
        assert setelan() == BIASA
