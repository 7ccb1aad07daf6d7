"""Store a paper form that somebody of the unit typed in."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.db import transaction

from sakip.survei.survei import SumberJawaban
from sakip.web.audit.catat import record
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.isian import lock_fillable
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.models import BIDANG_UNSUR, Jawaban, Survei

JENIS = "survei.kertas"
"""Code of the audit event."""


@transaction.atomic
def store_paper(*, survei: Survei, isi: Mapping[str, Any], tanda: str, by: Pengguna) -> tuple[Jawaban, bool]:
    """The stored answer, and whether it is new: the same one-time mark twice is stored once. Raises Ditolak."""
    kini = lock_fillable(survei)
    kunci = sha256(f"kertas:{survei.pk}:{tanda}".encode()).hexdigest()
    if ada := Jawaban.objects.filter(kunci=kunci).first():
        return ada, False
    layanan = isi.get("layanan")
    if layanan is not None and not kini.daftar_layanan.filter(layanan=layanan).exists():
        raise Ditolak("Layanan itu tidak lagi termasuk dalam survei ini. Pilih layanan lain.", "layanan")
    if all(isi.get(u) is None for u in BIDANG_UNSUR):
        raise Ditolak("Formulir tanpa satu pun jawaban unsur tidak disimpan.")
    jawaban = Jawaban(survei=kini, sumber=SumberJawaban.KERTAS.value, kunci=kunci, dimasukkan_oleh=by, **isi)
    jawaban.save(dari_action=True)
    instansi_id, unit_id, tahun = kini.place()
    record(
        JENIS, objek=kini, by=by, perubahan=[("jawaban", None, jawaban.pk)], instansi_id=instansi_id, unit_id=unit_id, tahun=tahun
    )
    return jawaban, True
