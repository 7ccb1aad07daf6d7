"""Set and remove deadlines."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sakip.web.audit.catat import differences, fields_of, record
from sakip.web.audit.terjaga import Bentrok
from sakip.web.instansi.models import Instansi, Pengguna
from sakip.web.tenggat.models import JenisTenggat, Tenggat
from sakip.web.tenggat.usulan import proposals


@transaction.atomic
def set_deadline(
    *,
    instansi: Instansi,
    tahun: int,
    jenis: JenisTenggat,
    tanggal: date,
    mengunci: bool,
    by: Pengguna,
    dilihat: int | None = None,
) -> Tenggat:
    """Set the deadline of a kind; ``dilihat`` is the version the person saw. Raises Bentrok."""
    kini = Tenggat.objects.select_for_update().filter(instansi=instansi, tahun=tahun, jenis=jenis).first()
    if (kini.kunci_versi if kini else None) != dilihat:
        raise Bentrok(kini)
    lama = fields_of(kini) if kini else {}
    tenggat = kini or Tenggat(instansi=instansi, tahun=tahun, jenis=jenis)
    tenggat.tanggal, tenggat.mengunci = tanggal, mengunci
    beda = differences(lama, fields_of(tenggat))
    if not beda:
        return tenggat
    if kini:
        tenggat.save_version(kini.kunci_versi)
    else:
        tenggat.save(dari_action=True)
    record("tenggat.tetapkan", objek=tenggat, by=by, perubahan=beda, instansi_id=instansi.pk, tahun=tahun)
    return tenggat


@transaction.atomic
def remove_deadline(*, tenggat: Tenggat, by: Pengguna, dilihat: int | None = None) -> None:
    """Take a deadline back; nothing is locked by it any more. Raises Bentrok."""
    kini = Tenggat.objects.select_for_update().filter(pk=tenggat.pk).first()
    if kini is None or (dilihat is not None and kini.kunci_versi != dilihat):
        raise Bentrok(kini)
    beda = differences(fields_of(kini), {})
    record("tenggat.hapus", objek=kini, by=by, perubahan=beda, instansi_id=kini.instansi_id, tahun=kini.tahun)
    kini.delete(dari_action=True)


@transaction.atomic
def adopt_proposals(*, instansi: Instansi, tahun: int, by: Pengguna) -> int:
    """Set every proposed deadline that is not set yet, without locking; returns how many."""
    ada = set(Tenggat.objects.filter(instansi=instansi, tahun=tahun).values_list("jenis", flat=True))
    baru = [u for u in proposals(instansi, tahun) if u.jenis not in ada]
    for usulan in baru:
        set_deadline(instansi=instansi, tahun=tahun, jenis=usulan.jenis, tanggal=usulan.tanggal, mengunci=False, by=by)
    return len(baru)
