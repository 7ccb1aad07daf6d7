"""Whom to tell about a step of the report."""

from __future__ import annotations

from django.urls import reverse

from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin
from sakip.web.laporan.models import StatusVersi, VersiLaporan
from sakip.web.tenggat.kabar import members_with, notify

_PENERIMA = {
    StatusVersi.DIAJUKAN: (Izin.LAPORAN_REVIU,),
    StatusVersi.DIKEMBALIKAN: (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN),
    StatusVersi.DIREVIU: (Izin.TERBITKAN,),
    StatusVersi.TERBIT: (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN),
    StatusVersi.DITARIK: (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN),
}
_DEKAT = frozenset((StatusVersi.DIKEMBALIKAN, StatusVersi.TERBIT, StatusVersi.DITARIK))
"""Steps the unit's own people are told of."""


def announce(*, versi: VersiLaporan, status: StatusVersi, catatan: str, by: Pengguna) -> None:
    """A notice to those who have to act, or whose report it is; not to whoever did it."""
    tahun = versi.tahun_kinerja
    unit = tahun.unit
    orang = [p for izin in _PENERIMA[status] for p in members_with(unit.instansi, unit, izin, dekat=status in _DEKAT)]
    alamat = {"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": tahun.tahun, "nomor": versi.nomor}
    notify(
        penerima=[p for p in orang if p.pk != by.pk],
        judul=f"LKjIP {tahun.tahun} {unit.nama} versi {versi.nomor} {status.label.lower()}",
        isi=f"Oleh {by.nama or by.email}.{f' Catatan: {catatan}' if catatan else ''}",
        url=reverse("laporan:versi", kwargs=alamat),
        kunci=f"laporan:{versi.pk}:{status.value}",
    )
