"""Open a unit's year."""

from __future__ import annotations

from sakip.web.instansi.models import Pengguna, UnitKerja
from sakip.web.kinerja.actions.baris import add, batch
from sakip.web.kinerja.models import Rencana, TahunKinerja


def open_year(*, unit: UnitKerja, tahun: int, rencana: Rencana, by: Pengguna) -> TahunKinerja:
    """The unit's year under a plan, with the unit's present identity. Raises IntegrityError if it is open already."""
    instansi = unit.instansi
    with batch():
        return add(
            TahunKinerja(
                unit=unit,
                tahun=tahun,
                rencana=rencana,
                nama=unit.nama,
                pemda=instansi.nama,
                kode=unit.kode_resmi,
                jenis=unit.jenis,
                alamat=unit.alamat,
                tempat=instansi.tempat,
                nama_atasan=instansi.nama_kepala,
                jabatan_atasan=instansi.jabatan_kepala,
            ),
            by=by,
        )
