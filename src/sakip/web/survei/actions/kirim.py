"""Store the answer of a citizen: once, while the survey is open, and on the disk before anybody is thanked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from sakip.survei.survei import SumberJawaban
from sakip.web.survei import laju
from sakip.web.survei.models import Jawaban, StatusSurvei, Survei
from sakip.web.survei.tahan import tahan_padam


class SurveiTertutup(Exception):
    """The survey was closed meanwhile."""


def already_sent(kunci: str) -> bool:
    """Whether the form with this one-time mark is stored."""
    return Jawaban.objects.filter(kunci=kunci).exists()


def send_answer(*, survei: Survei, isi: Mapping[str, Any], kunci: str, pengirim: str, pada: datetime) -> bool:
    """Store one answer; False where this form was stored before. Raises TerlaluSering, SurveiTertutup.

    Anonymous: nobody is named and no event is written. ``kunci`` is the hash of the form's one-time mark, ``pengirim`` the
    day's hash of the sender (``laju.sender_key``), which is not stored with the answer. Of the time, day and hour are kept.
    """
    if already_sent(kunci):
        return False
    laju.check(pengirim, pada)
    lokal = timezone.localtime(pada)
    jawaban = Jawaban(survei=survei, sumber=SumberJawaban.DARING.value, kunci=kunci, tanggal=lokal.date(), jam=lokal.hour, **isi)
    try:
        with tahan_padam(), transaction.atomic(durable=True):
            laju.count(pengirim, pada)
            jawaban.save(dari_action=True)
            _still_open(survei)
    except IntegrityError:
        if already_sent(kunci):
            return False
        raise
    return True


def _still_open(survei: Survei) -> None:
    """Asked after the row is written: whoever determines the result locks the survey, and waits for us or we for them."""
    if not Survei.objects.filter(pk=survei.pk, status=StatusSurvei.BERJALAN).exists():
        raise SurveiTertutup
