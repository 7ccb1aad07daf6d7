"""The steps of an evaluation: sent in, sent back, sent on to quality control, finished, opened again."""

from __future__ import annotations

from django.db import transaction

from sakip.web.evaluasi.actions.isi import Ditolak
from sakip.web.evaluasi.kabar import announce
from sakip.web.evaluasi.models import Evaluasi, StatusEvaluasi
from sakip.web.evaluasi.pemetaan import score_of
from sakip.web.instansi.actions.objek import change
from sakip.web.instansi.models import Pengguna

LANGKAH = {
    "ajukan": (StatusEvaluasi.MANDIRI, StatusEvaluasi.DIAJUKAN),
    "kembalikan": (StatusEvaluasi.DIAJUKAN, StatusEvaluasi.MANDIRI),
    "teruskan": (StatusEvaluasi.DIAJUKAN, StatusEvaluasi.KENDALI),
    "perbaiki": (StatusEvaluasi.KENDALI, StatusEvaluasi.DIAJUKAN),
    "selesai": (StatusEvaluasi.KENDALI, StatusEvaluasi.SELESAI),
    "buka": (StatusEvaluasi.SELESAI, StatusEvaluasi.DIAJUKAN),
}
"""Code of a step: (from, to)."""
BERALASAN = ("kembalikan", "perbaiki", "buka")


@transaction.atomic
def step(*, evaluasi: Evaluasi, langkah: str, alasan: str, by: Pengguna) -> Evaluasi:
    """Take a step. Raises Ditolak with the reason for people."""
    dari, ke = LANGKAH[langkah]
    kini = evaluasi.stored(None)
    if kini.status != dari:
        raise Ditolak("Evaluasi ini sudah berpindah tahap. Periksa dahulu keadaannya sekarang.")
    if langkah in BERALASAN and not alasan.strip():
        raise Ditolak("Tulis alasannya, supaya yang menerima tahu apa yang harus diperbaiki.")
    belum = score_of(kini).belum_dinilai
    if langkah in ("teruskan", "selesai") and belum:
        raise Ditolak(f"Subkomponen {', '.join(belum)} belum dinilai.")
    if langkah == "selesai" and kini.evaluator_id == by.pk:
        raise Ditolak("Kendali mutu dilakukan oleh evaluator lain, bukan yang memberi nilai.")
    isi: dict[str, object] = {"status": ke}
    if langkah == "teruskan":
        isi["evaluator"] = by
    if langkah == "selesai":
        isi["pengendali"] = by
    hasil = change(kini, by=by, jenis=f"evaluasi.{langkah}", catatan=alasan.strip()[:500], nilai_bidang=isi)
    announce(evaluasi=hasil, langkah=langkah, alasan=alasan.strip()[:500], by=by)
    return hasil
