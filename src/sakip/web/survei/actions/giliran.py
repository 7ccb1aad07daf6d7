"""People who add to the same list take turns, so that a name that was free is still free when it is stored."""

from __future__ import annotations

from sakip.web.instansi.models import Instansi, UnitKerja


def take_turn(pemilik: UnitKerja | Instansi) -> None:
    """Lock the owner of the list until the transaction ends."""
    type(pemilik)._default_manager.select_for_update().get(pk=pemilik.pk)
