"""Apply large workbooks in the background."""

from __future__ import annotations

import logging

from django.db import transaction
from django.utils import timezone

from sakip.web.bukukerja.actions.terapkan import BukuDitolak, apply_upload, remember_refusal
from sakip.web.bukukerja.actions.unggahan import move
from sakip.web.bukukerja.akses import may_fill
from sakip.web.bukukerja.models import StatusUnggahan, UnggahanBuku
from sakip.web.instansi.akses import context_of
from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin

_GAGAL = "Buku kerja tidak dapat diterapkan karena kesalahan pada sistem; tidak ada yang tersimpan. Hubungi pengelola server."
_log = logging.getLogger(__name__)


@transaction.atomic
def queue_upload(*, unggahan: UnggahanBuku, by: Pengguna, revisi: int, ganti_nama: bool) -> bool:
    """Hand a waiting upload to the background worker; False if it is no longer waiting."""
    from sakip.web.bukukerja.tasks import terapkan

    kini = UnggahanBuku.objects.select_for_update().get(pk=unggahan.pk)
    if kini.status != StatusUnggahan.MENUNGGU:
        return False
    move(kini, status=StatusUnggahan.ANTRE, revisi=revisi, ganti_nama=ganti_nama, diterapkan_oleh=by, pesan="")
    transaction.on_commit(lambda: terapkan.enqueue(kini.pk))
    return True


def run_queued(kunci: int) -> None:
    """Apply one queued upload; whatever happens ends in a status with a message for people."""
    diambil = UnggahanBuku.objects.filter(pk=kunci, status=StatusUnggahan.ANTRE)
    if not diambil.update(status=StatusUnggahan.BERJALAN, kabar_pada=timezone.now()):
        return
    unggahan = UnggahanBuku.objects.select_related("tahun_kinerja__unit__instansi", "diterapkan_oleh").get(pk=kunci)
    try:
        _terapkan(unggahan)
    except BukuDitolak as tolak:
        remember_refusal(unggahan=unggahan, sebab=tolak.daftar_sebab)
    except Exception:
        _log.exception("workbook %s failed", kunci)
        remember_refusal(unggahan=unggahan, sebab=[_GAGAL])


def _terapkan(unggahan: UnggahanBuku) -> None:
    oleh, unit = unggahan.diterapkan_oleh, unggahan.tahun_kinerja.unit
    assert oleh is not None
    konteks = context_of(oleh, unit.instansi.kode, unit.kode, unggahan.tahun_kinerja.tahun)
    if not (oleh.is_active and may_fill(konteks)):
        raise BukuDitolak("Izin Anda mengisi unit kerja ini sudah dicabut.")
    apply_upload(
        unggahan=unggahan,
        by=oleh,
        revisi=unggahan.revisi,
        ganti_nama=unggahan.ganti_nama,
        boleh_rpjmd=konteks.boleh(Izin.RPJMD_UBAH),
    )
