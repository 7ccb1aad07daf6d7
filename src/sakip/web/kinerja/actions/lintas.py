"""Crosscutting links (PermenPANRB 89/2021): a condition another unit owns, and that unit's answer."""

from __future__ import annotations

from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.actions.rencana import RencanaDitolak, ensure_editable
from sakip.web.kinerja.models import Lintas, Simpul


def add_link(*, simpul: Simpul, unit_lain: UnitKerja, uraian: str, by: Pengguna) -> Lintas:
    """Ask another unit of the same Instansi for a condition. Raises RencanaDitolak."""
    with batch():
        ensure_editable(simpul.rencana)
        if unit_lain.instansi_id != simpul.rencana.instansi_id or unit_lain.pk == simpul.rencana.unit_id:
            raise RencanaDitolak("Pilih unit kerja lain dari instansi yang sama.", "unit_lain")
        return add(Lintas(simpul=simpul, unit_lain=unit_lain, uraian=uraian), by=by)


def remove_link(*, lintas: Lintas, by: Pengguna, dilihat: int | None = None) -> None:
    """Take the request back. Raises RencanaDitolak, Bentrok."""
    with batch():
        ensure_editable(lintas.simpul.rencana)
        remove(lintas, by=by, dilihat=dilihat)


def answer_link(*, lintas: Lintas, simpul: Simpul | None, by: Pengguna, dilihat: int | None = None) -> Lintas:
    """The asked unit names its own node that answers the request (None: not answered). Raises RencanaDitolak, Bentrok."""
    with batch():
        if simpul and simpul.rencana.unit_id != lintas.unit_lain_id:
            raise RencanaDitolak("Pilih tujuan, sasaran, program, atau kegiatan dari rencana unit kerja Anda.", "simpul_lain")
        return change(lintas, by=by, dilihat=dilihat, jenis="lintas.jawab", simpul_lain=simpul)
