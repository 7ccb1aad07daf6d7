"""The life of a survey: opened, closed, opened again. Part of the result (determined) is elsewhere."""

from __future__ import annotations

from django.db import transaction

from sakip.web.instansi.actions.objek import change
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.survei import check_survey
from sakip.web.survei.models import StatusSurvei, Survei


@transaction.atomic
def open_survey(*, survei: Survei, by: Pengguna, dilihat: int | None = None) -> Survei:
    """A draft takes answers from its first day on. Raises Ditolak, Bentrok."""
    sekarang = survei.stored(dilihat)
    if sekarang.status != StatusSurvei.DRAF:
        raise Ditolak("Survei ini sudah pernah dibuka.")
    check_survey(sekarang)
    return change(sekarang, by=by, jenis="survei.buka", status=StatusSurvei.BERJALAN)


@transaction.atomic
def close_survey(*, survei: Survei, by: Pengguna, dilihat: int | None = None) -> Survei:
    """The public form takes no more answers. Raises Ditolak, Bentrok."""
    sekarang = survei.stored(dilihat)
    if sekarang.status != StatusSurvei.BERJALAN:
        raise Ditolak("Survei ini tidak sedang dibuka.")
    return change(sekarang, by=by, jenis="survei.tutup", status=StatusSurvei.DITUTUP)


@transaction.atomic
def open_again(*, survei: Survei, alasan: str, by: Pengguna, dilihat: int | None = None) -> Survei:
    """A closed survey takes answers again, for a reason that is kept. Raises Ditolak, Bentrok."""
    sekarang = survei.stored(dilihat)
    if sekarang.status != StatusSurvei.DITUTUP:
        raise Ditolak("Hanya survei yang ditutup yang dapat dibuka kembali.")
    if not alasan.strip():
        raise Ditolak("Tulis alasan membuka kembali survei ini.", "alasan")
    return change(sekarang, by=by, jenis="survei.buka_kembali", catatan=alasan.strip(), status=StatusSurvei.BERJALAN)
