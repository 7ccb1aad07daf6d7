"""Who acts in a unit of the demo kabupaten: its own planner where it has one, else the administrator."""

from __future__ import annotations

from dataclasses import dataclass

from sakip.web.instansi.models import Instansi, Keanggotaan, Pengguna


@dataclass(frozen=True, slots=True, kw_only=True)
class Pelaku:
    """The people of the demo by what they do."""

    admin: Pengguna
    inspektorat: Pengguna
    evaluator: Pengguna
    """The second person of the Inspektorat: grades; the first one controls."""
    daftar_perencana: dict[str, Pengguna]
    """By unit code."""

    def perencana(self, kode_unit: str) -> Pengguna:
        """Who writes for a unit."""
        return self.daftar_perencana.get(kode_unit, self.admin)


def people_of(instansi: Instansi, admin: Pengguna) -> Pelaku:
    """The people that were planted; one query."""
    anggota = list(Keanggotaan.objects.filter(instansi=instansi).select_related("pengguna", "unit").order_by("id"))
    apip = [k.pengguna for k in anggota if k.peran == "apip"]
    return Pelaku(
        admin=admin,
        inspektorat=apip[0],
        evaluator=apip[1],
        daftar_perencana={k.unit.kode: k.pengguna for k in anggota if k.peran == "perencana" and k.unit},
    )
