"""Store the action plan, a row or a whole table; a locked plan refuses."""

from __future__ import annotations

from typing import Any

from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.actions.baris import add, batch, change, remove
from sakip.web.kinerja.models import RencanaAksi
from sakip.web.tenggat.kunci import require_open
from sakip.web.tenggat.models import Bagian


def add_plan(rencana: RencanaAksi, *, by: Pengguna, **_: Any) -> RencanaAksi:
    """A new row. Raises Terkunci."""
    with batch():
        require_open(rencana.tahun_kinerja, Bagian.AKSI)
        return add(rencana, by=by, jenis="aksi.tambah")


def change_plan(rencana: RencanaAksi, *, by: Pengguna, dilihat: int | None, jenis: str = "", **isi: Any) -> RencanaAksi:
    """Change a row. Raises Terkunci, Bentrok."""
    with batch():
        require_open(rencana.tahun_kinerja, Bagian.AKSI)
        return change(rencana, by=by, dilihat=dilihat, jenis="aksi.ubah", **isi)


def remove_plan(rencana: RencanaAksi, *, by: Pengguna, dilihat: int | None) -> None:
    """Delete a row that was emptied. Raises Terkunci, Bentrok."""
    with batch():
        require_open(rencana.tahun_kinerja, Bagian.AKSI)
        remove(rencana, by=by, dilihat=dilihat, jenis="aksi.hapus")
