"""Ask for a lock to be opened, open it for a while, close it early."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from sakip.kernel.periode import format_tanggal
from sakip.web.audit.catat import differences, fields_of, record
from sakip.web.instansi.models import Pengguna
from sakip.web.instansi.peran import Izin
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.tenggat.kabar import members_with, notify
from sakip.web.tenggat.models import Bagian, PembukaanKunci


def _alamat(nama: str, tahun_kinerja: TahunKinerja) -> str:
    unit = tahun_kinerja.unit
    return reverse(nama, kwargs={"instansi": unit.instansi.kode, "unit": unit.kode, "tahun": tahun_kinerja.tahun})


@transaction.atomic
def request_opening(*, tahun_kinerja: TahunKinerja, bagian: Bagian, alasan: str, by: Pengguna, hari: date | None = None) -> None:
    """Tell those who may open locks; a part is asked for once a day by a person."""
    hari = hari or timezone.localdate()
    unit = tahun_kinerja.unit
    record(
        "kunci.minta",
        objek=tahun_kinerja,
        by=by,
        instansi_id=unit.instansi_id,
        unit_id=unit.pk,
        tahun=tahun_kinerja.tahun,
        catatan=f"{bagian.label}: {alasan}",
    )
    notify(
        penerima=members_with(unit.instansi, unit, Izin.KUNCI_BUKA),
        judul=f"{unit.nama} meminta pembukaan kunci {bagian.label} {tahun_kinerja.tahun}",
        isi=f"Diminta oleh {by.nama or by.email}. Alasan: {alasan}",
        url=f"{_alamat('tenggat:kunci', tahun_kinerja)}?bagian={bagian.value}",
        kunci=f"kunci.minta:{tahun_kinerja.pk}:{bagian.value}:{by.pk}:{hari.isoformat()}",
    )


@transaction.atomic
def open_lock(*, tahun_kinerja: TahunKinerja, bagian: Bagian, alasan: str, sampai: date, by: Pengguna) -> PembukaanKunci:
    """Let a unit change a part until a day; its planners are told."""
    unit = tahun_kinerja.unit
    buka = PembukaanKunci(tahun_kinerja=tahun_kinerja, bagian=bagian, alasan=alasan, sampai=sampai, dibuka_oleh=by)
    buka.save(dari_action=True)
    _catat("kunci.buka", buka, by, differences({}, fields_of(buka)))
    notify(
        penerima=members_with(unit.instansi, unit, Izin.REALISASI_UBAH, dekat=True),
        judul=f"Kunci {bagian.label} {tahun_kinerja.tahun} dibuka sampai {format_tanggal(sampai)}",
        isi=f"Alasan: {alasan}",
        url=_alamat("tenggat:kunci", tahun_kinerja),
        kunci=f"kunci.buka:{buka.pk}",
    )
    return buka


@transaction.atomic
def close_lock(*, pembukaan: PembukaanKunci, by: Pengguna) -> None:
    """End an opening before its day. Raises Bentrok."""
    lama = fields_of(pembukaan)
    pembukaan.ditutup_pada = timezone.now()
    pembukaan.save_version(pembukaan.kunci_versi)
    _catat("kunci.tutup", pembukaan, by, differences(lama, fields_of(pembukaan)))


def _catat(jenis: str, buka: PembukaanKunci, by: Pengguna, beda: list[tuple[str, object, object]]) -> None:
    tahun_kinerja = buka.tahun_kinerja
    record(
        jenis,
        objek=buka,
        by=by,
        perubahan=beda,
        instansi_id=tahun_kinerja.unit.instansi_id,
        unit_id=tahun_kinerja.unit_id,
        tahun=tahun_kinerja.tahun,
        catatan=buka.alasan,
    )
