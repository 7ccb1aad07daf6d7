"""Keep an uploaded workbook as a draft, drop it, clean up old ones."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from sakip.exchange.snapshot import dump
from sakip.kernel.masalah import Masalah
from sakip.web.audit.catat import record
from sakip.web.bukukerja.baca import read_upload
from sakip.web.bukukerja.models import StatusUnggahan, UnggahanBuku
from sakip.web.instansi.models import Pengguna
from sakip.web.kinerja.models import TahunKinerja
from sakip.web.kinerja.unggahan import BerkasSah

LAMA_DRAF = timedelta(days=30)
"""Drafts that nobody decided about are deleted after that."""
BATAS_MASALAH = 500
"""Problems kept of one workbook."""


def keep_upload(*, tahun_kinerja: TahunKinerja, berkas: BerkasSah, by: Pengguna) -> UnggahanBuku:
    """Read a workbook and keep it, with its problems; the person's earlier undecided uploads of the year are dropped."""
    dokumen, masalah = read_upload(berkas.isi, tahun_kinerja)
    with transaction.atomic():
        clean_up()
        for lama in UnggahanBuku.objects.filter(tahun_kinerja=tahun_kinerja, oleh=by, status=StatusUnggahan.MENUNGGU):
            drop_upload(unggahan=lama, by=by)
        unggahan = UnggahanBuku(
            tahun_kinerja=tahun_kinerja,
            oleh=by,
            nama_berkas=berkas.nama,
            sidik=berkas.sidik,
            dokumen=b"" if dokumen is None else dump(dokumen),
            daftar_masalah=[_baris(m) for m in masalah[:BATAS_MASALAH]],
            revisi=tahun_kinerja.revisi,
            status=StatusUnggahan.DITOLAK if dokumen is None else StatusUnggahan.MENUNGGU,
        )
        unggahan.save(dari_action=True)
        note(unggahan, "bukukerja.unggah", by)
    return unggahan


def _baris(masalah: Masalah) -> list[str]:
    tempat = masalah.lokasi
    letak = tempat.sel or (f"baris {tempat.baris}" if tempat.baris else "")
    return [tempat.lembar, letak, masalah.pesan, masalah.saran, masalah.bobot.value]


@transaction.atomic
def drop_upload(*, unggahan: UnggahanBuku, by: Pengguna) -> bool:
    """Drop an upload that waits or whose worker died; False if it is too late."""
    kini = UnggahanBuku.objects.select_for_update().get(pk=unggahan.pk)
    if kini.status not in (StatusUnggahan.MENUNGGU, StatusUnggahan.ANTRE) and not kini.macet:
        return False
    move(kini, status=StatusUnggahan.DIBATALKAN, dokumen=b"")
    note(kini, "bukukerja.batal", by)
    return True


def move(unggahan: UnggahanBuku, **isi: object) -> None:
    """Change fields of an upload."""
    for nama, nilai in isi.items():
        setattr(unggahan, nama, nilai)
    unggahan.save(dari_action=True)


def note(unggahan: UnggahanBuku, jenis: str, by: Pengguna, *, jumlah: int | None = None) -> None:
    """The audit event of a step; it names the file and its hash."""
    tahun = unggahan.tahun_kinerja
    perubahan: list[tuple[str, object, object]] = [
        ("nama_berkas", None, unggahan.nama_berkas),
        ("sidik", None, unggahan.sidik),
        ("jumlah_perubahan", None, jumlah),
    ]
    record(
        jenis,
        objek=unggahan,
        by=by,
        perubahan=[p for p in perubahan if p[2] is not None],
        instansi_id=tahun.unit.instansi_id,
        unit_id=tahun.unit_id,
        tahun=tahun.tahun,
    )


def clean_up() -> None:
    """Delete old uploads that were never applied, in every unit; their events stay."""
    batas = timezone.now() - LAMA_DRAF
    tetap = (StatusUnggahan.DITERAPKAN, StatusUnggahan.BERJALAN)
    UnggahanBuku.objects.filter(dibuat_pada__lt=batas).exclude(status__in=tetap).delete()
