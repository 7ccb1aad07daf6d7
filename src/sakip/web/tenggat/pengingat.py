"""Reminders of deadlines: 14, 7 and 1 day before, and once when it is over; each person once for each step."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.urls import reverse

from sakip.kernel.periode import format_tanggal
from sakip.web.instansi.models import UnitKerja
from sakip.web.instansi.peran import Izin
from sakip.web.tenggat.jadwal import days_text
from sakip.web.tenggat.kabar import members_with, notify
from sakip.web.tenggat.keadaan import Keadaan, reporting_units, states
from sakip.web.tenggat.models import JenisTenggat, Tenggat

LANGKAH = (14, 7, 1)
"""Days before a deadline; the nearest step that has come is told, so that a missed run does not lose a reminder."""
LEWAT = 60
"""Days after a deadline during which it is still reported as over (for instances that begin in the middle of a year)."""
IZIN_JENIS = {
    JenisTenggat.RENCANA: Izin.RENCANA_UBAH,
    JenisTenggat.PK: Izin.PK_UBAH,
    JenisTenggat.AKSI: Izin.PK_UBAH,
    JenisTenggat.LKJIP: Izin.LAPORAN_UBAH,
}
_HALAMAN = {
    JenisTenggat.RENCANA: "kinerja:rencana",
    JenisTenggat.PK: "kinerja:pk",
    JenisTenggat.AKSI: "kinerja:aksi",
    JenisTenggat.LKJIP: "laporan:lkjip",
}


def page_of(jenis: JenisTenggat) -> str:
    """The name of the page where the thing is done."""
    return _HALAMAN.get(jenis, "kinerja:realisasi")


def remind(hari: date) -> int:
    """Write the notices due on a day; returns how many are new. Running it again on the same day adds none."""
    dekat = Tenggat.objects.filter(tanggal__range=(hari - timedelta(days=LEWAT), hari + timedelta(days=max(LANGKAH))))
    return sum(_satu_tenggat(t, hari) for t in dekat.select_related("instansi"))


def step_of(sisa: int) -> str:
    """The step a deadline is at: ``14``, ``7``, ``1``, ``lewat``, or "" while it is far."""
    if sisa < 0:
        return "lewat"
    return str(min((n for n in LANGKAH if sisa <= n), default=""))


@transaction.atomic
def _satu_tenggat(tenggat: Tenggat, hari: date) -> int:
    langkah = step_of((tenggat.tanggal - hari).days)
    if not langkah:
        return 0
    unit = reporting_units(tenggat.instansi, tenggat.tahun)
    jenis = JenisTenggat(tenggat.jenis)
    keadaan = {kunci: isi[jenis] for kunci, isi in states(unit, tenggat.tahun).items()}
    belum = [u for u in unit if not keadaan[u.pk].selesai]
    baru = sum(_kabari_unit(tenggat, u, keadaan[u.pk], langkah, hari) for u in belum)
    if langkah == "lewat" and belum:
        baru += _kabari_pembina(tenggat, belum)
    return baru


def _kabari_unit(tenggat: Tenggat, unit: UnitKerja, keadaan: Keadaan, langkah: str, hari: date) -> int:
    jenis = JenisTenggat(tenggat.jenis)
    izin = IZIN_JENIS.get(jenis, Izin.REALISASI_UBAH)
    tempat = {"instansi": tenggat.instansi.kode, "unit": unit.kode, "tahun": tenggat.tahun}
    unit.instansi = tenggat.instansi
    kunci = " Setelah lewat, isiannya terkunci." if tenggat.mengunci and langkah != "lewat" else ""
    sisa = days_text((tenggat.tanggal - hari).days)
    return notify(
        penerima=members_with(tenggat.instansi, unit, izin, dekat=True),
        judul=f"{jenis.label} {tenggat.tahun} {unit.nama}: {'tenggat lewat' if langkah == 'lewat' else sisa}",
        isi=f"Tenggat {format_tanggal(tenggat.tanggal)} ({sisa}). Keadaan sekarang: {keadaan.teks}.{kunci}",
        url=reverse("tenggat:kalender", kwargs=tempat),
        kunci=f"tenggat:{tenggat.pk}:{tenggat.tanggal.isoformat()}:{unit.pk}:{langkah}",
    )


def _kabari_pembina(tenggat: Tenggat, belum: list[UnitKerja]) -> int:
    jenis = JenisTenggat(tenggat.jenis)
    nama = ", ".join(u.nama for u in belum[:10]) + (f", dan {len(belum) - 10} unit lain" if len(belum) > 10 else "")
    return notify(
        penerima=members_with(tenggat.instansi, None, Izin.TENGGAT_UBAH),
        judul=f"{jenis.label} {tenggat.tahun}: {len(belum)} unit kerja terlambat",
        isi=f"Tenggat {format_tanggal(tenggat.tanggal)} telah lewat. Belum selesai: {nama}.",
        url=f"{reverse('tenggat:kalender', kwargs={'instansi': tenggat.instansi.kode})}?tahun={tenggat.tahun}",
        kunci=f"tenggat:{tenggat.pk}:{tenggat.tanggal.isoformat()}:lewat",
    )
