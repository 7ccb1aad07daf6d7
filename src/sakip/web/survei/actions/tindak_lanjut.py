"""Follow-ups: planned, changed until they are done, removed while nothing came of them. Also after the result was determined."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from sakip.survei.survei import StatusTindakLanjut
from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import StatusSurvei, Survei, TindakLanjut


@transaction.atomic
def add_follow_up(*, survei: Survei, by: Pengguna, **isi: Any) -> TindakLanjut:
    """Raises Ditolak."""
    if survei.status == StatusSurvei.DRAF:
        raise Ditolak("Survei ini masih draf. Tindak lanjut direncanakan sesudah ada jawaban.")
    tindak = TindakLanjut(survei=survei, **isi)
    _check(tindak)
    return add(tindak, by=by)


@transaction.atomic
def change_follow_up(*, tindak: TindakLanjut, by: Pengguna, dilihat: int | None = None, **isi: Any) -> TindakLanjut:
    """Raises Ditolak, Bentrok."""
    sekarang = tindak.stored(dilihat)
    baru = TindakLanjut(survei=tindak.survei, **{n: isi.get(n, getattr(sekarang, n)) for n in BIDANG})
    _check(baru)
    return change(sekarang, by=by, dilihat=dilihat, nilai_bidang=isi)


def remove_follow_up(*, tindak: TindakLanjut, by: Pengguna, dilihat: int | None = None) -> None:
    """Raises Bentrok."""
    remove(tindak, by=by, dilihat=dilihat)


BIDANG = ("unsur", "uraian", "penanggung_jawab", "batas", "status", "hasil", "selesai_pada")


def _check(tindak: TindakLanjut) -> None:
    """Done means: with what came of it and when. Raises Ditolak with the field."""
    selesai = tindak.status == StatusTindakLanjut.SELESAI.value
    pada: date | None = tindak.selesai_pada
    if tindak.batas < tindak.survei.mulai:
        raise Ditolak("Batas waktu mendahului survei ini.", "batas")
    if selesai and not tindak.hasil.strip():
        raise Ditolak("Tulis hasil atau bukti tindak lanjut yang selesai.", "hasil")
    if selesai and pada is None:
        raise Ditolak("Isi tanggal selesainya.", "selesai_pada")
    if pada is not None and not selesai:
        raise Ditolak("Tanggal selesai hanya diisi bila statusnya Selesai.", "selesai_pada")
    if pada is not None and pada < tindak.survei.mulai:
        raise Ditolak("Tanggal selesai mendahului survei ini.", "selesai_pada")
