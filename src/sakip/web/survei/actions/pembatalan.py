"""Cancel answers with a reason, and take it back; a cancelled answer stays to be seen."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from sakip.web.instansi.actions.objek import log
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.isian import lock_fillable
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import Jawaban, StatusImpor

TANPA_ALASAN = "Tulis alasan pembatalan, misalnya formulir yang dimasukkan dua kali."


@transaction.atomic
def cancel_answer(*, jawaban: Jawaban, alasan: str, by: Pengguna) -> Jawaban:
    """It counts no more. Raises Ditolak."""
    if not alasan.strip():
        raise Ditolak(TANPA_ALASAN, "alasan")
    kini = _terkunci(jawaban)
    if kini.dibatalkan_pada:
        raise Ditolak("Jawaban ini sudah dibatalkan.")
    _tulis(kini, dibatalkan_pada=timezone.now(), dibatalkan_oleh=by, alasan_batal=alasan.strip())
    log("jawaban.batal", kini, by, [("keadaan", "dihitung", "dibatalkan")], alasan.strip())
    return kini


@transaction.atomic
def restore_answer(*, jawaban: Jawaban, by: Pengguna) -> Jawaban:
    """It counts again. Raises Ditolak."""
    kini = _terkunci(jawaban)
    if not kini.dibatalkan_pada:
        raise Ditolak("Jawaban ini tidak sedang dibatalkan.")
    if kini.impor and kini.impor.status == StatusImpor.DIBATALKAN:
        raise Ditolak("Jawaban ini berasal dari impor yang ditarik. Unggah lagi berkasnya bila jawabannya memang berlaku.")
    _tulis(kini, dibatalkan_pada=None, dibatalkan_oleh=None, alasan_batal="")
    log("jawaban.pulih", kini, by, [("keadaan", "dibatalkan", "dihitung")])
    return kini


def _terkunci(jawaban: Jawaban) -> Jawaban:
    survei = lock_fillable(jawaban.survei)
    kini = Jawaban.objects.select_related("impor").select_for_update(of=("self",)).get(pk=jawaban.pk)
    kini.survei = survei
    return kini


def _tulis(jawaban: Jawaban, **isi: Any) -> None:
    """Write the cancelling only: the database refuses everything else."""
    for nama, nilai in isi.items():
        setattr(jawaban, nama, nilai)
    jawaban.save(dari_action=True, update_fields=list(isi))
