"""What must stay true of an Instansi's people."""

from __future__ import annotations

from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna


class AdministratorTerakhir(Exception):
    """Nobody would be left who may administer the Instansi."""


def ensure_administrator_remains(
    instansi: Instansi, *, tanpa_pengguna: Pengguna | None = None, tanpa_keanggotaan: Keanggotaan | None = None
) -> None:
    """Somebody active stays administrator without this person or this role. Call inside the transaction of the change.

    Raises AdministratorTerakhir.
    """
    Instansi.objects.select_for_update().get(pk=instansi.pk)  # two administrators who stop each other take turns
    sisa = Keanggotaan.objects.filter(instansi=instansi, unit=None, peran="administrator", pengguna__is_active=True)
    if tanpa_pengguna:
        sisa = sisa.exclude(pengguna=tanpa_pengguna)
    if tanpa_keanggotaan:
        sisa = sisa.exclude(pk=tanpa_keanggotaan.pk)
    if not sisa.exists():
        raise AdministratorTerakhir
