"""How often one address may send the form: counted in the database, for every worker alike, without keeping the address.

The key is a hash keyed with a secret of the day; it cannot be turned back into an address, and tomorrow's is another.
Counts of past windows are deleted.
"""

from __future__ import annotations

from datetime import datetime
from ipaddress import AddressValueError, IPv6Address

from django.conf import settings
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from sakip.web.survei.models import LajuKirim, Survei

LAMA_JENDELA = 600
"""Seconds."""


class TerlaluSering(Exception):
    """The address has sent as often as it may; ``menit`` until it may again."""

    def __init__(self, menit: int) -> None:
        super().__init__("terlalu banyak kiriman dari alamat yang sama")
        self.menit = menit


def sender_key(survei: Survei, alamat: str | None, pada: datetime) -> str:
    """The sender of this survey in this window; the devices of one IPv6 connection are one sender."""
    awal = _jendela(pada) * LAMA_JENDELA
    hari = datetime.fromtimestamp(awal, tz=timezone.get_current_timezone()).date()
    isi = f"{survei.pk}|{_jaringan(alamat or '')}"
    return salted_hmac(f"sakip.survei.laju.{hari}", isi, algorithm="sha256").hexdigest()


def count(kunci: str, pada: datetime) -> None:
    """Count one submission; call it inside the transaction that stores it. Raises TerlaluSering."""
    if not settings.SURVEI_LAJU:
        return
    jendela = _jendela(pada)
    if _naikkan(kunci, jendela):
        return
    _, baru = LajuKirim.objects.get_or_create(kunci=kunci, jendela=jendela, defaults={"banyak": 1})
    if baru:
        LajuKirim.objects.filter(jendela__lt=jendela).delete()
    elif not _naikkan(kunci, jendela):
        raise TerlaluSering(_sisa(pada))


def check(kunci: str, pada: datetime) -> None:
    """Refuse without writing anything, so that a flood costs one look-up each. Raises TerlaluSering."""
    penuh = LajuKirim.objects.filter(kunci=kunci, jendela=_jendela(pada), banyak__gte=settings.SURVEI_LAJU)
    if settings.SURVEI_LAJU and penuh.exists():
        raise TerlaluSering(_sisa(pada))


def _naikkan(kunci: str, jendela: int) -> bool:
    masih = LajuKirim.objects.filter(kunci=kunci, jendela=jendela, banyak__lt=settings.SURVEI_LAJU)
    return bool(masih.update(banyak=F("banyak") + 1))


def _jendela(pada: datetime) -> int:
    return int(pada.timestamp()) // LAMA_JENDELA


def _sisa(pada: datetime) -> int:
    return -(-(LAMA_JENDELA - int(pada.timestamp()) % LAMA_JENDELA) // 60)


def _jaringan(alamat: str) -> str:
    """An IPv6 subscriber has a whole /64; an IPv4 address written as IPv6 is the IPv4 address."""
    try:
        enam = IPv6Address(alamat)
    except AddressValueError:
        return alamat
    return str(enam.ipv4_mapped) if enam.ipv4_mapped else enam.packed[:8].hex()
