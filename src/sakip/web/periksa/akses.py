"""The look-up of a check."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from sakip.web.instansi.akses import Konteks
from sakip.web.instansi.peran import Izin
from sakip.web.periksa.models import UMUR, Pemeriksaan


def checks_of(konteks: Konteks) -> QuerySet[Pemeriksaan]:
    """The checks of the unit and year whose time is not over; without the large fields."""
    masih = Q(disimpan=True) | Q(dibuat_pada__gt=timezone.now() - UMUR)
    daftar = Pemeriksaan.objects.filter(masih, unit=konteks.unit_pasti, tahun=konteks.tahun_pasti)
    return daftar.select_related("oleh").defer("halaman", "komentar", "berkas")


def check_of(konteks: Konteks, kunci: int) -> Pemeriksaan:
    """A check of the unit's year. Raises Http404."""
    ada = checks_of(konteks).filter(pk=kunci).first()
    if ada is None:
        raise Http404("pemeriksaan tidak ada")
    ada.unit = konteks.unit_pasti
    return ada


def may_keep(konteks: Konteks) -> bool:
    """Whoever writes, hands in, reviews or evaluates the unit's report; somebody who only looks stores nothing."""
    izin = (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN, Izin.LAPORAN_REVIU, Izin.EVALUASI_NILAI)
    return any(konteks.boleh(i) for i in izin)


def may_delete(konteks: Konteks, pemeriksaan: Pemeriksaan) -> bool:
    """Whoever uploaded it, or writes the unit's report."""
    return pemeriksaan.oleh_id == konteks.pengguna.pk or konteks.boleh(Izin.LAPORAN_UBAH)
