"""Whom to tell about a step of a review."""

from __future__ import annotations

from sakip.kernel.periode import format_tanggal
from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin
from sakip.web.reviu.alamat import review_url
from sakip.web.reviu.models import Penugasan, StatusReviu
from sakip.web.tenggat.kabar import notify
from sakip.web.tenggat.tugas import Petugas

_KATA = {
    StatusReviu.PERBAIKAN: "perbaikan diminta",
    StatusReviu.KEDUA: "perbaikan diserahkan",
    StatusReviu.SELESAI: "laporan telah direviu",
}


def announce(*, penugasan: Penugasan, by: Pengguna) -> None:
    """A notice to those who have to go on from the present status, or whose report it is; not to whoever did it."""
    tahun = penugasan.tahun_kinerja
    unit, status = tahun.unit, StatusReviu(penugasan.status)
    petugas = Petugas(unit.instansi)
    izin = (Izin.EVALUASI_NILAI,) if status == StatusReviu.KEDUA else (Izin.LAPORAN_UBAH, Izin.LAPORAN_AJUKAN)
    orang = [p for satu in izin for p in petugas.with_permission(satu, unit)]
    batas = penugasan.batas_unit if status == StatusReviu.PERBAIKAN else None
    notify(
        penerima=[p for p in orang if p.pk != by.pk],
        judul=f"Reviu APIP {tahun.tahun} {unit.nama}: {_KATA[status]}",
        isi=f"Oleh {by.nama or by.email}.{f' Perbaiki paling lambat {format_tanggal(batas)}.' if batas else ''}",
        url=review_url(penugasan),
        kunci=f"langkah-reviu:{penugasan.pk}:{status.value}:{penugasan.kunci_versi}",
    )
