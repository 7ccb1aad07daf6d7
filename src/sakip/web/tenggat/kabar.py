"""Notices: tell people, find out whom to tell, count what is unread."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.db import transaction

from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna, UnitKerja
from sakip.web.instansi.peran import DAFTAR_PERAN, Izin
from sakip.web.tenggat.models import Pemberitahuan


def notify(*, penerima: Iterable[Pengguna], judul: str, isi: str = "", url: str = "", kunci: str) -> int:
    """A notice for each person, once for each ``kunci`` (up to 120 letters); returns how many are new.

    E-mail goes out after the transaction where a mail server is set; without one the inbox is all there is.
    """
    orang = {p.pk: p for p in penerima}
    sudah = set(Pemberitahuan.objects.filter(kunci=kunci, penerima__in=orang).values_list("penerima", flat=True))
    baru = [
        Pemberitahuan(penerima=p, kunci=kunci, judul=judul[:200], isi=isi, url=url[:300])
        for k, p in orang.items()
        if k not in sudah
    ]
    Pemberitahuan.objects.bulk_create(baru, ignore_conflicts=True)
    if baru and settings.SURAT_TERSEDIA:
        transaction.on_commit(_minta_kirim)
    return len(baru)


def members_with(instansi: Instansi, unit: UnitKerja | None, izin: Izin, *, dekat: bool = False) -> list[Pengguna]:
    """Active people who have a permission in a unit (``None``: in the whole Instansi), in the order of their membership.

    ``dekat``: only those nearest to the unit (its own people; else those of the units above, then of the Instansi), for
    notices about everyday work.
    """
    kode = [p.kode for p in DAFTAR_PERAN if izin in p.daftar_izin]
    anggota = Keanggotaan.objects.filter(instansi=instansi, peran__in=kode, pengguna__is_active=True)
    daftar = list(anggota.select_related("pengguna", "unit").order_by("id"))
    sesuai = [k for k in daftar if k.unit is None or (unit is not None and unit.jalur.startswith(k.unit.jalur))]
    return list({k.pengguna_id: k.pengguna for k in (nearest(sesuai) if dekat else sesuai)}.values())


def nearest(daftar: list[Keanggotaan]) -> list[Keanggotaan]:
    """Of memberships that cover a unit those that lie nearest to it."""
    jauh = max((len(k.unit.jalur) if k.unit else 0 for k in daftar), default=0)
    return [k for k in daftar if (len(k.unit.jalur) if k.unit else 0) == jauh]


def unread_count(pengguna: Pengguna) -> int:
    """How many notices somebody has not read; one indexed query."""
    return Pemberitahuan.objects.filter(penerima=pengguna, dibaca_pada=None).count()


def _minta_kirim() -> None:
    from sakip.web.tenggat.surel import send_pending

    send_pending.enqueue()
