"""The nine values of an answer as one line of digits."""

from __future__ import annotations

from sakip.survei.unsur import urutan_kuesioner
from sakip.web.survei.models import Jawaban

_KOSONG = "–"


def paper_digits(jawaban: Jawaban) -> str:
    """In the order of the questionnaire, in groups of three: ``343 44– 331``."""
    semua = [getattr(jawaban, u.kode.lower()) for u in urutan_kuesioner()]
    angka = "".join(_KOSONG if n is None else str(n) for n in semua)
    return " ".join(angka[n : n + 3] for n in range(0, len(angka), 3))
