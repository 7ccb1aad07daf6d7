"""Whether a unit may still add or cancel answers of a survey."""

from __future__ import annotations

from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import StatusSurvei, Survei

SEBAB = {
    StatusSurvei.DRAF: "Survei ini belum dibuka. Buka survei lebih dahulu, lalu masukkan jawaban.",
    StatusSurvei.DITETAPKAN: (
        "Hasil survei ini sudah ditetapkan, sehingga jawaban tidak dapat ditambah, dibatalkan, atau dipulihkan. "
        "Buka kembali penetapan hasilnya lebih dahulu."
    ),
}
"""Why answers cannot be added or cancelled, by status; others let it."""


def lock_fillable(survei: Survei) -> Survei:
    """The stored survey, locked for this transaction, which still takes answers of the unit. Raises Ditolak."""
    kini = Survei.objects.select_for_update().get(pk=survei.pk)
    kini.unit = survei.unit
    if not kini.dapat_diisi:
        raise Ditolak(SEBAB[StatusSurvei(kini.status)])
    return kini
