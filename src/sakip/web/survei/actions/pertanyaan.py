"""Extra questions of a survey, outside the IKM."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max

from sakip.web.instansi.actions.objek import add, change, remove
from sakip.web.instansi.models import Pengguna
from sakip.web.survei.actions.penolakan import Ditolak
from sakip.web.survei.actions.survei import ensure_open_to_change
from sakip.web.survei.actions.urutan import Arah, move
from sakip.web.survei.models import Jawaban, PertanyaanTambahan, Survei

TERBANYAK = 5
_TETAP = ("jenis", "pilihan")
"""What answers already given were chosen from."""


@transaction.atomic
def add_question(*, survei: Survei, by: Pengguna, **isi: Any) -> PertanyaanTambahan:
    """One more question, at the end. Raises Ditolak."""
    sekarang = survei.stored(None)
    ensure_open_to_change(sekarang)
    if sekarang.daftar_pertanyaan.count() >= TERBANYAK:
        raise Ditolak(f"Paling banyak {TERBANYAK} pertanyaan tambahan, agar formulir tetap pendek.")
    terakhir = sekarang.daftar_pertanyaan.aggregate(n=Max("urutan"))["n"]
    return add(PertanyaanTambahan(survei=sekarang, urutan=0 if terakhir is None else terakhir + 1, **isi), by=by)


@transaction.atomic
def change_question(
    *, pertanyaan: PertanyaanTambahan, by: Pengguna, dilihat: int | None = None, alasan: str = "", **isi: Any
) -> PertanyaanTambahan:
    """Another wording; once answered only with a reason, and with the same options. Raises Ditolak, Bentrok."""
    sekarang = pertanyaan.stored(dilihat)
    ensure_open_to_change(sekarang.survei)
    if is_answered(sekarang):
        if any(n in isi and isi[n] != getattr(sekarang, n) for n in _TETAP):
            raise Ditolak("Cara menjawab dan pilihan tidak dapat diubah lagi karena pertanyaan ini sudah dijawab.", "pilihan")
        if not alasan.strip():
            raise Ditolak("Pertanyaan ini sudah dijawab. Tulis alasan mengubahnya.", "alasan")
    return change(sekarang, by=by, catatan=alasan.strip(), nilai_bidang=isi)


@transaction.atomic
def remove_question(*, pertanyaan: PertanyaanTambahan, by: Pengguna, dilihat: int | None = None) -> None:
    """Raises Ditolak once it is answered, Bentrok."""
    ensure_open_to_change(pertanyaan.survei)
    if is_answered(pertanyaan):
        raise Ditolak("Pertanyaan ini sudah dijawab, jadi tidak dapat dihapus.")
    remove(pertanyaan, by=by, dilihat=dilihat)


def move_question(*, pertanyaan: PertanyaanTambahan, arah: Arah, by: Pengguna) -> None:
    """One place up or down. Raises Ditolak."""
    ensure_open_to_change(pertanyaan.survei)
    daftar = PertanyaanTambahan.objects.filter(survei=pertanyaan.survei_id)
    move(daftar, pertanyaan, arah, by=by, jenis="pertanyaantambahan.urutkan")


def is_answered(pertanyaan: PertanyaanTambahan) -> bool:
    """Whether an answer of the survey, also a cancelled one, holds a reply to it."""
    return Jawaban.objects.filter(survei=pertanyaan.survei_id, tambahan__has_key=str(pertanyaan.pk)).exists()
