"""The result is determined: no answer is added any more, and the figure flows to the indicators. And back, for a reason."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from sakip.survei.hasil import TidakDapatDihitung
from sakip.web.instansi.actions.objek import change
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.sumber import flow
from sakip.web.survei.actions.tahap import close_survey
from sakip.web.survei.models import StatusSurvei, Survei
from sakip.web.survei.pemetaan import result_of
from sakip.web.survei.penetapan import frozen


@transaction.atomic
def determine(*, survei: Survei, by: Pengguna, dilihat: int | None = None) -> Survei:
    """Close it if it is open, freeze its result, bring linked indicators in line. Raises Ditolak, Bentrok, Terkunci."""
    sekarang = survei.stored(dilihat)
    if sekarang.status == StatusSurvei.BERJALAN:
        sekarang = close_survey(survei=sekarang, by=by)
    if sekarang.status == StatusSurvei.DITETAPKAN:
        raise Ditolak("Hasil survei ini sudah ditetapkan.")
    if sekarang.status != StatusSurvei.DITUTUP:
        raise Ditolak("Survei ini belum pernah dibuka, jadi belum mempunyai hasil.")
    inti, hasil = result_of(sekarang)
    if isinstance(hasil.ikm, TidakDapatDihitung):
        raise Ditolak(f"IKM tidak dapat dihitung: {hasil.ikm.alasan}. Lengkapi jawabannya lebih dahulu.")
    tetap = change(
        sekarang,
        by=by,
        jenis="survei.tetapkan",
        nilai_bidang={
            "status": StatusSurvei.DITETAPKAN,
            "hasil": frozen(inti, hasil),
            "ditetapkan_pada": timezone.now(),
            "ditetapkan_oleh": by,
        },
    )
    flow(survei=tetap, by=by)
    return tetap


@transaction.atomic
def reopen(*, survei: Survei, by: Pengguna, alasan: str, dilihat: int | None = None) -> Survei:
    """A determined result may be corrected again; the linked indicators are marked. Raises Ditolak, Bentrok, Terkunci."""
    sekarang = survei.stored(dilihat)
    if sekarang.status != StatusSurvei.DITETAPKAN:
        raise Ditolak("Hasil survei ini belum ditetapkan.")
    if not alasan.strip():
        raise Ditolak("Tulis alasan membuka kembali penetapan hasil ini.", "alasan")
    if sekarang.daftar_publikasi.filter(ditarik_pada=None).exists():
        raise Ditolak("Hasil survei ini masih terbit. Mintalah penerbitannya ditarik lebih dahulu.")
    dibuka = change(
        sekarang,
        by=by,
        jenis="survei.buka_penetapan",
        catatan=alasan.strip(),
        nilai_bidang={"status": StatusSurvei.DITUTUP, "hasil": {}, "ditetapkan_pada": None, "ditetapkan_oleh": None},
    )
    flow(survei=dibuka, by=by)
    return dibuka
