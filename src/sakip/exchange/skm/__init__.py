"""Answers of a survey from and to files: exports of web forms, sheets, and the offline workbook."""

from __future__ import annotations

from collections.abc import Iterable

from sakip.exchange.skm.baca import BacaanSkm, read_skm
from sakip.exchange.skm.kolom import DAFTAR_BIDANG, KolomTerbaca
from sakip.survei.survei import Jawaban, Survei

__all__ = ["DAFTAR_BIDANG", "BacaanSkm", "KolomTerbaca", "read_skm", "write_answers", "write_template"]


def write_template(survei: Survei | None = None) -> bytes:
    """The offline workbook of a survey without answers."""
    from sakip.exchange.skm.tulis import write_template as tulis  # the writing library is loaded only by those who write

    return tulis(survei)


def write_answers(survei: Survei | None, daftar: Iterable[Jawaban], bentuk: str = "csv") -> bytes:
    """Answers as ``csv`` or ``xlsx``, in columns that ``read_skm`` reads. Raises ValueError for another form."""
    from sakip.exchange.skm.tulis import write_answers as tulis

    return tulis(survei, daftar, bentuk)
